package app.trellis.assignments;

import app.trellis.care.ReadsRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a client was asked to do and what became of it since a session, in two statements. */
@Service
public class AskedSinceLastSession {

    private static final int MOST = 100;
    private static final int MOST_DAYS = 1_000;

    private final Assignments assignments;
    private final Shelf shelf;
    private final Words words;
    private final PracticeSql sql;

    AskedSinceLastSession(Assignments assignments, Shelf shelf, Words words, PracticeSql sql) {
        this.assignments = assignments;
        this.shelf = shelf;
        this.words = words;
        this.sql = sql;
    }

    /**
     * Of the newest 100 assignments those that run and those of which something became, the newest
     * first.
     *
     * @param since a moment on the client's day {@code from}
     * @param today the client's own day
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<AskedSince> of(
            ClientId client, Instant since, LocalDate from, LocalDate today, Locale locale) {
        Map<AssignmentId, List<Row>> became = became(client, since, from, today);
        return assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .map(one -> said(one, became.getOrDefault(one.id(), List.of()), today, locale))
                .filter(AskedSince::isWorthAWord)
                .toList();
    }

    private AskedSince said(Assignment one, List<Row> rows, LocalDate today, Locale locale) {
        return new AskedSince(
                one.id(),
                shelf.pinned(one, locale).name(),
                one.status(),
                one.assignedAt(),
                one.session() != null,
                (int) rows.stream().filter(row -> row.state() == OccurrenceState.DONE).count(),
                rows.stream()
                        .filter(row -> row.state() == OccurrenceState.SET_ASIDE)
                        .flatMap(row -> row.setAside().stream())
                        .sorted(Comparator.comparing(AskedSince.SetAside::at).reversed())
                        .toList(),
                (int)
                        rows.stream()
                                .filter(row -> row.stateOn(today) == OccurrenceState.EXPIRED)
                                .count(),
                one.status() != AssignmentStatus.ACTIVE
                        ? null
                        : rows.stream()
                                .filter(row -> row.stateOn(today) == OccurrenceState.OPEN)
                                .map(Row::dueOn)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                words.plan(one.id(), one.words().plan()));
    }

    private Map<AssignmentId, List<Row>> became(
            ClientId client, Instant since, LocalDate from, LocalDate today) {
        Map<AssignmentId, List<Row>> rows = new HashMap<>();
        sql.sql(
                        """
                        select assignment_id, state, reason, due_on, settled_at
                          from occurrence
                         where practice_id = :practice and client_id = :client
                           and (settled_at >= :since
                             or (state = 'OPEN' and due_on >= :from and due_on <= :until))
                         order by due_on
                         limit :most
                        """)
                .param("client", client.value())
                .param("since", Timestamp.from(since))
                .param("from", from)
                .param("until", today.plusDays(MOST))
                .param("most", MOST_DAYS)
                .query(row -> {
                    Timestamp settled = row.getTimestamp("settled_at");
                    String reason = row.getString("reason");
                    rows.computeIfAbsent(
                                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(
                                    new Row(
                                            OccurrenceState.valueOf(row.getString("state")),
                                            reason == null ? null : SetAsideReason.valueOf(reason),
                                            row.getObject("due_on", LocalDate.class),
                                            settled == null ? null : settled.toInstant()));
                });
        return rows;
    }

    private record Row(
            OccurrenceState state,
            @Nullable SetAsideReason reason,
            LocalDate dueOn,
            @Nullable Instant settledAt) {

        OccurrenceState stateOn(LocalDate today) {
            return state.on(today, dueOn);
        }

        List<AskedSince.SetAside> setAside() {
            return settledAt == null
                    ? List.of()
                    : List.of(new AskedSince.SetAside(settledAt, reason));
        }
    }
}
