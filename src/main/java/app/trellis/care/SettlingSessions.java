package app.trellis.care;

import app.trellis.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a session until the end of a transaction, so that nobody corrects it at the same moment.
 */
@Component
public class SettlingSessions {

    private final ClientSessions sessions;

    SettlingSessions(ClientSessions sessions) {
        this.sessions = sessions;
    }

    /** Holds it; whoever corrects it waits and is then asked for what locks it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(SessionId session) {
        if (sessions.findLocked(session).isEmpty()) {
            throw new NotFound();
        }
    }
}
