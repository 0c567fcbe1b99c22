package app.trellis.supervision.ui;

import app.trellis.organization.PracticeSettings;
import app.trellis.shared.MemberId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.PageHeader;
import app.trellis.supervision.SupervisionNoteLine;
import app.trellis.supervision.WritingSupervisionNotes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A supervisor's own notes, the newest first, and the way to a new one. */
@Route(SupervisionNotesView.PATH)
@RolesAllowed("SUPERVISOR")
class SupervisionNotesView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "desk/supervision-notes";

    private final WritingSupervisionNotes writing;

    SupervisionNotesView(WritingSupervisionNotes writing, PracticeSettings settings, Clock clock) {
        this.writing = writing;
        Paragraph about = new Paragraph(getTranslation("supervision.notes.about"));
        about.addClassName("soft");
        List<SupervisionNoteLine> all = writing.mine();
        getContent().addClassNames("page", "stack");
        getContent()
                .add(
                        new PageHeader(getTranslation("supervision.notes"))
                                .withEyebrow(
                                        getTranslation("supervision.meetings"), MeetingsView.PATH),
                        about,
                        all.isEmpty()
                                ? new Card(new EmptyState(getTranslation("supervision.notes.none")))
                                : new Card(table(all)),
                        form(LocalDate.now(clock.withZone(settings.read().zone()))));
    }

    private DataTable table(List<SupervisionNoteLine> all) {
        return new DataTable(
                        getTranslation("supervision.notes.caption"),
                        List.of(
                                Column.text(getTranslation("supervision.note.day")),
                                Column.text(getTranslation("supervision.note.about")),
                                Column.text(getTranslation("supervision.note.begins"))),
                        all.stream().map(this::cells).toList())
                .aligned("worded");
    }

    private List<Cell> cells(SupervisionNoteLine one) {
        String about = one.about();
        return List.of(
                Cell.link(Days.say(one.day(), getLocale()), SupervisionNoteView.path(one.id())),
                Cell.of(about == null ? getTranslation("supervision.note.nobody") : about),
                Cell.of(
                        one.beginning().isEmpty()
                                ? getTranslation("supervision.note.empty")
                                : one.beginning()));
    }

    private Card form(LocalDate today) {
        Map<MemberId, String> people = writing.people();
        DatePicker day = DayFields.field(getTranslation("supervision.note.day"), getLocale());
        day.setValue(today);
        Select<MemberId> about = new Select<>();
        about.setLabel(getTranslation("supervision.note.about"));
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("supervision.note.nobody"));
        about.setItems(people.keySet());
        about.setItemLabelGenerator(one ->
                one == null
                        ? getTranslation("supervision.note.nobody")
                        : people.getOrDefault(one, ""));
        Button start = new Button(getTranslation("supervision.note.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(click -> {
            LocalDate chosen = day.getValue();
            UUID note = writing.start(about.getValue(), chosen == null ? today : chosen);
            getUI().ifPresent(ui -> ui.navigate(SupervisionNoteView.path(note)));
        });
        Div form = new Div(day, about, new Div(start));
        form.addClassName("form");
        return Card.titled(getTranslation("supervision.note.new"), form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.notes");
    }
}
