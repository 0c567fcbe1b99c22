package app.trellis.tools.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import app.trellis.tools.FhirChoice;
import app.trellis.tools.WritingFhir;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A client's record for another system, after the password once more. The way to the file is open
 * for five minutes, and who asks is looked at again when it is fetched.
 */
@Route("desk/clients/:client/fhir")
@RolesAllowed("PRACTITIONER")
class TakeOutView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final Duration OPEN = Duration.ofMinutes(5);

    private final WritingFhir writing;
    private final ManagingClients clients;
    private final OwnAccount account;
    private final Clock clock;

    TakeOutView(WritingFhir writing, ManagingClients clients, OwnAccount account, Clock clock) {
        this.writing = writing;
        this.clients = clients;
        this.account = account;
        this.clock = clock;
        getContent().addClassNames("page", "narrow");
    }

    static String path(ClientId client) {
        return "desk/clients/%s/fhir".formatted(client);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(TakeOutView::id).orElseThrow();
        ClientDetails details = clients.details(client);
        Anchor back = new Anchor("desk/clients/" + client, getTranslation("tools.fhir.back"));
        back.addClassName("button");
        Checkbox names = new Checkbox(getTranslation("tools.fhir.names"));
        Checkbox words = new Checkbox(getTranslation("tools.fhir.words"));
        Paragraph about = new Paragraph(getTranslation("tools.fhir.about"));
        Card way = Card.titled(getTranslation("tools.fhir.again"));
        way.add(
                soft(getTranslation("tools.fhir.again.about")),
                new PasswordAgain(
                        account,
                        getTranslation("tools.fhir.go"),
                        () -> {
                            FhirChoice choice = new FhirChoice(names.getValue(), words.getValue());
                            names.setReadOnly(true);
                            words.setReadOnly(true);
                            way.removeAll();
                            way.add(
                                    new Paragraph(
                                            getTranslation("tools.fhir.open", OPEN.toMinutes())),
                                    file(client, choice, clock.instant()));
                        }));
        Div choices = new Div(names, words);
        choices.addClassName("stack");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("tools.fhir.title"))
                                .withEyebrow(details.name())
                                .withActions(back),
                        about,
                        Card.titled(
                                getTranslation("tools.fhir.in-it"),
                                new Paragraph(getTranslation("tools.fhir.in-it.about")),
                                choices,
                                soft(getTranslation("tools.fhir.not-in-it"))),
                        way);
    }

    private Anchor file(ClientId client, FhirChoice choice, Instant confirmed) {
        Locale locale = getLocale();
        Anchor way =
                new Anchor(
                        (DownloadHandler)
                                event -> {
                                    if (clock.instant().isAfter(confirmed.plus(OPEN))) {
                                        event.getResponse()
                                                .setStatus(HttpStatusCode.NOT_FOUND.getCode());
                                        return;
                                    }
                                    byte[] bundle = writing.bundle(client, choice, locale);
                                    event.setFileName(
                                            "trellis-" + LocalDate.now(clock) + ".fhir.json");
                                    event.setContentType("application/fhir+json");
                                    event.getResponse().setHeader("Cache-Control", "no-store");
                                    event.getOutputStream().write(bundle);
                                },
                        AttachmentType.DOWNLOAD,
                        getTranslation("tools.fhir.download"));
        way.addClassName("button");
        return way;
    }

    private static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tools.fhir.title");
    }
}
