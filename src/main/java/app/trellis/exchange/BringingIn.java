package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.BroughtClients;
import app.trellis.care.BroughtClients.NewClient;
import app.trellis.identity.CurrentPerson;
import app.trellis.measures.ChoosingMeasures;
import app.trellis.measures.PastScores;
import app.trellis.measures.PastScores.PastScore;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings clients and past scores in from a file: looked at first, all of it or nothing, and taken
 * back within a day as long as nothing was added to it. A practitioner does it for their own list,
 * as they add clients one by one. What was answered long ago calls nobody: no alert, no flag and no
 * mail comes of it.
 */
@Service
public class BringingIn {

    /** For how long it can be taken back. */
    public static final Duration CAN_BE_UNDONE = Duration.ofHours(24);

    private static final int SHOWN = 5;

    private final ImportStore store;
    private final BroughtClients clients;
    private final PastScores scores;
    private final ChoosingMeasures measures;
    private final PracticeSettings settings;
    private final CurrentPerson current;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    BringingIn(
            ImportStore store,
            BroughtClients clients,
            PastScores scores,
            ChoosingMeasures measures,
            PracticeSettings settings,
            CurrentPerson current,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.scores = scores;
        this.measures = measures;
        this.settings = settings;
        this.current = current;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a file looks like.
     *
     * @throws Refused when it cannot be read as rows, or has none or too many
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public ImportPreview look(byte[] bytes, ImportKind kind) {
        CsvFile file = CsvFile.of(bytes);
        List<List<String>> first = new ArrayList<>();
        int rows = count(file, kind, first);
        List<String> headings = first.removeFirst();
        Map<ImportField, Integer> proposed = propose(headings, kind);
        return new ImportPreview(
                file.isUtf8(),
                file.separator(),
                headings,
                first,
                rows,
                proposed,
                order(file, proposed.get(ImportField.DAY)),
                store.isThere(kind, digest(file)));
    }

    /**
     * Looks through all of it.
     *
     * @throws Refused as {@link #look}, or when a column that is needed was not chosen
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public ImportCheck check(byte[] bytes, ImportKind kind, ImportMapping mapping) {
        CsvFile file = CsvFile.of(bytes);
        demandColumns(kind, mapping);
        List<List<String>> first = new ArrayList<>();
        int rows = count(file, kind, first);
        RowCheck check =
                kind == ImportKind.CLIENTS
                        ? lookAtClients(file, mapping, first.getFirst())
                        : lookAtScores(file, mapping, first.getFirst());
        return check.result(rows);
    }

    /**
     * Brings all of it in, or nothing.
     *
     * @param done told how many rows are done, from time to time
     * @return how many rows
     * @throws Refused as {@link #check}, when a row is not good, or the same file is here already
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public int bring(byte[] bytes, ImportKind kind, ImportMapping mapping, IntConsumer done) {
        CsvFile file = CsvFile.of(bytes);
        demandColumns(kind, mapping);
        List<List<String>> first = new ArrayList<>();
        int rows = count(file, kind, first);
        UUID id = Ids.next();
        if (!store.add(id, kind, digest(file), rows, me(), clock.instant())) {
            throw new Refused("exchange.import.again");
        }
        if (kind == ImportKind.CLIENTS) {
            ClientRows good = lookAtClients(file, mapping, first.getFirst());
            demandClean(good);
            List<NewClient> all = good.good();
            for (int from = 0; from < all.size(); from += PastScores.AT_ONCE) {
                int until = Math.min(all.size(), from + PastScores.AT_ONCE);
                clients.add(all.subList(from, until), id);
                done.accept(until);
            }
            audit.record(Action.CLIENTS_IMPORTED, id);
        } else {
            ScoreRows good = lookAtScores(file, mapping, first.getFirst());
            demandClean(good);
            List<PastScore> all = good.good();
            for (int from = 0; from < all.size(); from += PastScores.AT_ONCE) {
                int until = Math.min(all.size(), from + PastScores.AT_ONCE);
                scores.store(all.subList(from, until), id);
                done.accept(until);
            }
            good.clients().forEach(client -> audit.record(Action.SCORES_IMPORTED, client, id));
        }
        return rows;
    }

    /** What the person brought in, the newest first; at most 50. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<BroughtIn> mine() {
        return store.of(me());
    }

    /** Whether it can still be taken back, as far as the hour goes. */
    @AllowedTo("'PRACTITIONER'")
    public boolean isInTime(BroughtIn one) {
        return one.undoneAt() == null && clock.instant().isBefore(one.at().plus(CAN_BE_UNDONE));
    }

    /**
     * Takes away exactly what was brought in.
     *
     * @throws NotFound when the person brought in nothing under this id that holds
     * @throws Refused when a day has gone by, or something was added to it since
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void undo(UUID id) {
        BroughtIn one =
                store.hold(id, me())
                        .filter(found -> found.undoneAt() == null)
                        .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (!now.isBefore(one.at().plus(CAN_BE_UNDONE))) {
            throw new Refused("exchange.import.undo.late");
        }
        if (one.kind() == ImportKind.CLIENTS) {
            int touched = clients.touched(id);
            if (touched > 0) {
                throw new Refused("exchange.import.undo.touched", touched);
            }
            clients.remove(id);
        } else {
            int resting = store.restingOn(id, one.at());
            if (resting > 0) {
                throw new Refused("exchange.import.undo.resting", resting);
            }
            scores.clients(id)
                    .forEach(client -> audit.record(Action.SCORES_TAKEN_BACK, client, id));
            scores.remove(id);
        }
        store.undone(id, now);
        audit.record(Action.IMPORT_UNDONE, id);
    }

    private ClientRows lookAtClients(CsvFile file, ImportMapping mapping, List<String> headings) {
        ClientRows rows = new ClientRows(headings, mapping, clients.mine());
        lookAt(file, rows);
        return rows;
    }

    private ScoreRows lookAtScores(CsvFile file, ImportMapping mapping, List<String> headings) {
        ScoreRows rows =
                new ScoreRows(
                        headings,
                        mapping,
                        clients.mine(),
                        measures.usable(),
                        LocalDate.now(clock.withZone(settings.read().zone())));
        lookAt(file, rows);
        scores.taken(rows.clients(), rows::taken);
        return rows;
    }

    private static void lookAt(CsvFile file, RowCheck rows) {
        boolean[] headings = {true};
        file.read((number, cells) -> {
            if (!headings[0]) {
                rows.look(number, cells);
            }
            headings[0] = false;
            return true;
        });
    }

    /** Counts the rows below the headings and keeps the first ones, the headings first. */
    private static int count(CsvFile file, ImportKind kind, List<List<String>> first) {
        int[] rows = {-1};
        file.read((number, cells) -> {
            if (++rows[0] <= SHOWN) {
                first.add(List.copyOf(cells));
            }
            return rows[0] <= kind.most();
        });
        if (rows[0] < 0) {
            throw new Refused("exchange.import.file.empty");
        }
        if (rows[0] == 0) {
            throw new Refused("exchange.import.file.only-headings");
        }
        if (rows[0] > kind.most()) {
            throw new Refused("exchange.import.file.many", kind.most());
        }
        return rows[0];
    }

    private static Map<ImportField, Integer> propose(List<String> headings, ImportKind kind) {
        Map<ImportField, Integer> proposed = new EnumMap<>(ImportField.class);
        for (ImportField field : kind.fields()) {
            for (int column = 0; column < headings.size(); column++) {
                if (field.isCalled(headings.get(column)) && !proposed.containsValue(column)) {
                    proposed.put(field, column);
                    break;
                }
            }
        }
        return proposed;
    }

    /** The first order in which every day can be read; the one with the year first where none. */
    private static DayOrder order(CsvFile file, @Nullable Integer column) {
        if (column == null) {
            return DayOrder.YEAR_FIRST;
        }
        for (DayOrder order : DayOrder.values()) {
            boolean[] fits = {true};
            int[] rows = {0};
            file.read((number, cells) -> {
                if (rows[0]++ > 0 && column < cells.size() && !cells.get(column).isBlank()) {
                    fits[0] = order.read(cells.get(column)).isPresent();
                }
                return fits[0];
            });
            if (fits[0]) {
                return order;
            }
        }
        return DayOrder.YEAR_FIRST;
    }

    private static void demandColumns(ImportKind kind, ImportMapping mapping) {
        boolean missing =
                kind.fields().stream()
                        .anyMatch(field ->
                                (field.isNeeded()
                                                || field == ImportField.MEASURE
                                                        && mapping.measure() == null)
                                        && !mapping.columns().containsKey(field));
        if (missing) {
            throw new Refused("exchange.import.columns");
        }
    }

    private static void demandClean(RowCheck rows) {
        if (!rows.isClean()) {
            throw new Refused("exchange.import.not-clean");
        }
    }

    /** Keyed, so that nobody who guesses a file can prove from the database that it was here. */
    private byte[] digest(CsvFile file) {
        try {
            return vault.blindIndex(
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(file.content())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MemberId me() {
        return current.get().memberId();
    }
}
