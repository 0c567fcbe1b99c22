package app.trellis.alerts;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an alert that nobody acknowledged in time to further people. Stages at which nobody is
 * named are passed over; where nobody further is left, those who have it are reminded, again and
 * again, because an alert ends by a person and by nothing else.
 */
@Component
class Escalating {

    private final AlertRepository alerts;
    private final AlertSteps steps;
    private final Responders responders;
    private final Deadlines deadlines;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    Escalating(
            AlertRepository alerts,
            AlertSteps steps,
            Responders responders,
            Deadlines deadlines,
            Telling telling,
            Audit audit,
            Clock clock) {
        this.alerts = alerts;
        this.steps = steps;
        this.responders = responders;
        this.deadlines = deadlines;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Looks at an alert whose time may be up. May be called too early or twice: it then changes
     * nothing.
     *
     * @return when to look again; nothing once it is acknowledged
     */
    @Transactional
    Optional<Instant> look(AlertId id) {
        Optional<Alert> open = alerts.lock(id).filter(Alert::isOpen);
        open.filter(alert -> !clock.instant().isBefore(alert.dueAt())).ifPresent(this::further);
        return open.map(Alert::dueAt);
    }

    private void further(Alert alert) {
        Instant now = clock.instant();
        Stage stage = alert.stage();
        List<MemberId> reached = List.of();
        while (reached.isEmpty() && !stage.isLast()) {
            stage = stage.next();
            reached = responders.at(stage, alert.client());
        }
        if (reached.isEmpty()) {
            remind(alert, now);
            return;
        }
        alert.reach(stage, deadlines.from(now));
        for (MemberId person : reached) {
            steps.save(new AlertStep(alert, StepKind.REACHED, person, now));
        }
        telling.tell(alert, reached);
        audit.record(Action.ALERT_REACHED, alert.client(), alert.id().value());
    }

    private void remind(Alert alert, Instant now) {
        alert.reach(alert.stage(), deadlines.from(now));
        List<MemberId> again = responders.at(alert.stage(), alert.client());
        List<MemberId> told = again.isEmpty() ? responders.at(Stage.TEAM, alert.client()) : again;
        for (MemberId person : told) {
            steps.save(new AlertStep(alert, StepKind.REMINDED, person, now));
        }
        telling.tell(alert, told);
    }
}
