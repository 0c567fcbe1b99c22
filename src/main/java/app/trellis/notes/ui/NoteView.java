package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.PreparingSessions;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionId;
import app.trellis.care.SessionPart;
import app.trellis.care.SessionSummary;
import app.trellis.notes.DraftNote;
import app.trellis.notes.KeepingProcessNotes;
import app.trellis.notes.KeepingTemplates;
import app.trellis.notes.NoteDetails;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.Returned;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WorkingOnGoals;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.StillUnkept;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One's own note on a session, to be written or read; with {@code ?note=} a colleague's signed one.
 */
@Route("desk/clients/:client/sessions/:session/note")
@RolesAllowed("PRACTITIONER")
@StyleSheet("context://styles/notes.css")
class NoteView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, NoteEditor.Exits {

    private final ManagingClients clients;
    private final RecordingSessions sessions;
    private final WritingNotes writing;
    private final SigningNotes signing;
    private final ReadingNotes reading;
    private final KeepingProcessNotes processNotes;
    private final PreparingSessions preparing;
    private final List<SessionPart> parts;
    private final GoalsWorkedOn goals;
    private final NoteToSupervision supervision;
    private final Outlines outlines;
    private final PracticeDetails practice;
    private final NoteWords words;

    private @Nullable ClientDetails client;
    private @Nullable SessionSummary session;
    private @Nullable NoteEditor editor;
    private @Nullable SignedNote signed;
    private @Nullable ProcessNoteCard process;

    NoteView(
            ManagingClients clients,
            RecordingSessions sessions,
            WritingNotes writing,
            SigningNotes signing,
            ReadingNotes reading,
            KeepingProcessNotes processNotes,
            KeepingTemplates templates,
            PreparingSessions preparing,
            List<SessionPart> parts,
            WorkingOnGoals workingOnGoals,
            NoteToSupervision supervision,
            PracticeSettings settings) {
        this.clients = clients;
        this.sessions = sessions;
        this.writing = writing;
        this.signing = signing;
        this.reading = reading;
        this.processNotes = processNotes;
        this.preparing = preparing;
        this.parts = parts.stream().sorted(Comparator.comparingInt(SessionPart::order)).toList();
        this.goals = new GoalsWorkedOn(workingOnGoals);
        this.supervision = supervision;
        this.outlines = new Outlines(templates);
        this.practice = settings.read();
        this.words = new NoteWords(this, getLocale(), practice.zone());
        addClassNames("page", "note-page");
    }

    /** The address of one's own note on a session. */
    static String path(ClientId client, SessionId session) {
        return "desk/clients/%s/sessions/%s/note".formatted(client, session);
    }

    /** The address of a colleague's signed note. */
    static String path(ClientId client, SessionId session, NoteId note) {
        return path(client, session) + "?note=" + note;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        ClientId wanted = new ClientId(id(parameters.get("client")));
        ClientDetails who = clients.details(wanted);
        SessionSummary when = sessions.read(wanted, new SessionId(id(parameters.get("session"))));
        client = who;
        session = when;
        Optional<String> note = event.getLocation().getQueryParameters().getSingleParameter("note");
        Optional<NoteDetails> toRead =
                note.isPresent()
                        ? Optional.of(reading.open(wanted, new NoteId(id(note))))
                        : reading.openOwn(wanted, when.id());
        process =
                note.isPresent()
                        ? null
                        : new ProcessNoteCard(wanted, when.id(), processNotes, words);
        if (toRead.isPresent()) {
            read(toRead.get(), who, when);
        } else {
            write(who, when);
        }
    }

    private void write(ClientDetails who, SessionSummary when) {
        Optional<DraftNote> draft = writing.read(who.id(), when.id());
        Optional<NoteDetails> previous = reading.openPrevious(who.id(), when.id());
        NoteEditor fresh =
                new NoteEditor(
                        who.id(),
                        when.id(),
                        draft,
                        when.kind().isContact()
                                ? NoteOutline.of(NoteFormat.FREE)
                                : outlines.usual(previous),
                        outlines.offered(),
                        writing,
                        signing,
                        () ->
                                preparing.briefOf(
                                        who.id(), when.id(), getLocale(), this::getTranslation),
                        words,
                        this);
        editor = fresh;
        signed = null;
        removeAll();
        PageHeader header = header(who, when);
        add(header, contact(when));
        draft.ifPresent(open -> {
            Returned returned = open.returned();
            if (returned != null) {
                header.withActions(withdraw(open.id(), who, when));
                add(new ReturnedNotice(returned, words));
            }
        });
        header.withActions(fresh.actions());
        Div main = new Div();
        main.addClassName("stack");
        atHand(who, when).ifPresent(main::add);
        main.add(fresh);
        parts(when, false).forEach(part -> main.add(part.of(who, when.id())));
        if (previous.isPresent()) {
            Div columns = new Div(main, new Aside(new PreviousNote(previous.get(), words)));
            columns.addClassName("columns");
            add(columns);
        } else {
            add(main);
        }
        goals.choice(who.id(), when.id()).ifPresent(this::add);
        draft.ifPresent(open -> add(toSupervision(open.id(), who, when)));
        addProcessNote();
    }

