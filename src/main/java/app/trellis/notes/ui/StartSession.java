package app.trellis.notes.ui;

import app.trellis.care.Attendance;
import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionSummary;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Begins a session, the planned one of today or a new one, and leads to its note; where today's
 * session is recorded already it leads there at once.
 */
@org.springframework.stereotype.Component
class StartSession implements ClientAction {

    private static final int ORDER = 20;
    private static final int STEP_MINUTES = 5;

    private final RecordingSessions sessions;
    private final PracticeSettings settings;
    private final Clock clock;

    StartSession(RecordingSessions sessions, PracticeSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> offer(ClientDetails client) {
        if (client.status() == ClientStatus.ENDED) {
            return Optional.empty();
        }
        ZoneId zone = settings.read().zone();
        Optional<SessionSummary> held = today(client.id(), Attendance.ATTENDED, zone);
        Button button = new Button();
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setText(
                button.getTranslation(
                        held.isPresent() ? "notes.action.write" : "notes.action.start"));
        button.addClickListener(click ->
                held.ifPresentOrElse(
                        one -> open(button, client.id(), one.id()),
                        () -> ask(button, client.id(), zone)));
        return Optional.of(button);
    }

    private void ask(Button button, ClientId client, ZoneId zone) {
        Optional<SessionSummary> planned = today(client, Attendance.PLANNED, zone);
        SessionData data =
                planned.map(one -> new SessionData(one.startsAt(), one.kind(), Attendance.ATTENDED))
                        .orElseGet(() ->
                                new SessionData(now(), SessionKind.SESSION, Attendance.ATTENDED));
        NoteWords words = new NoteWords(button, button.getUI().orElseThrow().getLocale(), zone);
        new SessionDialog(
                        button.getTranslation("notes.action.start"),
                        button.getTranslation("notes.action.save"),
                        new SessionForm(data, words),
                        typed -> open(button, client, keep(client, planned, typed)))
                .open();
    }

    private SessionId keep(ClientId client, Optional<SessionSummary> planned, SessionData typed) {
        if (planned.isEmpty()) {
            return sessions.record(client, typed);
        }
        sessions.change(client, planned.get().id(), typed);
        return planned.get().id();
    }

    private Optional<SessionSummary> today(ClientId client, Attendance attendance, ZoneId zone) {
        return sessions.on(client, LocalDate.now(clock.withZone(zone)), zone).stream()
                .filter(one -> one.attendance() == attendance)
                .findFirst();
    }

    private Instant now() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return minute.minus(minute.getEpochSecond() / 60 % STEP_MINUTES, ChronoUnit.MINUTES);
    }

    private static void open(Button button, ClientId client, SessionId session) {
        button.getUI().ifPresent(ui -> ui.navigate(NoteView.path(client, session)));
    }
}
