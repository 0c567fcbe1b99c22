package app.trellis.assignments.ui;

import app.trellis.assignments.RunDetails;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;

/** A program that runs: its days, what is next, and where each step stands. */
final class RunCard {

    private static final int WEEK = 7;

    private final RunDetails run;
    private final AssignmentWords words;
    private final Card card;

    RunCard(RunDetails run, AssignmentWords words, List<Component> toDo, List<Component> buttons) {
        this.run = run;
        this.words = words;
        this.card = Card.titled(run.name());
        card.addClassName("wide");
        card.withAside(Pill.leaf(say("assignments.program.is-one")));
        card.add(soft(line()));
        card.add(soft(say("assignments.program.done", done(), run.steps().size())));
        if (run.isOlder()) {
            card.add(soft(say("assignments.newer.there", run.newestVersion(), run.planVersion())));
        }
        Div waits = new Div();
        waits.addClassName("stack");
        waits.add(toDo);
        if (!toDo.isEmpty()) {
            card.add(waits);
        }
        card.add(new NativeDetails(say("assignments.program.all-steps"), table()));
        Div row = new Div();
        row.addClassNames("buttons", "no-print");
        row.add(buttons);
        card.add(row);
    }

    Card card() {
        return card;
    }

    private String line() {
        LocalDate start = run.startsOn();
        Integer weeks = run.weeks();
        String days =
                weeks == null
                        ? say("assignments.program.since", words.day(start))
                        : say(
                                "assignments.program.from-to",
                                words.day(start),
                                words.day(start.plusDays((long) weeks * WEEK - 1)));
        return run.about() == null
                ? days
                : days + " · " + say("assignments.with", words.of(run.about()));
    }

    private long done() {
        return run.steps().stream()
                .filter(step -> step.standing() == RunDetails.Standing.DONE)
                .count();
    }

    private DataTable table() {
        return new DataTable(
                        say("assignments.program.all-steps"),
                        List.of(
                                DataTable.Column.text(say("assignments.program.column.step")),
                                DataTable.Column.text(say("assignments.program.column.week")),
                                DataTable.Column.text(say("assignments.program.column.stands"))),
                        run.steps().stream().map(this::row).toList())
                .aligned("steps")
                .underItsName();
    }

    private List<DataTable.Cell> row(RunDetails.Step step) {
        return List.of(
                DataTable.Cell.of(step.otherPerson() ? step.label() + " ◇" : step.label()),
                DataTable.Cell.of(String.valueOf(step.week())),
                DataTable.Cell.of(ProgramWords.standing(card, words, step)));
    }

    private static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("soft");
        return line;
    }

    private String say(String key, Object... parameters) {
        return card.getTranslation(key, parameters);
    }
}
