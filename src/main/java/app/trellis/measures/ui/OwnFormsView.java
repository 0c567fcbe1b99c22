package app.trellis.measures.ui;

import app.trellis.measures.DefiningForms;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnFormId;
import app.trellis.measures.OwnFormSummary;
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

/** The questionnaires that the practice brought: in use, being written, retired. */
@Route(OwnFormsView.PATH)
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
class OwnFormsView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "desk/own-forms";

    private final ZoneId zone;

    OwnFormsView(DefiningForms forms, Clock clock, ObjectProvider<BeginElsewhere> elsewhere) {
        this.zone = clock.getZone();
        Button add =
                new Button(
                        getTranslation("measures.own.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> begin(forms));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        Paragraph about = new Paragraph(getTranslation("measures.own.about"));
        about.addClassName("soft");
        getContent().addClassName("page");
        getContent()
                .add(new PageHeader(getTranslation("measures.own.title")).withActions(add), about);
        elsewhere
                .orderedStream()
                .filter(one -> one.beside().equals(PATH))
                .map(one -> new Anchor(one.path(), getTranslation(one.titleKey())))
                .forEach(way -> getContent().add(new Div(way)));
        getContent().add(list(forms.all()));
    }

    private Card list(List<OwnFormSummary> all) {
        if (all.isEmpty()) {
            return new Card(new EmptyState(getTranslation("measures.own.none")));
        }
        DataTable table =
                new DataTable(
                        getTranslation("measures.own.title"),
                        List.of(
                                Column.text(getTranslation("measures.own.column.name")),
                                Column.text(getTranslation("measures.own.column.state")),
                                Column.text(getTranslation("measures.own.column.version")),
                                Column.text(getTranslation("measures.own.column.questions"))),
                        all.stream().map(this::row).toList());
        table.underItsName();
        return new Card(table);
    }

    private List<Cell> row(OwnFormSummary one) {
        String name = one.name().isEmpty() ? getTranslation("measures.own.unnamed") : one.name();
        Instant since = one.since();
        return List.of(
                Cell.link(name, path(one.id())),
                Cell.of(getTranslation(state(one))),
                Cell.of(
                        since == null
                                ? "–"
                                : getTranslation(
                                        "measures.own.version-since",
                                        one.version(),
                                        Days.say(since, zone, getLocale()))),
                Cell.of(getTranslation("measures.own.questions-count", one.questions())));
    }

    private static String state(OwnFormSummary one) {
        if (one.version() == 0) {
            return "measures.own.state.draft";
        }
        if (one.retired()) {
            return one.draft() ? "measures.own.state.retired-draft" : "measures.own.state.retired";
        }
        return one.draft() ? "measures.own.state.used-draft" : "measures.own.state.used";
    }

    /** The draft lies on the server before the first key. */
    private void begin(DefiningForms forms) {
        OwnFormId id = forms.start(OwnForm.EMPTY);
        getUI().ifPresent(ui -> ui.navigate(path(id)));
    }

    static String path(OwnFormId id) {
        return PATH + "/" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measures.own.place");
    }
}