    /** Above the note, where there is any. */
    private Optional<Div> atHand(ClientDetails who, SessionSummary when) {
        List<SessionPart> above = parts(when, true);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        Div side = new Div();
        side.addClassName("note-at-hand");
        above.forEach(part -> side.add(part.of(who, when.id())));
        return Optional.of(side);
    }

    private List<SessionPart> parts(SessionSummary when, boolean atHand) {
        return parts.stream()
                .filter(part -> part.isAtHand() == atHand && part.belongsTo(when))
                .toList();
    }

    /** Apart from the note and below it, on one's own page only. */
    private void addProcessNote() {
        if (process != null) {
            add(process);
        }
    }

    private void read(NoteDetails note, ClientDetails who, SessionSummary when) {
        editor = null;
        signed = null;
        removeAll();
        Button print =
                new Button(
                        getTranslation("notes.print"),
                        Icon.of(LucideIcon.PRINTER),
                        click -> getElement().executeJs("window.print()"));
        NoteDetails.Withdrawal withdrawal = note.withdrawn();
        if (withdrawal != null) {
            add(
                    header(who, when).withActions(print),
                    new WithdrawnNote(note, withdrawal, words, printed(note, who, when)));
            addProcessNote();
            return;
        }
        SignedNote shown =
                new SignedNote(
                                note,
                                words,
                                printed(note, who, when),
                                note.mine()
                                        ? version ->
                                                reading.openVersion(who.id(), note.id(), version)
                                        : null,
                                typed -> addTo(note, typed, who, when))
                        .with(
                                new AgreedThen(
                                        reading.agreed(
                                                who.id(),
                                                when.id(),
                                                getLocale(),
                                                this::getTranslation)));
        signed = shown;
        PageHeader header = header(who, when);
        if (note.mine()) {
            header.withActions(withdraw(note.id(), who, when));
        }
        add(header.withActions(pdf(note.id(), who, when), print), contact(when), shown);
        goals.named(who.id(), note.id()).ifPresent(this::add);
        if (note.mine()) {
            add(toSupervision(note.id(), who, when));
        }
        addProcessNote();
    }

    private FileLink pdf(NoteId note, ClientDetails who, SessionSummary when) {
        NotePaper paper = new NotePaper(practice.name(), words);
        return new FileLink(
                getTranslation("notes.pdf"),
                FileLink.Kind.PDF,
                "trellis-" + LocalDate.ofInstant(when.startsAt(), practice.zone()),
                out -> {
                    NoteDetails signedNow = reading.export(who.id(), note);
                    paper.write(
                            signedNow,
                            reading.agreed(who.id(), when.id(), words.locale(), words::say),
                            who,
                            when,
                            out);
                });
    }

    private Component toSupervision(NoteId note, ClientDetails who, SessionSummary when) {
        return supervision.of(
                who.id(), note, getTranslation("notes.title", words.dateTime(when.startsAt())));
    }

    private WithdrawButton withdraw(NoteId note, ClientDetails who, SessionSummary when) {
        return new WithdrawButton(reason -> {
            signing.withdraw(who.id(), note, reason);
            read(reading.open(who.id(), note), who, when);
        });
    }

    private void addTo(NoteDetails note, String typed, ClientDetails who, SessionSummary when) {
        signing.addAddendum(who.id(), note.id(), typed);
        read(reading.open(who.id(), note.id()), who, when);
        Notices.done(this, getTranslation("notes.added-done"));
    }

    private PageHeader header(ClientDetails who, SessionSummary when) {
        return new PageHeader(getTranslation("notes.title", words.dateTime(when.startsAt())))
                .withEyebrow(who.name(), room(who.id()));
    }

    /** What was noted of a contact; of a session its kind is known where it is planned. */
    private Paragraph contact(SessionSummary when) {
        Paragraph facts = new Paragraph(ContactWords.said(this::getTranslation, when, getLocale()));
        facts.addClassNames("soft", "no-print");
        facts.setVisible(when.kind().isContact());
        return facts;
    }

    private PrintedHead printed(NoteDetails note, ClientDetails who, SessionSummary when) {
        return new PrintedHead(practice.name(), note, who, when, words);
    }

    @Override
    public void signed() {
        showSigned();
        Notices.done(this, getTranslation("notes.signed-done"));
    }

    @Override
    public void signedWithout(String typed) {
        showSigned();
        SignedNote shown = signed;
        if (shown != null) {
            shown.add(typed);
        }
    }

    @Override
    public void discarded() {
        editor = null;
        getUI().ifPresent(ui -> ui.navigate(room(here().id())));
    }

    private void showSigned() {
        ClientDetails who = here();
        SessionSummary when = this.session;
        if (when == null) {
            throw new IllegalStateException("No session is open");
        }
        read(reading.openOwn(who.id(), when.id()).orElseThrow(NotFound::new), who, when);
    }

    private ClientDetails here() {
        if (client == null) {
            throw new IllegalStateException("No client is open");
        }
        return client;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean wordsStay =
                (editor != null && !editor.keep())
                        || (signed != null && signed.hasUnaddedWords())
                        || (process != null && !process.keep());
        if (wordsStay) {
            StillUnkept.ask(event, this);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.page-title");
    }

    private static String room(ClientId client) {
        return "desk/clients/%s/sessions".formatted(client);
    }

    private static UUID id(Optional<String> written) {
        try {
            return UUID.fromString(written.orElseThrow(NotFound::new));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
