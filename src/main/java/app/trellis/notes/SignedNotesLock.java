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
 * A signed note holds its session as it is: when it was, what kind, whether it took place. Returned
 * and withdrawn notes hold nothing.
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
        long signed =
                sql.sql(
                                """
                                select count(*) from session_note
                                 where practice_id = :practice and session_id = :session
                                   and client_id = :client
                                   and signed_at is not null and withdrawn_number = 0
                                """)
                        .param("session", session.value())
                        .param("client", client.value())
                        .query(Long.class)
                        .single();
        if (signed > 0) {
            throw new Refused("notes.session-locked");
        }
    }
}
