package app.trellis.assignments.ui;

import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramPlan;
import app.trellis.assignments.RunDetails;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a step of a program opens, and where it stands, as a person says it. */
final class ProgramWords {

    private ProgramWords() {}

    /** The day on which a step opens, before anything is sent. */
    static String opens(Component page, AssignmentWords words, ProgramPlan.Dated dated) {
        PlannedStep step = dated.step();
        String day = words.day(dated.opens());
        if (step.isByReadiness()) {
            return page.getTranslation("assignments.program.opens.both", day);
        }
        String often = words.often(step.rhythm(), step.everyDays());
        if (step.isTask()) {
            return page.getTranslation("assignments.program.opens.task", day);
        }
        return dated.firm()
                ? page.getTranslation("assignments.program.opens.on", day, often)
                : page.getTranslation("assignments.program.opens.about", day, often);
    }

    /** Where a step of a program that runs stands. */
    static String standing(Component page, AssignmentWords words, RunDetails.Step step) {
        String day = day(words, step.opens());
        return switch (step.standing()) {
            case WAITS -> page.getTranslation("assignments.program.standing.waits", day);
            case AFTER ->
                    page.getTranslation(
                            "assignments.program.standing.after",
                            step.after() == null ? "" : step.after());
            case HELD_BACK -> page.getTranslation("assignments.program.standing.held-back");
            case BOTH_SAY -> page.getTranslation("assignments.program.standing.both", day);
            case IN_SESSION -> page.getTranslation("assignments.program.standing.session");
            case OPEN -> page.getTranslation("assignments.program.standing.open");
            case PAUSED -> page.getTranslation("assignments.paused");
            case DONE ->
                    page.getTranslation(
                            "assignments.program.standing.done", day(words, step.done()));
            case ENDED -> page.getTranslation("assignments.program.standing.ended");
            case TASK -> page.getTranslation("assignments.program.opens.task", day);
        };
    }

    private static String day(AssignmentWords words, @Nullable LocalDate day) {
        return day == null ? "" : words.day(day);
    }
}
