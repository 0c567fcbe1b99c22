package app.trellis.care.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientTab;
import app.trellis.care.EndingCare;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingHardDates;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.NotingPartners;
import app.trellis.identity.OwnAccount;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/**
 * The last room. What keeps the client safe stands first: safe contact, private talks, what rests;
 * then days that may be hard, and the ends. Beside it the way in, the names and the care team.
 */
@org.springframework.stereotype.Component
class DetailsTab implements ClientTab {

    private final ManagingClients clients;
    private final KeepingCareTeams teams;
    private final EndingCare ending;
    private final PracticeSettings settings;
    private final Holds holds;
    private final KeepingSafeContact contacts;
    private final HoldingPrivateTalks talks;
    private final KeepingAgreements agreements;
    private final NotingPartners partners;
    private final KeepingHardDates dates;
    private final ManagingMembers members;
    private final Clock clock;
    private final OwnAccount account;
    private final String publicUrl;
    private final List<ClientAction> rare;

    DetailsTab(
            ManagingClients clients,
            KeepingCareTeams teams,
            EndingCare ending,
            PracticeSettings settings,
            Holds holds,
            KeepingSafeContact contacts,
            HoldingPrivateTalks talks,
            KeepingAgreements agreements,
            NotingPartners partners,
            KeepingHardDates dates,
            ManagingMembers members,
            OwnAccount account,
            Clock clock,
            @Value("${trellis.public-url}") String publicUrl,
            List<ClientAction> actions) {
        this.clients = clients;
        this.teams = teams;
        this.ending = ending;
        this.settings = settings;
        this.holds = holds;
        this.contacts = contacts;
        this.talks = talks;
        this.agreements = agreements;
        this.partners = partners;
        this.dates = dates;
        this.members = members;
        this.account = account;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.rare =
                actions.stream()
                        .filter(ClientAction::isRare)
                        .sorted(Comparator.comparingInt(ClientAction::order))
                        .toList();
    }

    @Override
    public String path() {
        return "details";
    }

    @Override
    public String titleKey() {
        return "care.details";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component content(ClientId client) {
        ClientDetails details = clients.details(client);
        PracticeDetails practice = settings.read();
        Div left =
                new Div(
                        new SafeContactCard(contacts, client),
                        new PrivateTalksCard(talks, client, clock),
                        new AgreementCard(
                                client, agreements.newest(client).orElse(null), practice.zone()));
        List<HoldDetails> resting = holds.open(client);
        if (!resting.isEmpty()) {
            left.add(new HoldsCard(holds, client, resting, practice.zone()));
        }
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        left.add(
                new HardDatesCard(dates, client, today),
                new PartnerCard(partners, client, practice.zone()),
                new EndsCard(ending, details, practice, today));
        left.addClassName("stack");
        Aside right =
                new Aside(
                        new InvitationCard(clients, account, details, publicUrl),
                        new NamesCard(clients, details),
                        new TeamCard(teams, members, details));
        seldom(details).ifPresent(right::add);
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        return columns;
    }

    private Optional<Component> seldom(ClientDetails details) {
        Div ways = new Div();
        ways.addClassName("stack");
        rare.forEach(one -> one.offer(details).ifPresent(way -> ways.add(new Div(way))));
        return ways.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(Card.titled(ways.getTranslation("care.details.seldom"), ways));
    }
}
