package app.trellis.responses;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Resting;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steady rule (catalogue 1.4): an exercise that ended more stirred up than it began, or high,
 * twice in a row, rests until a person has talked about it; one that touches the hurt itself, once
 * where it ended very high. Where a mark was left blank so that one cannot tell, that time is
 * passed over: it is not read as calm.
 */
@Service
public class RestingAfterStir implements Resting {

    private static final int IN_A_ROW = 2;

    /** It asks what belongs to then and to now; it waits with the others where now is not safe. */
    private static final String SORTS_ALARMS = "then-and-now";

    private final PracticeSql sql;
    private final Content content;
    private final Audit audit;
    private final Clock clock;

    RestingAfterStir(PracticeSql sql, Content content, Audit audit, Clock clock) {
        this.sql = sql;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** One time that an exercise was done, and how stirred up it ended. */
    private record Time(
            String exercise,
            int version,
            AssignmentId assignment,
            Marks marks,
            boolean nowIsNotSafe) {}

    @Override
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public Set<AssignmentId> resting(ClientId client) {
        List<Time> latest = latest(client);
        return Stream.concat(
                        resting(latest).values().stream().flatMap(List::stream),
                        latest.stream().filter(Time::nowIsNotSafe))
                .map(Time::assignment)
                .collect(Collectors.toSet());
    }

    /** The exercises that rest, for those who can talk about them. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<RestingExercise> exercises(ClientId client) {
        return resting(latest(client)).entrySet().stream()
                .map(one ->
                        new RestingExercise(
                                one.getValue().getFirst().assignment(),
                                exercise(one.getValue().getFirst()).name()))
                .sorted(Comparator.comparing(RestingExercise::title))
                .toList();
    }

    /**
     * The latest two times of each exercise where one can tell how it ended, the last one first;
     * and pages that rest because now is not safe. One statement.
     */
    private List<Time> latest(ClientId client) {
        return sql.sql(
                        """
                        select content_key, content_version, assignment_id, before_mark,
                               after_mark, back
                          from (select content_key, content_version, assignment_id, before_mark,
                                       after_mark,
                                       row_number() over (partition by content_key
                                           order by sent_at desc, id desc) as back
                                  from response
                                 where practice_id = :practice and client_id = :client
                                   and state in ('SENT', 'READ', 'DISCUSSED')
                                   and kind = 'EXERCISE' and steady_talked_at is null
                                   and (after_mark >= :high or (after_mark is not null
                                        and before_mark is not null))) latest
                         where back <= :row
                        union all
                        select a.content_key, a.content_version, a.id, null, null, 0
                          from assignment a
                         where a.practice_id = :practice and a.client_id = :client
                           and a.content_key = :sorts
                           and exists (select 1 from hold h
                                        where h.practice_id = a.practice_id
                                          and h.client_id = a.client_id
                                          and h.code = 'NOW_NOT_SAFE' and h.lifted_at is null)
                         order by content_key, back
                        """)
                .param("client", client.value())
                .param("high", Marks.HIGH)
                .param("row", IN_A_ROW)
                .param("sorts", SORTS_ALARMS)
                .query((row, number) ->
                        new Time(
                                row.getString("content_key"),
                                row.getInt("content_version"),
                                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                                new Marks(
                                        row.getObject("before_mark", Integer.class),
                                        row.getObject("after_mark", Integer.class)),
                                row.getInt("back") == 0))
                .list();
    }

    private Map<String, List<Time>> resting(List<Time> latest) {
        Map<String, List<Time>> byExercise =
                latest.stream()
                        .filter(time -> !time.nowIsNotSafe())
                        .collect(Collectors.groupingBy(Time::exercise));
        byExercise.entrySet().removeIf(one -> !rests(one.getValue()));
        return byExercise;
    }

    private boolean rests(List<Time> times) {
        boolean twice =
                times.size() == IN_A_ROW && times.stream().allMatch(one -> one.marks().stirredUp());
        return twice || (isStrong(times.getFirst()) && times.getFirst().marks().veryHigh());
    }

    private boolean isStrong(Time time) {
        return exercise(time).level() == Level.STRONG;
    }

    private Exercise exercise(Time time) {
        return content.exercise(time.exercise(), time.version());
    }

    /**
     * Says that the client and a practitioner talked about a page that rests; from here on it
     * counts anew.
     *
     * @throws NotFound when nothing was sent for the assignment, or it is not this client's
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void talkedAbout(ClientId client, AssignmentId assignment) {
        int found =
                sql.sql(
                                """
                                update response
                                   set steady_talked_at = :now, version = version + 1
                                 where practice_id = :practice and client_id = :client
                                   and steady_talked_at is null and sent_at is not null
                                   and content_key in (
                                       select r.content_key from response r
                                        where r.practice_id = :practice and r.client_id = :client
                                          and r.assignment_id = :assignment)
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("client", client.value())
                        .param("assignment", assignment.value())
                        .update();
        if (found == 0) {
            throw new NotFound();
        }
        audit.record(Action.RESTING_TALKED_ABOUT, client, assignment.value());
    }
}
