package app.trellis.notes.ui;

import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.notes.FindingNotes;
import app.trellis.notes.FoundNotes;
import app.trellis.notes.NoteFilter;
import app.trellis.notes.NoteState;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * Finds one's own notes by client, day and words. What is looked for stays out of the address,
 * which a browser remembers.
 */
@Route(FindNotesView.PATH)
@RolesAllowed("PRACTITIONER")
class FindNotesView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/notes/find";

    private final FindingNotes finding;
    private final NoteWords words;
    private final ComboBox<CaseloadRow> client;
    private final DatePicker from;
    private final DatePicker until;
    private final TextField wanted;
    private final Div results = new Div();

    FindNotesView(FindingNotes finding, Caseload caseload, PracticeSettings settings) {
        this.finding = finding;
        words = new NoteWords(this, getLocale(), settings.read().zone());
        addClassName("page");
        client = new ComboBox<>(getTranslation("notes.unsigned.client"));
        client.setItems(caseload.read());
        client.setItemLabelGenerator(CaseloadRow::name);
        client.setClearButtonVisible(true);
        from = DayFields.field(getTranslation("notes.find.from"), getLocale());
        until = DayFields.field(getTranslation("notes.find.until"), getLocale());
        wanted = new TextField(getTranslation("notes.find.words"));
        wanted.setHelperText(
                getTranslation("notes.find.words.hint", Text.SHORT, FindingNotes.MOST));
        Button find = new Button(getTranslation("notes.find.button"), click -> find());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(wanted);
        Div form = new Div(client, from, until, wanted, find);
        form.addClassName("form");
        results.addClassName("stack");
        results.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("notes.find"))
                        .withEyebrow(getTranslation("notes.navigation"), "desk/notes"),
                new Card(form),
                results);
    }

    private void find() {
        results.removeAll();
        CaseloadRow chosen = client.getValue();
        NoteFilter filter =
                new NoteFilter(
                        chosen == null ? null : chosen.id(),
                        from.getValue(),
                        until.getValue(),
                        wanted.getValue());
        try {
            show(finding.find(filter), !wanted.getValue().isBlank());
        } catch (Refused refused) {
            wanted.setErrorMessage(Notices.sentence(this, refused));
            wanted.setInvalid(true);
        }
    }

    private void show(FoundNotes found, boolean withWords) {
        results.add(new Paragraph(said(found, withWords)));
        if (found.notes().isEmpty()) {
            results.add(new EmptyState(getTranslation("notes.find.none")));
            return;
        }
        results.add(
                new Card(
                        new DataTable(
                                getTranslation("notes.find.caption"),
                                List.of(
                                        DataTable.Column.text(
                                                getTranslation("notes.unsigned.client")),
                                        DataTable.Column.text(
                                                getTranslation("notes.unsigned.session")),
                                        DataTable.Column.text(getTranslation("notes.find.state"))),
                                found.notes().stream().map(this::row).toList())));
    }

    /** Says how far it looked, also when that was not far enough. */
    private String said(FoundNotes found, boolean withWords) {
        String looked =
                getTranslation(
                        withWords ? "notes.find.searched" : "notes.find.listed",
                        found.notes().size(),
                        found.looked(),
                        found.all());
        return found.looked() < found.all()
                ? looked + " " + getTranslation("notes.find.not-all")
                : looked;
    }

    private List<DataTable.Cell> row(FoundNotes.Found note) {
        String path =
                note.state() == NoteState.WITHDRAWN
                        ? NoteView.path(note.client(), note.session(), note.id())
                        : NoteView.path(note.client(), note.session());
        DataTable.Cell name = DataTable.Cell.link(note.clientName(), path);
        return List.of(
                note.excerpt().isEmpty() ? name : name.withNote(note.excerpt()),
                DataTable.Cell.of(words.dateTime(note.sessionAt())),
                DataTable.Cell.of(words.of(note.state())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.find");
    }
}
