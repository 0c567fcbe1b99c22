package app.trellis.notes.ui;

import app.trellis.care.Attendance;
import app.trellis.care.ContactFacts;
import app.trellis.care.NotingPartners;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionSummary;
import app.trellis.care.SessionsWithBoth;
import app.trellis.care.WithBoth;
import app.trellis.notes.NoteSummary;
import app.trellis.notes.ReadingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.ShowAll;
import app.trellis.shared.ui.TableDownload;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All sessions of a client, the newest first, each with the state of its note. */
final class SessionsRoom extends Composite<Div> {

    private static final long QUARTER = 15;

    private final ClientId client;
    private final RecordingSessions sessions;
    private final SessionsWithBoth withBoth;
    private final NotingPartners partners;
    private final ReadingNotes notes;
    private final NoteWords words;
    private final Clock clock;
    private final Div list = new Div();
    private final Button both = new Button();
    private transient WithBoth known = new WithBoth(List.of(), Map.of());
    private List<SessionSummary> shown = List.of();

    SessionsRoom(
            ClientId client,
            RecordingSessions sessions,
            SessionsWithBoth withBoth,
            NotingPartners partners,
            ReadingNotes notes,
            ZoneId zone,
            Clock clock) {
        this.client = client;
        this.sessions = sessions;
        this.withBoth = withBoth;
        this.partners = partners;
        this.notes = notes;
        this.words = new NoteWords(this, getLocale(), zone);
        this.clock = clock;
        Button add =
                new Button(
                        getTranslation("notes.session.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> add());
        Button contact = new Button(getTranslation("notes.contact.add"), click -> addContact());
        both.setText(getTranslation("notes.both.add"));
        both.addClickListener(click -> addWithBoth());
        Div toolbar = new Div(add, contact, both);
        toolbar.addClassName("toolbar");
        getContent().addClassName("stack");
        getContent().add(toolbar, list);
        show();
    }

    private void show() {
        List<SessionSummary> all = sessions.of(client);
        shown = all;
        known = withBoth.of(client);
        both.setVisible(!known.pairs().isEmpty());
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("notes.no-sessions")));
            return;
        }
        Map<SessionId, List<NoteSummary>> written =
                notes.of(client).stream().collect(Collectors.groupingBy(NoteSummary::session));
        SessionGrid grid = new SessionGrid(client, words, this::correct, this::reachOut);
        grid.show(ShowAll.first(all), written, known.sessions());
        list.add(
                new Card(
                                grid,
                                new ShowAll(
                                        getTranslation("notes.session.show-all", all.size()),
                                        all.size(),
                                        () -> grid.show(all, written, known.sessions())))
                        .flush(),
                new TableDownload(
                        getTranslation("notes.tab"),
                        "trellis-" + LocalDate.ofInstant(clock.instant(), words.zone()),
                        () ->
                                SessionGrid.file(
                                        words,
                                        sessions.export(client),
                                        notes.of(client).stream()
                                                .collect(
                                                        Collectors.groupingBy(
                                                                NoteSummary::session)))));
    }

    private Instant thisQuarter() {
        Instant now = clock.instant();
        return now.truncatedTo(ChronoUnit.HOURS)
                .plus(now.atZone(words.zone()).getMinute() / QUARTER * QUARTER, ChronoUnit.MINUTES);
    }

    /** A call, a letter: kept like a session, counted as none, and its note comes next. */
    private void addContact() {
        SessionData data = new SessionData(thisQuarter(), SessionKind.CALL, Attendance.CONTACT);
        new SessionDialog(
                        getTranslation("notes.contact.add"),
                        getTranslation("notes.contact.save"),
                        new SessionForm(data, words),
                        typed -> {
                            SessionId kept = sessions.record(client, typed);
                            getUI().ifPresent(ui -> ui.navigate(NoteView.path(client, kept)));
                        })
                .open();
    }

    /** After a session that was missed: a call that is noted now, and its note comes next. */
    private void reachOut(SessionSummary missed) {
        SessionId kept =
                sessions.record(
                        client,
                        new SessionData(
                                thisQuarter(),
                                SessionKind.CALL,
                                Attendance.CONTACT,
                                new ContactFacts(
                                        ContactFacts.Way.WE_REACHED_OUT, null, null, null)));
        getUI().ifPresent(ui -> ui.navigate(NoteView.path(client, kept)));
    }

    /** Two sessions at one hour, one in each record. */
    private void addWithBoth() {
        SessionData data = new SessionData(thisQuarter(), SessionKind.SESSION, Attendance.PLANNED);
        SessionForm form = new SessionForm(data, words);
        if (known.pairs().size() > 1) {
            form.withOneOf(partners.choices(client));
        }
        UUID pair = known.pairs().getFirst();
        new SessionDialog(
                        getTranslation("notes.both.add"),
                        getTranslation("notes.session.save"),
                        form,
                        typed -> {
                            form.whom()
                                    .ifPresentOrElse(
                                            whom -> withBoth.startWith(client, whom.id(), typed),
                                            () -> withBoth.start(client, pair, typed));
                            show();
                        })
                .open();
    }

    private void add() {
        SessionData data = new SessionData(thisQuarter(), SessionKind.SESSION, Attendance.PLANNED);
        SessionForm form = new SessionForm(data, words).withSeries();
        new SessionDialog(
                        getTranslation("notes.session.add"),
                        getTranslation("notes.session.save"),
                        form,
                        typed -> {
                            form.series()
                                    .ifPresentOrElse(
                                            series ->
                                                    sessions.planSeries(
                                                            client,
                                                            typed,
                                                            series.everyWeeks(),
                                                            series.times()),
                                            () -> sessions.record(client, typed));
                            show();
                        })
                .open();
    }

    private void correct(SessionSummary session) {
        SessionData data =
                new SessionData(
                        session.startsAt(), session.kind(), session.attendance(), session.facts());
        int later = (int) shown.stream().filter(one -> one.follows(session)).count();
        SessionForm form = new SessionForm(data, words).withLater(later);
        new SessionDialog(
                        getTranslation(
                                session.kind().isContact()
                                        ? "notes.contact.correct"
                                        : "notes.session.correct"),
                        getTranslation("notes.session.save"),
                        form,
                        typed -> {
                            if (form.laterToo()) {
                                sessions.changeFrom(client, session.id(), typed);
                            } else {
                                sessions.change(client, session.id(), typed);
                            }
                            show();
                        })
                .open();
    }
}
