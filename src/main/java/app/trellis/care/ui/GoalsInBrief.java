package app.trellis.care.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.care.GoalDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.shared.ui.Days;
import java.util.List;
import org.springframework.stereotype.Component;

/** The client's open goals, with the latest rating beside the one at the last session. */
@Component
class GoalsInBrief implements BriefSection {

    private final KeepingGoals goals;

    GoalsInBrief(KeepingGoals goals) {
        this.goals = goals;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        List<Line> lines =
                goals.of(span.client()).stream()
                        .filter(GoalDetails::isOpen)
                        .map(goal -> Line.of(goal.words(), rated(span, goal)))
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new BriefPart(span.say("care.goals"), lines, GoalsTab.PATH));
    }

    private static String rated(BriefSpan span, GoalDetails goal) {
        return goal.latest()
                .map(latest -> {
                    String now =
                            span.say(
                                    "care.goal.latest",
                                    latest.mark(),
                                    Days.say(latest.on(), span.locale()));
                    return latest.on().isBefore(span.firstDay())
                            ? now
                            : goal.before(span.firstDay())
                                    .map(before ->
                                            now
                                                    + " · "
                                                    + span.say(
                                                            "care.goal.before-session",
                                                            before.mark()))
                                    .orElse(now);
                })
                .orElseGet(() -> span.say("care.goal.not-rated"));
    }
}
