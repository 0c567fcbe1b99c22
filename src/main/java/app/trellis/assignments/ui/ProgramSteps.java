package app.trellis.assignments.ui;

import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramPlan;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a program week by week, each with its day, to take or to leave out. */
final class ProgramSteps extends Composite<Div> {

    private final ProgramPlan plan;
    private final AssignmentWords words;
    private final Map<Integer, Checkbox> ticks = new LinkedHashMap<>();

    /**
     * @param runsAlready keys of what runs already and cannot run twice
     * @param changed runs when a step is taken or left out
     */
    ProgramSteps(
            ProgramPlan plan,
            Set<String> runsAlready,
            AssignmentWords words,
            SerializableRunnable changed) {
        this.plan = plan;
        this.words = words;
        Card card =
                Card.titled(
                        getTranslation("assignments.program.steps"),
                        new Paragraph(getTranslation("assignments.program.steps.about")));
        if (!plan.gone().isEmpty()) {
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "assignments.program.gone",
                                    plan.gone().size(),
                                    String.join(", ", plan.gone()))));
        }
        Div week = new Div();
        int number = 0;
        for (PlannedStep step : plan.steps()) {
            if (step.week() != number) {
                number = step.week();
                H3 title = new H3(getTranslation("assignments.program.week", number));
                week = new Div(title);
                week.addClassName("stack");
                week.getElement().setAttribute("role", "group");
                week.getElement().setAttribute("aria-label", title.getText());
                card.add(week);
            }
            Checkbox tick = new Checkbox(name(step));
            tick.setValue(!runsAlready.contains(step.key()));
            tick.addValueChangeListener(change -> changed.run());
            ticks.put(step.place(), tick);
            week.add(tick);
        }
        getContent().add(card);
    }

    /** Says for each step when it opens if the program begins on that day. */
    void from(LocalDate start) {
        Map<Integer, ProgramPlan.Dated> dated =
                plan.only(kept()).from(start).stream()
                        .collect(Collectors.toMap(one -> one.step().place(), one -> one));
        plan.steps()
                .forEach(step -> {
                    ProgramPlan.Dated day = dated.get(step.place());
                    tick(step)
                            .setHelperText(
                                    day == null
                                            ? getTranslation("assignments.program.left-out")
                                            : ProgramWords.opens(this, words, day));
                });
    }

    Set<Integer> kept() {
        return ticks.entrySet().stream()
                .filter(one -> one.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Checkbox tick(PlannedStep step) {
        Checkbox tick = ticks.get(step.place());
        if (tick == null) {
            throw new IllegalStateException("No step at place %d".formatted(step.place()));
        }
        return tick;
    }

    private String name(PlannedStep step) {
        String name = step.otherPerson() ? step.label() + " ◇" : step.label();
        return step.isTask() ? getTranslation("assignments.program.task", name) : name;
    }
}
