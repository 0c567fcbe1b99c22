package app.trellis.alerts.ui;

import app.trellis.alerts.AlertsOfClient;
import app.trellis.alerts.AlertsOfClient.Acknowledged;
import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.shared.ui.Days;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Safety answers that somebody acknowledged since the last session; open ones stand above. */
@Component
class AlertsInBrief implements BriefSection {

    private static final int ORDER = 12;

    private final AlertsOfClient alerts;

    AlertsInBrief(AlertsOfClient alerts) {
        this.alerts = alerts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        List<Line> lines =
                alerts.acknowledgedSince(span.client(), span.since()).stream()
                        .map(one -> line(span, one))
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new BriefPart(span.say("alerts.brief"), lines, null));
    }

    private static Line line(BriefSpan span, Acknowledged one) {
        return Line.of(
                        switch (one.rule()) {
                            case FELT_UNSAFE -> span.say("alerts.rule.felt-unsafe");
                            case KNOW_SOON -> span.say("alerts.rule.know-soon");
                            case THRESHOLD -> span.say("alerts.rule.threshold");
                            case RISK_ANSWER -> span.say("alerts.rule.risk-answer");
                        },
                        span.say(
                                "alerts.brief.acknowledged",
                                at(span, one.raisedAt()),
                                at(span, one.at()),
                                one.by()))
                .in("responses/" + one.response());
    }

    private static String at(BriefSpan span, Instant moment) {
        return Days.withHour(moment, span.practiceZone(), span.locale());
    }
}
