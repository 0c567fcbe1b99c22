package app.trellis.assignments.ui;

import app.trellis.assignments.AskedSince;
import app.trellis.assignments.AskedSinceLastSession;
import app.trellis.assignments.AssignmentStatus;
import app.trellis.assignments.SetAsideReason;
import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Quote;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.shared.ui.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was asked of the client and what became of it: done, set aside and why, days that went by,
 * and the plan with its obstacle.
 */
@Component
class AskedInBrief implements BriefSection {

    private static final int ORDER = 30;
    private static final String ROOM = "plan";

    private final AskedSinceLastSession asked;

    AskedInBrief(AskedSinceLastSession asked) {
        this.asked = asked;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        List<Line> lines =
                asked
                        .of(
                                span.client(),
                                span.since(),
                                span.firstDay(),
                                span.today(),
                                span.locale())
                        .stream()
                        .map(one -> line(span, one))
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new BriefPart(span.say("assignments.brief"), lines, ROOM));
    }

    private static Line line(BriefSpan span, AskedSince one) {
        List<String> facts = new ArrayList<>();
        if (one.done() > 0) {
            facts.add(span.say("assignments.brief.done", one.done()));
        }
        if (!one.setAside().isEmpty()) {
            facts.add(span.say("assignments.brief.set-aside", one.setAside().size()));
        }
        if (one.wentBy() > 0) {
            facts.add(span.say("assignments.brief.went-by", one.wentBy()));
        }
        if (facts.isEmpty()) {
            facts.add(span.say("assignments.brief.nothing-yet"));
        }
        if (span.covers(one.assignedAt())) {
            facts.add(
                    span.say(
                            one.inSession()
                                    ? "assignments.brief.agreed"
                                    : "assignments.brief.assigned",
                            day(span, one.assignedAt())));
        }
        LocalDate due = one.nextDue();
        if (due != null) {
            facts.add(span.say("assignments.brief.due", Days.say(due, span.locale())));
        }
        if (one.status() == AssignmentStatus.PAUSED) {
            facts.add(span.say("assignments.paused"));
        } else if (one.status() == AssignmentStatus.ENDED) {
            facts.add(span.say("assignments.brief.ended"));
        }
        return Line.of(one.title(), String.join(" · ", facts)).quoting(quotes(span, one));
    }

    private static List<Quote> quotes(BriefSpan span, AskedSince one) {
        List<Quote> quotes = new ArrayList<>();
        if (!one.setAside().isEmpty()) {
            quotes.add(
                    new Quote(
                            span.say("assignments.brief.why"),
                            one.setAside().stream()
                                    .map(setAside -> why(span, setAside))
                                    .collect(Collectors.joining("\n"))));
        }
        if (!one.plan().isBlank()) {
            quotes.add(
                    new Quote(
                            span.say("assignments.brief.plan"),
                            one.plan().sentence((key, part) -> span.say(key, part))));
        }
        return quotes;
    }

    private static String why(BriefSpan span, AskedSince.SetAside setAside) {
        SetAsideReason reason = setAside.reason();
        return span.say(
                "assignments.brief.why-on",
                reason == null
                        ? span.say("assignments.brief.why-not-said")
                        : span.say("assignments.reason." + reason),
                day(span, setAside.at()));
    }

    private static String day(BriefSpan span, Instant at) {
        return Days.say(at, span.clientZone(), span.locale());
    }
}
