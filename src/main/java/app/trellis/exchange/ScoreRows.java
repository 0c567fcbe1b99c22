package app.trellis.exchange;

import app.trellis.care.BroughtClients.Known;
import app.trellis.measures.Measure;
import app.trellis.measures.PastScores;
import app.trellis.measures.PastScores.PastScore;
import app.trellis.measures.PastScores.TakenOn;
import app.trellis.shared.ClientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Past scores of people on one's own list, each day of a questionnaire once. */
final class ScoreRows extends RowCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final @Nullable Measure only;
    private final ImportMapping mapping;
    private final LocalDate today;
    private final Map<TakenOn, Integer> seen = new HashMap<>();
    private final List<PastScore> good = new ArrayList<>();

    ScoreRows(
            List<String> headings,
            ImportMapping mapping,
            List<Known> mine,
            List<Measure> usable,
            LocalDate today) {
        super(headings, mapping.columns());
        this.mapping = mapping;
        this.today = today;
        for (Known one : mine) {
            Set<String> called = new HashSet<>();
            called.add(ClientRows.same(one.name()));
            if (one.pseudonym() != null) {
                called.add(ClientRows.same(one.pseudonym()));
            }
            called.forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(one));
        }
        for (Measure measure : usable) {
            measures.put(ImportField.plain(measure.key()), measure);
            measures.put(ImportField.plain(measure.name()), measure);
        }
        this.only =
                mapping.measure() == null
                        ? null
                        : measures.get(ImportField.plain(mapping.measure()));
    }

    @Override
    void read(int row, List<String> cells) {
        @Nullable Known client = client(row, cells);
        @Nullable Measure measure = measure(row, cells);
        @Nullable LocalDate day = day(row, cells);
        @Nullable Double total = total(row, cells, measure);
        if (client == null || measure == null || day == null || total == null) {
            return;
        }
        TakenOn taken = new TakenOn(client.id(), measure.key(), day);
        Integer before = seen.putIfAbsent(taken, row);
        if (before != null) {
            problem(row, ImportField.DAY, "exchange.import.score.twice", before);
            return;
        }
        good.add(new PastScore(client.id(), measure, day, client.zone(), total));
    }

    private @Nullable Known client(int row, List<String> cells) {
        String cell = cell(row, cells, ImportField.CLIENT);
        if (cell == null) {
            return null;
        }
        List<Known> found = byName.getOrDefault(ClientRows.same(cell), List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        problem(
                row,
                ImportField.CLIENT,
                found.isEmpty()
                        ? "exchange.import.client.unknown"
                        : "exchange.import.client.several");
        return null;
    }

    private @Nullable Measure measure(int row, List<String> cells) {
        if (only != null) {
            return only;
        }
        String cell = cell(row, cells, ImportField.MEASURE);
        if (cell == null) {
            return null;
        }
        Measure measure = measures.get(ImportField.plain(cell));
        if (measure == null) {
            problem(row, ImportField.MEASURE, "exchange.import.measure.unknown");
        }
        return measure;
    }

    private @Nullable LocalDate day(int row, List<String> cells) {
        String cell = cell(row, cells, ImportField.DAY);
        if (cell == null) {
            return null;
        }
        LocalDate day = mapping.order().read(cell).orElse(null);
        if (day == null) {
            problem(row, ImportField.DAY, "exchange.import.day.unread");
        } else if (day.isAfter(today)) {
            problem(row, ImportField.DAY, "exchange.import.day.future");
            return null;
        } else if (day.isBefore(EARLIEST)) {
            problem(row, ImportField.DAY, "exchange.import.day.early");
            return null;
        }
        return day;
    }

    private @Nullable Double total(int row, List<String> cells, @Nullable Measure measure) {
        String cell = cell(row, cells, ImportField.TOTAL);
        if (cell == null) {
            return null;
        }
        if (!cell.matches("-?\\d{1,6}([.,]\\d{1,6})?")) {
            problem(row, ImportField.TOTAL, "exchange.import.total.number");
            return null;
        }
        double total = Double.parseDouble(cell.replace(',', '.'));
        if (measure != null && !PastScores.isPossible(measure, total)) {
            problem(
                    row,
                    ImportField.TOTAL,
                    "exchange.import.total.impossible",
                    measure.name(),
                    measure.lowestScore(),
                    measure.highestScore());
            return null;
        }
        return total;
    }

    /** A day that has a score here already, of the same person and questionnaire. */
    void taken(TakenOn taken) {
        Integer row = seen.get(taken);
        if (row != null) {
            problem(row, ImportField.DAY, "exchange.import.score.known");
        }
    }

    Set<ClientId> clients() {
        return good.stream().map(PastScore::client).collect(Collectors.toSet());
    }

    List<PastScore> good() {
        return good;
    }
}
