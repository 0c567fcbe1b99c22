package app.trellis.alerts.ui;

import app.trellis.alerts.AlertDetails;
import app.trellis.alerts.AlertSummary;
import app.trellis.responses.AnswerText;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Says what an alert is, how long it waits and whom it has reached. */
final class AlertWords {

    /** From how much later on a late answer is shown with both times. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;
    private final Say say;

    AlertWords(Locale locale, ZoneId zone, Clock clock, Say say) {
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
        this.say = say;
    }

    AnswerText answers() {
        return new AnswerText(locale, say);
    }

    String say(String key, Object... arguments) {
        return say.say(key, arguments);
    }

    /** Whom it is about, as far as the person may know. */
    String whom(AlertSummary alert) {
        String name = alert.clientName();
        if (name != null) {
            return name;
        }
        String lead = alert.lead();
        return lead == null ? say("alerts.client-of-nobody") : say("alerts.client-of", lead);
    }

    String what(AlertSummary alert) {
        return alert.rule() == null
                ? say("alerts.rule.untold")
                : switch (alert.rule()) {
                    case FELT_UNSAFE -> say("alerts.rule.felt-unsafe");
                    case KNOW_SOON -> say("alerts.rule.know-soon");
                    case THRESHOLD -> say("alerts.rule.threshold");
                    case RISK_ANSWER -> say("alerts.rule.risk-answer");
                };
    }

    /** When it came; both times where it was written long before. */
    String when(AlertSummary alert) {
        boolean late = Duration.between(alert.answeredAt(), alert.raisedAt()).compareTo(LATE) > 0;
        return late
                ? say("alerts.came-late", at(alert.answeredAt()), at(alert.raisedAt()))
                : say("alerts.came", at(alert.raisedAt()));
    }

    /** Whom it has reached, and when it goes on. */
    String where(AlertSummary alert) {
        String stage =
                switch (alert.stage()) {
                    case TEAM -> say("alerts.stage.team");
                    case SUPERVISOR -> say("alerts.stage.supervisor");
                    case DUTY -> say("alerts.stage.duty");
                    case FALLBACK -> say("alerts.stage.fallback");
                };
        return clock.instant().isBefore(alert.dueAt())
                ? say("alerts.goes-on", stage, at(alert.dueAt()))
                : say("alerts.overdue", stage, at(alert.dueAt()));
    }

    String step(AlertDetails.Step step) {
        String who = step.who() == null ? "" : step.who();
        return switch (step.kind()) {
            case RAISED -> say("alerts.step.raised", at(step.at()));
            case REACHED -> say("alerts.step.reached", at(step.at()), who);
            case REMINDED -> say("alerts.step.reminded", at(step.at()), who);
            case OPENED -> say("alerts.step.opened", at(step.at()), who);
            case ACKNOWLEDGED -> say("alerts.step.acknowledged", at(step.at()), who);
        };
    }

    private String at(Instant moment) {
        ZonedDateTime here = moment.atZone(zone);
        LocalDate day = here.toLocalDate();
        String hour = Days.hour(here.toLocalTime(), locale);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (day.equals(today)) {
            return say("alerts.today", hour);
        }
        return say(
                "alerts.on",
                day.getYear() == today.getYear()
                        ? Days.withoutYear(day, locale)
                        : Days.inWords(day, locale),
                hour);
    }
}
