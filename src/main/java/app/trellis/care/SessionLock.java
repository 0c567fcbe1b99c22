package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;

/**
 * Why a session can no longer be corrected. A module that holds something by which a session must
 * stay as it is contributes a bean; it is asked inside the transaction of the change.
 */
public interface SessionLock {

    /**
     * @throws Refused with a sentence of the module's own, when the session must stay as it is
     */
    void demandOpen(ClientId client, SessionId session);

    /**
     * Asked before the list of what was agreed in the session becomes longer or shorter.
     *
     * @throws Refused with a sentence of the module's own, when the list must stay as it is
     */
    default void demandOpenToAgree(ClientId client, SessionId session) {
        demandOpen(client, session);
    }
}
