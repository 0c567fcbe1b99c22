package app.trellis.trends.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.identity.OwnAccount;
import app.trellis.measures.MeasureTitles;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.PageHeader;
import app.trellis.trends.Summary;
import app.trellis.trends.SummingUp;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where a client stands, on a sheet for the client or for whom they want to have it. */
@Route("desk/clients/:client/summary")
@RolesAllowed("PRACTITIONER")
class SummaryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SummingUp summing;
    private final ManagingClients clients;
    private final OwnAccount account;
    private final PracticeSettings settings;
    private final MeasureTitles titles;
    private final Clock clock;

    SummaryView(
            SummingUp summing,
            ManagingClients clients,
            OwnAccount account,
            PracticeSettings settings,
            MeasureTitles titles,
            Clock clock) {
        this.summing = summing;
        this.clients = clients;
        this.account = account;
        this.settings = settings;
        this.titles = titles;
        this.clock = clock;
        getContent().addClassNames("page", "narrow");
    }

    static String path(ClientId client) {
        return "desk/clients/%s/summary".formatted(client);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(SummaryView::id).orElseThrow();
        ClientDetails who = clients.details(client);
        Locale locale = getLocale();
        Paragraph about = new Paragraph(getTranslation("trends.summary.about"));
        about.addClassName("soft");
        Paragraph not = new Paragraph(getTranslation("trends.summary.not-in-it"));
        not.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("trends.summary"))
                                .withEyebrow(who.name(), "desk/clients/" + client),
                        about,
                        not,
                        new SummaryOut(account, clock, out -> write(client, locale, out)));
    }

    private void write(ClientId client, Locale locale, OutputStream out) {
        Summary summary = summing.export(client, locale);
        ClientDetails who = clients.details(client);
        new SummaryPaper(
                        settings.read().name(),
                        new Sayings(
                                (key, arguments) -> getTranslation(locale, key, arguments), locale),
                        titles)
                .write(
                        summary,
                        List.of(new Fact(getTranslation("trends.summary.client"), who.onPaper())),
                        LocalDate.now(clock),
                        out);
    }

    private static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trends.summary");
    }
}
