package app.trellis.exchange;

import app.trellis.care.BroughtClients.Known;
import app.trellis.care.BroughtClients.NewClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People to be added, each once. */
final class ClientRows extends RowCheck {

    private final List<NewClient> good = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> knownWords = new HashSet<>();
    private final boolean sameNames;

    ClientRows(List<String> headings, ImportMapping mapping, List<Known> mine) {
        super(headings, mapping.columns());
        this.sameNames = mapping.sameNames();
        for (Known one : mine) {
            known.add(same(one.name()));
            if (one.pseudonym() != null) {
                knownWords.add(same(one.pseudonym()));
            }
        }
    }

    @Override
    void read(int row, List<String> cells) {
        @Nullable String name = line(row, cells, ImportField.NAME);
        @Nullable String word = line(row, cells, ImportField.PSEUDONYM);
        if (name == null || word == null) {
            return;
        }
        Integer before = seen.putIfAbsent(same(name), row);
        if (before != null) {
            problem(row, ImportField.NAME, "exchange.import.client.twice", before);
            return;
        }
        if (!sameNames && known.contains(same(name))) {
            problem(row, ImportField.NAME, "exchange.import.client.known");
            return;
        }
        if (!word.isEmpty()) {
            Integer other = words.putIfAbsent(same(word), row);
            if (other != null) {
                problem(row, ImportField.PSEUDONYM, "exchange.import.word.twice", other);
                return;
            }
            if (knownWords.contains(same(word))) {
                problem(row, ImportField.PSEUDONYM, "exchange.import.word.known");
                return;
            }
        }
        good.add(new NewClient(name, word.isEmpty() ? null : word));
    }

    List<NewClient> good() {
        return good;
    }

    static String same(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
