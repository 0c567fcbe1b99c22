package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.care.SessionLock;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A signed note holds its session as it is: when it was, what kind, whether it took place. A note
 * that was returned lets go of those, and not of what was agreed: the care team still reads the
 * version that was signed, with its list. Withdrawn notes hold nothing.
 */
@Component
class SignedNotesLock implements SessionLock {

    private final PracticeSql sql;

    SignedNotesLock(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void demandOpen(ClientId client, SessionId session) {
        if (holds(client, session, "n.signed_at is not null")) {
            throw new Refused("notes.session-locked");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void demandOpenToAgree(ClientId client, SessionId session) {
        if (holds(
                client,
                session,
                """
                exists (select 1 from note_signature s
                         where s.practice_id = n.practice_id and s.note_id = n.id)
                """)) {
            throw new Refused("notes.agreed-held");
        }
    }

    private boolean holds(ClientId client, SessionId session, String how) {
        return sql.sql(
                                """
                                select count(*) from session_note n
                                 where n.practice_id = :practice and n.session_id = :session
                                   and n.client_id = :client and n.withdrawn_number = 0
                                   and (%s)
                                """
                                        .formatted(how))
                        .param("session", session.value())
                        .param("client", client.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
