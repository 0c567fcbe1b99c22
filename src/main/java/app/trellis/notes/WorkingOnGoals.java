package app.trellis.notes;

import app.trellis.care.GoalLine;
import app.trellis.care.KnownGoals;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionId;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names the goals that were worked on in a session, by the author of its note. They can be named
 * until the note is signed; a goal that the client keeps to themselves since is not shown.
 */
@Service
public class WorkingOnGoals {

    private final KnownGoals goals;
    private final RecordingSessions sessions;
    private final PracticeSql sql;

    WorkingOnGoals(KnownGoals goals, RecordingSessions sessions, PracticeSql sql) {
        this.goals = goals;
        this.sessions = sessions;
        this.sql = sql;
    }

    /** The goals that can be named: open, and shared by the client. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<GoalLine> open(ClientId client) {
        return goals.of(client).stream().filter(GoalLine::open).toList();
    }

    /** What the person who asks named for a session. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Set<UUID> mine(ClientId client, SessionId session) {
        return named(client, session, Me.id().value());
    }

    /**
     * Names the goals of a session in place of others.
     *
     * @throws NotFound when there is no such session, or one of them is not open or not shared
     * @throws NoteIsSigned when one's note on it is signed
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void name(ClientId client, SessionId session, Set<UUID> wanted) {
        sessions.read(client, session);
        if (isSigned(client, session)) {
            throw new NoteIsSigned();
        }
        goals.demandOpen(client, List.copyOf(wanted));
        sql.sql(
                        """
                        delete from goal_worked_on
                         where practice_id = :practice and session_id = :session
                           and author_id = :me
                        """)
                .param("session", session.value())
                .param("me", Me.id().value())
                .update();
        for (UUID goal : wanted) {
            sql.sql(
                            """
                            insert into goal_worked_on
                                   (practice_id, session_id, author_id, goal_id, client_id)
                            values (:practice, :session, :me, :goal, :client)
                            on conflict do nothing
                            """)
                    .param("session", session.value())
                    .param("me", Me.id().value())
                    .param("goal", goal)
                    .param("client", client.value())
                    .update();
        }
    }

    /** The words of the goals that a note names, as far as the client shares them. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<String> of(ClientId client, NoteId note) {
        Set<UUID> named =
                Set.copyOf(
                        sql.sql(
                                        """
                                        select g.goal_id from session_note n
                                          join goal_worked_on g
                                            on g.practice_id = n.practice_id
                                           and g.session_id = n.session_id
                                           and g.author_id = n.author_id
                                         where n.practice_id = :practice and n.id = :note
                                           and n.client_id = :client
                                        """)
                                .param("note", note.value())
                                .param("client", client.value())
                                .query(UUID.class)
                                .list());
        return named.isEmpty()
                ? List.of()
                : goals.of(client).stream()
                        .filter(goal -> named.contains(goal.id()))
                        .map(GoalLine::words)
                        .toList();
    }

    private Set<UUID> named(ClientId client, SessionId session, UUID author) {
        return Set.copyOf(
                sql.sql(
                                """
                                select goal_id from goal_worked_on
                                 where practice_id = :practice and client_id = :client
                                   and session_id = :session and author_id = :author
                                """)
                        .param("client", client.value())
                        .param("session", session.value())
                        .param("author", author)
                        .query(UUID.class)
                        .list());
    }

    private boolean isSigned(ClientId client, SessionId session) {
        return sql.sql(
                                """
                                select count(*) from session_note
                                 where practice_id = :practice and client_id = :client
                                   and session_id = :session and author_id = :me
                                   and signed_at is not null and withdrawn_number = 0
                                """)
                        .param("client", client.value())
                        .param("session", session.value())
                        .param("me", Me.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
