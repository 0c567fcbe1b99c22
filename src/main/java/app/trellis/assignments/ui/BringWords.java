package app.trellis.assignments.ui;

import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramPlan;
import app.trellis.assignments.RunChange;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;

/** When a step of a program that runs opens, with what it waits for. */
final class BringWords {

    private BringWords() {}

    static String opens(Component page, AssignmentWords words, RunChange.Planned planned) {
        PlannedStep step = planned.step();
        if (step.isTask() || step.isByReadiness()) {
            return ProgramWords.opens(
                    page, words, new ProgramPlan.Dated(step, planned.opens(), planned.firm()));
        }
        String often = words.often(step.rhythm(), step.everyDays());
        String day = words.day(planned.opens());
        String opens =
                planned.firm() || planned.after() == null
                        ? page.getTranslation("assignments.program.opens.on", day, often)
                        : page.getTranslation(
                                "assignments.bring.opens.after",
                                day,
                                often,
                                step.gateDays(),
                                planned.after());
        LocalDate last = planned.last();
        return last == null
                ? opens
                : page.getTranslation("assignments.bring.opens.until", opens, words.day(last));
    }
}
