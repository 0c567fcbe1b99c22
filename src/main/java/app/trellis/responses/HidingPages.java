package app.trellis.responses;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes something a client sent out of their own list, and brings it back. Nothing is erased, and
 * nothing changes for whoever it was shared with.
 */
@Service
public class HidingPages {

    private final Responses responses;
    private final Audit audit;
    private final Clock clock;

    HidingPages(Responses responses, Audit audit, Clock clock) {
        this.responses = responses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound when it is not there, not this client's, or was not sent
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void hide(ClientId client, ResponseId id) {
        sent(client, id).hide(clock.instant());
        audit.record(Action.RESPONSE_HIDDEN, client, id.value());
    }

    /**
     * @throws NotFound as {@link #hide}
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void showAgain(ClientId client, ResponseId id) {
        sent(client, id).showAgain();
        audit.record(Action.RESPONSE_SHOWN_AGAIN, client, id.value());
    }

    private Response sent(ClientId client, ResponseId id) {
        return responses.lock(id, client).filter(Response::isSent).orElseThrow(NotFound::new);
    }
}
