package app.trellis.responses;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Resting;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.library.Content;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steady rule (catalogue 1.4): an exercise that ended more stirred up than it began, or high,
 * twice in a row, rests until a person has talked about it. Where a mark was left blank so that one
 * cannot tell, that time is passed over: it is not read as calm.
 */
@Service
public class RestingAfterStir implements Resting {

    private static final int IN_A_ROW = 2;

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

    private record Stirred(String exercise, AssignmentId assignment) {}

    @Override
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public Set<AssignmentId> resting(ClientId client) {
        return stirred(client).values().stream()
                .flatMap(List::stream)
                .map(Stirred::assignment)
                .collect(Collectors.toSet());
    }

    /** The exercises that rest, for those who can talk about them. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<RestingExercise> exercises(ClientId client) {
        return stirred(client).entrySet().stream()
                .map(one ->
                        new RestingExercise(
                                one.getValue().getFirst().assignment(),
                                content.exercise(one.getKey()).name()))
                .sorted(Comparator.comparing(RestingExercise::title))
                .toList();
    }

    /** The latest two times of each exercise, where both of them stirred up. */
    private Map<String, List<Stirred>> stirred(ClientId client) {
        List<Stirred> latest =
                sql.sql(
                                """
                                select content_key, assignment_id
                                  from (select content_key, assignment_id, before_mark, after_mark,
                                               row_number() over (partition by content_key
                                                   order by sent_at desc, id desc) as back
                                          from response
                                         where practice_id = :practice and client_id = :client
                                           and state in ('SENT', 'READ', 'DISCUSSED')
                                           and kind = 'EXERCISE' and steady_talked_at is null
                                           and (after_mark >= :high or (after_mark is not null
                                                and before_mark is not null))) latest
                                 where back <= :row
                                   and (after_mark >= :high or after_mark - before_mark >= :rise)
                                """)
                        .param("client", client.value())
                        .param("high", Marks.HIGH)
                        .param("rise", Marks.RISE)
                        .param("row", IN_A_ROW)
                        .query((row, number) ->
                                new Stirred(
                                        row.getString("content_key"),
                                        new AssignmentId(
                                                row.getObject("assignment_id", UUID.class))))
                        .list();
        Map<String, List<Stirred>> byExercise =
                latest.stream().collect(Collectors.groupingBy(Stirred::exercise));
        byExercise.values().removeIf(times -> times.size() < IN_A_ROW);
        return byExercise;
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
