package app.trellis.notes.ui;

import app.trellis.notes.CoSigningNotes;
import app.trellis.notes.ReadToSign;
import app.trellis.notes.WaitingNote;
import app.trellis.organization.Deputising;
import app.trellis.organization.DeputyLines;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Notes that wait for one's second signature, the longest first; no client is named. */
@Route(CoSignQueueView.PATH)
@RolesAllowed("SUPERVISOR")
class CoSignQueueView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/co-sign";

    private final CoSigningNotes coSigning;
    private final NoteWords words;
    private final Div waiting = new Div();

    CoSignQueueView(
            CoSigningNotes coSigning,
            Deputising deputising,
            PracticeSettings settings,
            Clock clock) {
        this.coSigning = coSigning;
        ZoneId zone = settings.read().zone();
        words = new NoteWords(this, getLocale(), zone);
        addClassName("page");
        Paragraph about = new Paragraph(getTranslation("notes.co-sign.about"));
        about.addClassName("soft");
        add(
                new PageHeader(getTranslation("notes.co-sign.title")),
                new DeputyLines(deputising.mine(), LocalDate.now(clock.withZone(zone))),
                about,
                waiting);
        show();
    }

    private void show() {
        List<WaitingNote> all = coSigning.waiting();
        waiting.removeAll();
        waiting.addClassName("stack");
        waiting.add(
                all.isEmpty()
                        ? new EmptyState(getTranslation("notes.co-sign.none"))
                        : new Card(table(all)));
        List<WaitingNote> read = all.stream().filter(WaitingNote::isRead).toList();
        if (!read.isEmpty()) {
            waiting.add(together(read));
        }
    }

    /** What was opened already can be signed at once; nothing is ticked by itself. */
    private Card together(List<WaitingNote> read) {
        CheckboxGroup<WaitingNote> chosen =
                new CheckboxGroup<>(getTranslation("notes.co-sign.read-which"));
        chosen.setItems(read);
        chosen.setItemLabelGenerator(one ->
                getTranslation(
                        "notes.co-sign.read-one",
                        words.of(one),
                        one.author(),
                        words.dateTime(one.sessionAt())));
        RuleLine rule = new RuleLine();
        Button sign =
                new Button(
                        getTranslation("notes.co-sign.ticked"),
                        click -> {
                            if (chosen.isEmpty()) {
                                rule.say(getTranslation("notes.co-sign.tick-first"));
                            } else {
                                rule.clear();
                                ask(List.copyOf(chosen.getValue()));
                            }
                        });
        return Card.titled(getTranslation("notes.co-sign.read"), chosen, rule, new Div(sign));
    }

    private void ask(List<WaitingNote> chosen) {
        Confirm.ask(
                getTranslation("notes.co-sign.ask-ticked", chosen.size()),
                getTranslation("notes.co-sign.consequence-ticked"),
                getTranslation("notes.co-sign"),
                getTranslation("notes.sign.not-yet"),
                () -> {
                    try {
                        coSigning.coSignAll(
                                chosen.stream()
                                        .map(one -> new ReadToSign(one.id(), one.version()))
                                        .toList());
                        Notices.done(this, getTranslation("notes.co-sign.done"));
                    } catch (Refused refused) {
                        Notices.refused(this, refused);
                    }
                    show();
                });
    }

    private DataTable table(List<WaitingNote> notes) {
        return new DataTable(
                getTranslation("notes.co-sign.caption"),
                List.of(
                        DataTable.Column.text(getTranslation("notes.co-sign.client")),
                        DataTable.Column.text(getTranslation("notes.co-sign.author")),
                        DataTable.Column.text(getTranslation("notes.co-sign.session")),
                        DataTable.Column.text(getTranslation("notes.co-sign.signed"))),
                notes.stream().map(this::row).toList());
    }

    private List<DataTable.Cell> row(WaitingNote note) {
        return List.of(
                DataTable.Cell.link(words.of(note), CoSignView.path(note.id())),
                DataTable.Cell.of(note.author()),
                DataTable.Cell.of(words.dateTime(note.sessionAt())),
                DataTable.Cell.of(words.dateTime(note.signedAt())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.co-sign.place");
    }
}
