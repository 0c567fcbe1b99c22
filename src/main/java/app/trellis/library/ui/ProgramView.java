package app.trellis.library.ui;

import app.trellis.library.Content;
import app.trellis.library.Program;
import app.trellis.library.ProgramAction;
import app.trellis.library.ProgramStep;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** One program: what comes before it, its weeks with their steps, what makes it rest, its end. */
@Route(LibraryView.PATH + "/program/:key")
// What other modules offer here brings these along.
@Uses(Button.class)
@Uses(Dialog.class)
@Uses(Select.class)
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
class ProgramView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Content content;
    private final ObjectProvider<ProgramAction> actions;
    private final LibraryWords words;

    ProgramView(Content content, ObjectProvider<ProgramAction> actions) {
        this.content = content;
        this.actions = actions;
        this.words = new LibraryWords(this);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Program program =
                content.program(event.getRouteParameters().get("key").orElseThrow(), getLocale());
        Map<String, List<ProgramStep>> weeks =
                program.steps().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProgramStep::week,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        PageHeader header =
                new PageHeader(program.name())
                        .withEyebrow(
                                getTranslation("library.place"),
                                LibraryView.PATH + "?show=programs");
        actions.orderedStream()
                .flatMap(action -> action.offer(program).stream())
                .forEach(header::withActions);
        getContent().removeAll();
        getContent().add(header, what(program));
        weeks.forEach((week, steps) -> getContent().add(week(week, steps)));
        getContent().add(rests(program));
    }

    private Card what(Program program) {
        return new Card(
                new Sentence(program.forWhom()),
                new Facts()
                        .row(getTranslation("library.program.length"), program.length())
                        .row(getTranslation("library.fact.phone-title"), program.phoneTitle()),
                new Facts().row(getTranslation("library.program.before"), program.before()));
    }

    private Card rests(Program program) {
        return new Card(
                new Facts()
                        .row(getTranslation("library.program.hold"), program.hold())
                        .row(getTranslation("library.program.end"), program.end()));
    }

    private Card week(String week, List<ProgramStep> steps) {
        String title =
                week.chars().allMatch(Character::isDigit)
                        ? getTranslation("library.program.week", week)
                        : Character.toUpperCase(week.charAt(0)) + week.substring(1);
        DataTable table =
                new DataTable(
                                getTranslation("library.program.steps", steps.size()),
                                List.of(
                                        DataTable.Column.text(
                                                getTranslation("library.column.step")),
                                        DataTable.Column.text(
                                                getTranslation("library.column.opens")),
                                        DataTable.Column.text(
                                                getTranslation("library.column.rhythm"))),
                                steps.stream().map(this::row).toList())
                        .aligned("steps");
        return Card.titled(title, table);
    }

    private List<DataTable.Cell> row(ProgramStep step) {
        String note =
                Stream.of(
                                words.of(step.kind()),
                                step.otherPerson() ? getTranslation("library.person") : "",
                                step.note())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        boolean isOneExercise = step.kind() == ProgramStep.Kind.EXERCISE && step.keys().size() == 1;
        DataTable.Cell name =
                isOneExercise
                        ? DataTable.Cell.link(
                                step.label(), LibraryView.PATH + "/" + step.keys().getFirst())
                        : DataTable.Cell.of(step.label());
        return List.of(
                name.withNote(note),
                DataTable.Cell.of(words.of(step.gate())),
                DataTable.Cell.of(step.rhythm()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.program");
    }
}
