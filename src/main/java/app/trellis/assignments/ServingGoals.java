package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.GoalLine;
import app.trellis.care.KnownGoals;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which goal of the client's an assignment serves. It is a word for the plan and concludes
 * nothing: what is done for a goal never rates it.
 */
@Service
public class ServingGoals {

    private final Assignments assignments;
    private final KnownGoals goals;
    private final PracticeSql sql;
    private final Audit audit;

    ServingGoals(Assignments assignments, KnownGoals goals, PracticeSql sql, Audit audit) {
        this.assignments = assignments;
        this.goals = goals;
        this.sql = sql;
        this.audit = audit;
    }

    /** The goals that something can be assigned for: open, and shared by the client. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<GoalLine> open(ClientId client) {
        return goals.of(client).stream().filter(GoalLine::open).toList();
    }

    /**
     * Says which goal an assignment serves, in place of another.
     *
     * @throws NotFound when there is no such assignment, or no such open goal that the client
     *     shares
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void serve(ClientId client, AssignmentId assignment, UUID goal) {
        if (assignments.findById(assignment).filter(one -> one.client().equals(client)).isEmpty()) {
            throw new NotFound();
        }
        goals.demandOpen(client, List.of(goal));
        sql.sql("delete from goal_served where practice_id = :practice and assignment_id = :id")
                .param("id", assignment.value())
                .update();
        sql.sql(
                        """
                        insert into goal_served (practice_id, assignment_id, client_id, goal_id)
                        values (:practice, :id, :client, :goal)
                        """)
                .param("id", assignment.value())
                .param("client", client.value())
                .param("goal", goal)
                .update();
        audit.record(Action.ASSIGNMENT_CHANGED, client, assignment.value());
    }

    /**
     * The words of the goal that each assignment serves, as far as the reader may know it; one
     * statement where none does.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public Map<AssignmentId, String> of(ClientId client) {
        Map<AssignmentId, UUID> served = served(client);
        if (served.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> words =
                goals.of(client).stream().collect(Collectors.toMap(GoalLine::id, GoalLine::words));
        Map<AssignmentId, String> known = new HashMap<>();
        served.forEach((assignment, goal) -> {
            String word = words.get(goal);
            if (word != null) {
                known.put(assignment, word);
            }
        });
        return known;
    }

    /** Which assignments that have not ended serve each goal, the newest first; one statement. */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public Map<UUID, List<Served>> byGoal(ClientId client) {
        Map<UUID, List<Served>> served = new LinkedHashMap<>();
        sql.sql(
                        """
                        select s.goal_id, a.kind, a.content_key, a.content_version
                          from goal_served s
                          join assignment a
                            on a.practice_id = s.practice_id and a.id = s.assignment_id
                           and a.status in ('ACTIVE', 'PAUSED')
                         where s.practice_id = :practice and s.client_id = :client
                         order by a.assigned_at desc, a.id desc
                         limit 500
                        """)
                .param("client", client.value())
                .query(row -> {
                    served.computeIfAbsent(
                                    row.getObject("goal_id", UUID.class), id -> new ArrayList<>())
                            .add(
                                    new Served(
                                            AssignmentKind.valueOf(row.getString("kind")),
                                            row.getString("content_key"),
                                            row.getInt("content_version")));
                });
        return served;
    }

    /** What serves a goal. */
    public record Served(AssignmentKind kind, String contentKey, int contentVersion) {}

    private Map<AssignmentId, UUID> served(ClientId client) {
        Map<AssignmentId, UUID> served = new HashMap<>();
        sql.sql(
                        """
                        select assignment_id, goal_id from goal_served
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query(row -> {
                    served.put(
                            new AssignmentId(row.getObject("assignment_id", UUID.class)),
                            row.getObject("goal_id", UUID.class));
                });
        return served;
    }
}
