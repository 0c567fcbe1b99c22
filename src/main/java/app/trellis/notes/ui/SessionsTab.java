package app.trellis.notes.ui;

import app.trellis.care.ClientTab;
import app.trellis.care.NotingPartners;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionsWithBoth;
import app.trellis.notes.ReadingNotes;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** The room of a client's page where sessions and their notes are. */
@org.springframework.stereotype.Component
class SessionsTab implements ClientTab {

    private static final int ORDER = 50;

    private final RecordingSessions sessions;
    private final SessionsWithBoth withBoth;
    private final NotingPartners partners;
    private final ReadingNotes notes;
    private final PracticeSettings settings;
    private final Clock clock;

    SessionsTab(
            RecordingSessions sessions,
            SessionsWithBoth withBoth,
            NotingPartners partners,
            ReadingNotes notes,
            PracticeSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.withBoth = withBoth;
        this.partners = partners;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "sessions";
    }

    @Override
    public String titleKey() {
        return "notes.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component content(ClientId client) {
        return new SessionsRoom(
                client, sessions, withBoth, partners, notes, settings.read().zone(), clock);
    }
}
