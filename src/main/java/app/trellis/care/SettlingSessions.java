package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a session until the end of a transaction, so that nobody corrects it at the same moment.
 */
@Component
public class SettlingSessions {

    private final ClientSessions sessions;
    private final List<SessionLock> locks;

    SettlingSessions(ClientSessions sessions, List<SessionLock> locks) {
        this.sessions = sessions;
        this.locks = locks;
    }

    /** Holds it; whoever corrects it waits and is then asked for what locks it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(SessionId session) {
        if (sessions.findLocked(session).isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Holds a session while the list of what was agreed in it changes.
     *
     * @throws NotFound when the client has no such session
     * @throws Refused when the list must stay as it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdToAgree(ClientId client, SessionId session) {
        if (sessions.findLocked(session).filter(one -> one.client().equals(client)).isEmpty()) {
            throw new NotFound();
        }
        locks.forEach(lock -> lock.demandOpenToAgree(client, session));
    }
}
