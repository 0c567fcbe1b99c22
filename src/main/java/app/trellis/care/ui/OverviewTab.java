package app.trellis.care.ui;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientTab;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.KeepingHardDates;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.OverviewCard;
import app.trellis.care.ReadingSignals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.TalkStanding;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The first room: what needs a look, what rests, and what comes next. */
@org.springframework.stereotype.Component
class OverviewTab implements ClientTab {

    private final ManagingClients clients;
    private final ReadingSignals signals;
    private final Holds holds;
    private final HoldingPrivateTalks talks;
    private final KeepingSafeContact contacts;
    private final KeepingAgreements agreements;
    private final RecordingSessions sessions;
    private final KeepingHardDates dates;
    private final BringingToSupervision bringing;
    private final List<OverviewCard> cards;
    private final PracticeSettings settings;
    private final Clock clock;

    OverviewTab(
            ManagingClients clients,
            ReadingSignals signals,
            Holds holds,
            HoldingPrivateTalks talks,
            KeepingSafeContact contacts,
            KeepingAgreements agreements,
            RecordingSessions sessions,
            KeepingHardDates dates,
            BringingToSupervision bringing,
            List<OverviewCard> cards,
            PracticeSettings settings,
            Clock clock) {
        this.clients = clients;
        this.signals = signals;
        this.holds = holds;
        this.talks = talks;
        this.contacts = contacts;
        this.agreements = agreements;
        this.sessions = sessions;
        this.dates = dates;
        this.bringing = bringing;
        this.cards = List.copyOf(cards);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "overview";
    }

    @Override
    public String titleKey() {
        return "care.overview";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content(ClientId client) {
        ClientDetails details = clients.details(client);
        ZoneId zone = settings.read().zone();
        Instant now = clock.instant();
        return new Overview(
                new Overview.Data(
                        details,
                        signals.of(client),
                        holds.open(client),
                        !contacts.isRecorded(client),
                        TalkStanding.of(talks.newest(client), LocalDate.now(clock)),
                        agreements.newest(client).isEmpty(),
                        dates.of(client),
                        sessions.next(client).orElse(null),
                        zone,
                        now),
                cards.stream().map(one -> one.card(details, zone, now)).toList(),
                holds,
                bringing);
    }
}
