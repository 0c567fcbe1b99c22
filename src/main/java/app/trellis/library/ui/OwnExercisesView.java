package app.trellis.library.ui;

import app.trellis.library.BuildingExercises;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.OwnExerciseSummary;
import app.trellis.shared.ui.BeginElsewhere;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The exercises that the practice writes itself: in the library, being written, retired. */
@Route(OwnExercisesView.PATH)
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
class OwnExercisesView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "desk/library/ours";

    private final ZoneId zone;

    OwnExercisesView(
            BuildingExercises building, Clock clock, ObjectProvider<BeginElsewhere> elsewhere) {
        this.zone = clock.getZone();
        Button add =
                new Button(
                        getTranslation("library.own.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> begin(building));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        Paragraph about = new Paragraph(getTranslation("library.own.about"));
        about.addClassName("soft");
        getContent().addClassName("page");
        getContent()
                .add(
                        new PageHeader(getTranslation("library.own.title"))
                                .withEyebrow(getTranslation("library.place"), LibraryView.PATH)
                                .withActions(add),
                        about);
        elsewhere
                .orderedStream()
                .filter(one -> one.beside().equals(PATH))
                .map(one -> new Anchor(one.path(), getTranslation(one.titleKey())))
                .forEach(way -> getContent().add(new Div(way)));
        getContent().add(list(building.all()));
    }

    private Card list(List<OwnExerciseSummary> all) {
        if (all.isEmpty()) {
            return new Card(new EmptyState(getTranslation("library.own.none")));
        }
        DataTable table =
                new DataTable(
                        getTranslation("library.own.title"),
                        List.of(
                                Column.text(getTranslation("library.column.exercise")),
                                Column.text(getTranslation("library.own.column.state")),
                                Column.text(getTranslation("library.fact.version")),
                                Column.text(getTranslation("library.own.column.questions"))),
                        all.stream().map(this::row).toList());
        table.underItsName();
        return new Card(table);
    }

    private List<Cell> row(OwnExerciseSummary one) {
        String name = one.name().isEmpty() ? getTranslation("library.own.unnamed") : one.name();
        Instant since = one.since();
        return List.of(
                Cell.link(name, path(one.id())),
                Cell.of(getTranslation(state(one))),
                Cell.of(
                        since == null
                                ? "–"
                                : getTranslation(
                                        "library.own.version-since",
                                        one.version(),
                                        Days.say(since, zone, getLocale()))),
                Cell.of(getTranslation("library.own.questions-count", one.questions())));
    }

    private static String state(OwnExerciseSummary one) {
        if (one.version() == 0) {
            return "library.own.state.draft";
        }
        if (one.retired()) {
            return one.draft() ? "library.own.state.retired-draft" : "library.own.state.retired";
        }
        return one.draft() ? "library.own.state.used-draft" : "library.own.state.used";
    }

    /** The draft lies on the server before the first key. */
    private void begin(BuildingExercises building) {
        OwnExerciseId id = building.start();
        getUI().ifPresent(ui -> ui.navigate(path(id)));
    }

    static String path(OwnExerciseId id) {
        return PATH + "/" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.own.title");
    }
}
