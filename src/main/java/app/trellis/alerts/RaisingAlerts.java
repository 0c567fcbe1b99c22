package app.trellis.alerts;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.responses.SafetyAnswerAcknowledged;
import app.trellis.responses.SafetyAnswerSent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises an alert in the transaction of the answer, its deadline included: either both are there or
 * neither is. The alert ends in the transaction in which a named person says what they did.
 */
@Component
class RaisingAlerts {

    private final AlertRepository alerts;
    private final AlertSteps steps;
    private final Responders responders;
    private final Deadlines deadlines;
    private final AlertSchedule schedule;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    RaisingAlerts(
            AlertRepository alerts,
            AlertSteps steps,
            Responders responders,
            Deadlines deadlines,
            AlertSchedule schedule,
            Telling telling,
            Audit audit,
            Clock clock) {
        this.alerts = alerts;
        this.steps = steps;
        this.responders = responders;
        this.deadlines = deadlines;
        this.schedule = schedule;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Heard when a safety answer reached the practice. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SafetyAnswerSent sent) {
        if (alerts.existsByResponseAndRule(sent.response(), sent.rule())) {
            return;
        }
        Instant now = clock.instant();
        Alert alert =
                new Alert(
                        sent.client(),
                        sent.response(),
                        sent.rule(),
                        sent.answeredAt(),
                        now,
                        deadlines.from(now));
        alerts.saveAndFlush(alert);
        steps.save(new AlertStep(alert, StepKind.RAISED, null, now));
        schedule.add(alert);
        telling.tell(alert, responders.at(Stage.TEAM, sent.client()));
        audit.record(Action.ALERT_RAISED, sent.client(), alert.id().value());
    }

    /** Heard when somebody said what they did about the answer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SafetyAnswerAcknowledged acknowledged) {
        List<Alert> open = alerts.lockOpen(acknowledged.response());
        for (Alert alert : open) {
            alert.acknowledge(acknowledged.by(), acknowledged.at());
            steps.save(
                    new AlertStep(
                            alert, StepKind.ACKNOWLEDGED, acknowledged.by(), acknowledged.at()));
        }
    }
}
