package app.trellis.assignments.ui;

import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnStep;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The weeks and days of a program with what stands on each; everything is a button. */
final class ProgramGrid extends Composite<Div> {

    private static final int DAYS = 7;

    /** What can be done on the grid. */
    interface Actions extends Serializable {

        void add(int week, int day);

        void open(OwnStep step);

        void copyDay(int week, int day);

        void copyWeek(int week);
    }

    private final OwnProgramWords words;
    private final @Nullable Actions actions;
    private final Set<String> others;
    private final Map<Integer, NativeButton> buttons = new HashMap<>();
    private Set<Integer> gone = Set.of();

    /**
     * @param actions null where it is only read
     * @param others keys of the exercises that involve another person
     */
    ProgramGrid(@Nullable Actions actions, Set<String> others) {
        this.words = new OwnProgramWords(this, getLocale());
        this.actions = actions;
        this.others = others;
        getContent().addClassName("program-grid");
    }

    /**
     * @param gone ids of the steps whose exercise is no longer offered
     */
    void show(OwnProgram program, Set<Integer> gone) {
        this.gone = gone;
        buttons.clear();
        getContent().removeAll();
        for (int week = 1; week <= program.weeks(); week++) {
            getContent().add(week(program, week));
        }
    }

    void focus(int step) {
        NativeButton button = buttons.get(step);
        if (button != null) {
            button.focus();
        }
    }

    private Div week(OwnProgram program, int week) {
        H3 title = new H3(getTranslation("assignments.program.week", week));
        Div head = new Div(title);
        head.addClassName("program-week-head");
        Div days = new Div();
        days.addClassName("program-days");
        boolean any = false;
        for (int day = 1; day <= DAYS; day++) {
            List<OwnStep> steps = program.on((week - 1) * DAYS + day);
            days.add(day(week, day, steps));
            any |= !steps.isEmpty();
        }
        Actions act = actions;
        if (act != null) {
            head.add(
                    quiet(
                            LucideIcon.PLUS,
                            "assignments.own.add-in-week",
                            week,
                            () -> act.add(week, 1)));
            if (any) {
                head.add(
                        quiet(
                                LucideIcon.COPY,
                                "assignments.own.copy-week",
                                week,
                                () -> act.copyWeek(week)));
            }
        }
        Div section = new Div(head, days);
        section.addClassName("program-week");
        section.getElement().setAttribute("role", "group");
        section.getElement().setAttribute("aria-label", title.getText());
        return section;
    }

    private Button quiet(
            LucideIcon icon,
            String key,
            int week,
            com.vaadin.flow.function.SerializableRunnable act) {
        Button button = new Button(getTranslation(key), Icon.of(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                getTranslation(key) + ": " + getTranslation("assignments.program.week", week));
        return button;
    }

    private Div day(int week, int day, List<OwnStep> steps) {
        Span name = new Span(getTranslation("assignments.own.day", day));
        name.addClassName("program-day-name");
        Div head = new Div(name);
        head.addClassName("program-day-head");
        Div cell = new Div(head);
        cell.addClassName("program-day");
        if (steps.isEmpty()) {
            cell.addClassName("empty");
        }
        Actions act = actions;
        if (act != null) {
            Div tools = new Div();
            tools.addClassName("program-day-tools");
            if (steps.stream().anyMatch(step -> !step.goesOn())) {
                tools.add(
                        tool(
                                LucideIcon.COPY,
                                getTranslation("assignments.own.copy-day", week, day),
                                () -> act.copyDay(week, day)));
            }
            tools.add(
                    tool(
                            LucideIcon.PLUS,
                            getTranslation("assignments.own.add-on-day", week, day),
                            () -> act.add(week, day)));
            head.add(tools);
        }
        steps.forEach(step -> cell.add(step(step)));
        return cell;
    }

    private static Button tool(
            LucideIcon icon, String name, com.vaadin.flow.function.SerializableRunnable act) {
        Button button = new Button(Icon.of(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    private Component step(OwnStep step) {
        Span name = new Span(name(step));
        name.addClassName("program-step-name");
        Span opens =
                new Span(
                        gone.contains(step.id())
                                ? getTranslation("assignments.own.gone")
                                : words.shortly(step));
        opens.addClassName("program-step-opens");
        Actions act = actions;
        if (act == null) {
            Div shown = new Div(name, opens);
            shown.addClassName("program-step");
            return shown;
        }
        NativeButton button = new NativeButton();
        button.add(name, opens);
        button.addClassName("program-step");
        button.addClickListener(click -> act.open(step));
        buttons.put(step.id(), button);
        return button;
    }

    private String name(OwnStep step) {
        String name = others.contains(step.key()) ? step.label() + " ◇" : step.label();
        return step.kind() == null ? getTranslation("assignments.program.task", name) : name;
    }

    /** In a paragraph of its own, for those who only read. */
    static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("soft");
        return line;
    }
}
