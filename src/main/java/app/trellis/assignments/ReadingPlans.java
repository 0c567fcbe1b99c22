package app.trellis.assignments;

import app.trellis.care.ReadsRecord;
import app.trellis.library.Content;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a client was asked to do, and what became of it so far. */
@Service
public class ReadingPlans {

    private static final int MOST = 500;

    private final Assignments assignments;
    private final OccurrenceKeeper keeper;
    private final RestingPages restingPages;
    private final Shelf shelf;
    private final Content content;
    private final Words words;
    private final PracticeSql sql;
    private final Clock clock;

    ReadingPlans(
            Assignments assignments,
            OccurrenceKeeper keeper,
            RestingPages restingPages,
            Shelf shelf,
            Content content,
            Words words,
            PracticeSql sql,
            Clock clock) {
        this.assignments = assignments;
        this.keeper = keeper;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.content = content;
        this.words = words;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The client's plan, named in a language: the newest first, at most 500. What is missing ahead
     * is made here.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<AssignmentSummary> of(ClientId client, Locale locale) {
        PlanSheet sheet = keeper.topUp(client);
        LocalDate today = sheet.today(clock.instant());
        RestingPages.Now resting = restingPages.of(client, sheet);
        Map<AssignmentId, History> histories = histories(client, today);
        List<Assignment> all =
                assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                        .filter(one -> one.status() != AssignmentStatus.WAITING)
                        .toList();
        Map<String, Integer> newest = versionsOfToday(all);
        return all.stream()
                .map(one ->
                        summary(
                                one,
                                histories.getOrDefault(one.id(), History.NONE),
                                resting,
                                newest,
                                locale))
                .toList();
    }

    /** Of what runs; one statement where exercises of the practice's own are among it. */
    private Map<String, Integer> versionsOfToday(List<Assignment> all) {
        return content.versionsOfToday(
                all.stream()
                        .filter(one ->
                                one.kind() == AssignmentKind.EXERCISE
                                        && one.status() != AssignmentStatus.ENDED)
                        .map(Assignment::contentKey)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Integer newer(Assignment one, Map<String, Integer> newest) {
        Integer version =
                one.status() == AssignmentStatus.ENDED || one.kind() != AssignmentKind.EXERCISE
                        ? null
                        : newest.get(one.contentKey());
        return version == null || version <= one.contentVersion() ? null : version;
    }

    private AssignmentSummary summary(
            Assignment one,
            History history,
            RestingPages.Now resting,
            Map<String, Integer> newest,
            Locale locale) {
        Material material = shelf.pinned(one, locale);
        AssignmentId id = one.id();
        SealedWords sealed = one.words();
        boolean active = one.status() == AssignmentStatus.ACTIVE;
        return new AssignmentSummary(
                id,
                one.kind(),
                one.contentKey(),
                one.contentVersion(),
                material.name(),
                material.otherPerson(),
                one.context(),
                one.about(),
                one.days().rhythm(),
                one.days().everyDays(),
                one.days().startsOn(),
                one.days().endsOn(),
                one.days().dueDays(),
                one.status(),
                active ? history.nextDue() : null,
                history.lastDone(),
                history.setAside(),
                history.lastReason(),
                active && resting.rests(id, material, one.about()),
                one.status() != AssignmentStatus.ENDED && one.waitsFor(material),
                one.begunTogetherOn(),
                words.personalLine(id, sealed.personalLine()),
                words.plan(id, sealed.plan()),
                words.overrideReason(id, sealed.overrideReason()),
                watched(one, locale),
                newer(one, newest),
                one.assignedAt());
    }

    private List<WatchedAnswer> watched(Assignment one, Locale locale) {
        List<Threshold> set = one.thresholds();
        if (set.isEmpty()) {
            return List.of();
        }
        return WatchedAnswer.in(
                content.exercise(one.contentKey(), one.contentVersion(), locale), set);
    }

    private Map<AssignmentId, History> histories(ClientId client, LocalDate today) {
        Map<AssignmentId, History> histories = new HashMap<>();
        sql.sql(
                        """
                        select o.assignment_id,
                               min(case when o.state = 'OPEN' and o.due_on >= :today
                                        then o.due_on end) as next_due,
                               max(case when o.state = 'DONE' then o.settled_at end) as last_done,
                               sum(case when o.state = 'SET_ASIDE' then 1 else 0 end) as set_aside,
                               (select r.reason from occurrence r
                                 where r.practice_id = :practice
                                   and r.assignment_id = o.assignment_id
                                   and r.state = 'SET_ASIDE'
                                 order by r.settled_at desc limit 1) as last_reason
                          from occurrence o
                         where o.practice_id = :practice and o.client_id = :client
                         group by o.assignment_id
                        """)
                .param("client", client.value())
                .param("today", today)
                .query(row -> {
                    histories.put(
                            new AssignmentId(row.getObject("assignment_id", UUID.class)),
                            History.of(row));
                });
        return histories;
    }

    /** What became of an assignment so far. */
    private record History(
            @Nullable LocalDate nextDue,
            @Nullable Instant lastDone,
            int setAside,
            @Nullable SetAsideReason lastReason) {

        static final History NONE = new History(null, null, 0, null);

        static History of(ResultSet row) throws SQLException {
            Timestamp done = row.getTimestamp("last_done");
            String reason = row.getString("last_reason");
            return new History(
                    row.getObject("next_due", LocalDate.class),
                    done == null ? null : done.toInstant(),
                    row.getInt("set_aside"),
                    reason == null ? null : SetAsideReason.valueOf(reason));
        }
    }
}
