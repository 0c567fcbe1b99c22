package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientTab;
import app.trellis.care.EndingCare;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.NotingPartners;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;

/** The last room: names, safe contact, private talks, invitation, care team, and the ends. */
@org.springframework.stereotype.Component
class DetailsTab implements ClientTab {

    private final ManagingClients clients;
    private final EndingCare ending;
    private final PracticeSettings settings;
    private final KeepingSafeContact contacts;
    private final HoldingPrivateTalks talks;
    private final NotingPartners partners;
    private final ManagingMembers members;
    private final Clock clock;
    private final String publicUrl;

    DetailsTab(
            ManagingClients clients,
            EndingCare ending,
            PracticeSettings settings,
            KeepingSafeContact contacts,
            HoldingPrivateTalks talks,
            NotingPartners partners,
            ManagingMembers members,
            Clock clock,
            @Value("${trellis.public-url}") String publicUrl) {
        this.clients = clients;
        this.ending = ending;
        this.settings = settings;
        this.contacts = contacts;
        this.talks = talks;
        this.partners = partners;
        this.members = members;
        this.clock = clock;
        this.publicUrl = publicUrl;
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
        Div left =
                new Div(
                        new SafeContactCard(contacts, client),
                        new PrivateTalksCard(talks, client, clock),
                        new InvitationCard(clients, details, publicUrl));
        left.addClassName("stack");
        Div right =
                new Div(
                        new NamesCard(clients, details),
                        new TeamCard(clients, members, details),
                        new PartnerCard(partners, client, settings.read().zone()),
                        new EndsCard(
                                ending,
                                details,
                                settings.read(),
                                LocalDate.now(clock.withZone(details.zone()))));
        right.addClassName("stack");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        return columns;
    }
}
