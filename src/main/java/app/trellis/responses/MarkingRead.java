package app.trellis.responses;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.SignalKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says that the signed-in person read a page and when it will be talked about. */
@Component
class MarkingRead {

    private final CaseloadSignals signals;
    private final Settling settling;
    private final Audit audit;
    private final Clock clock;

    MarkingRead(CaseloadSignals signals, Settling settling, Audit audit, Clock clock) {
        this.signals = signals;
        this.settling = settling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param talkOn the client reads this day
     * @throws Refused when somebody said so before, or the day has passed for the client
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void read(ClientId client, Response page, LocalDate talkOn) {
        Instant now = clock.instant();
        if (talkOn.isBefore(settling.dayOf(client, now))) {
            throw new Refused("responses.talk-day-passed");
        }
        page.markRead(Me.id(), talkOn, now);
        signals.takeBack(client, SignalKind.NEW, page.id().value());
        audit.record(Action.RESPONSE_READ, client, page.id().value());
    }
}
