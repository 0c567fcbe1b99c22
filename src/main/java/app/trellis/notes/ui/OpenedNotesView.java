package app.trellis.notes.ui;

import app.trellis.care.OpeningWithReason;
import app.trellis.care.ReasonWords;
import app.trellis.notes.OpenedNotes;
import app.trellis.notes.ReadingWithReason;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The signed session notes of a client whose notes were opened with a reason, for that hour. */
@Route(OpenedNotesView.PATH + "/:opening")
@RolesAllowed("SUPERVISOR")
class OpenedNotesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/opened-notes";

    private final ReadingWithReason reading;
    private final OpeningWithReason opening;
    private final NoteWords words;
    private final Clock clock;

    OpenedNotesView(
            ReadingWithReason reading,
            OpeningWithReason opening,
            PracticeSettings settings,
            Clock clock) {
        this.reading = reading;
        this.opening = opening;
        this.clock = clock;
        this.words = new NoteWords(this, getLocale(), settings.read().zone());
        addClassNames("page", "stack");
    }

    static String path(UUID opening) {
        return PATH + "/" + opening;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OpenedNotes opened = reading.of(id(event, "opening"));
        Button end =
                new Button(getTranslation("notes.reason.end"), click -> askToEnd(opened.opening()));
        Paragraph until =
                new Paragraph(
                        Pill.opened(getTranslation(ReasonWords.key(opened.kind()))),
                        new Text(
                                " "
                                        + getTranslation(
                                                "notes.reason.until",
                                                words.dateTime(opened.until()))));
        removeAll();
        add(
                new PageHeader(
                                getTranslation(
                                        "notes.reason.notes-of",
                                        words.of(opened.pseudonym(), opened.shortNumber())))
                        .withEyebrow(getTranslation("notes.reason.team"), "desk/team")
                        .withActions(end),
                until,
                opened.notes().isEmpty()
                        ? new Card(new EmptyState(getTranslation("notes.reason.none")))
                        : new Card(table(opened)));
        goWhenOver(this, opened.until(), clock);
    }

    /** What stands on the screen goes with the hour; the service has closed it by then. */
    static void goWhenOver(Component page, Instant until, Clock clock) {
        page.getElement()
                .executeJs(
                        "setTimeout(() => this.isConnected"
                                + " && location.replace(new URL('desk/team', document.baseURI)), $0)",
                        (double) Duration.between(clock.instant(), until).toMillis());
    }

    private DataTable table(OpenedNotes opened) {
        return new DataTable(
                getTranslation("notes.reason.caption"),
                List.of(
                        DataTable.Column.text(getTranslation("notes.co-sign.session")),
                        DataTable.Column.text(getTranslation("notes.co-sign.author")),
                        DataTable.Column.text(getTranslation("notes.co-sign.signed"))),
                opened.notes().stream()
                        .map(note ->
                                List.of(
                                        DataTable.Cell.link(
                                                words.dateTime(note.sessionAt()),
                                                OpenedNoteView.path(opened.opening(), note.id())),
                                        DataTable.Cell.of(note.author()),
                                        DataTable.Cell.of(words.dateTime(note.signedAt()))))
                        .toList());
    }

    private void askToEnd(UUID id) {
        Confirm.ask(
                getTranslation("notes.reason.end.ask"),
                getTranslation("notes.reason.end.consequence"),
                getTranslation("notes.reason.end"),
                getTranslation("notes.reason.end.not-yet"),
                () -> {
                    opening.end(id);
                    Notices.done(this, getTranslation("notes.reason.end.done"));
                    getUI().ifPresent(ui -> ui.navigate("desk/team"));
                });
    }

    /**
     * @throws NotFound when it names nothing
     */
    static UUID id(BeforeEnterEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElseThrow(NotFound::new));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.reason.page-title");
    }
}
