package app.trellis.care.ui;

import app.trellis.care.AgreementVersion;
import app.trellis.care.ClientDetails;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.ManagingClients;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What is agreed with a client about who reads and what calls somebody, and the next version. */
@Route("desk/clients/:client/agreement")
@RolesAllowed("PRACTITIONER")
class AgreementView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Its part of the address. */
    static final String ROOM = "agreement";

    private final KeepingAgreements agreements;
    private final ManagingClients clients;
    private final PracticeSettings settings;

    AgreementView(
            KeepingAgreements agreements, ManagingClients clients, PracticeSettings settings) {
        this.agreements = agreements;
        this.clients = clients;
        this.settings = settings;
        getContent().addClassNames("page", "narrow");
    }

    static String path(ClientId client) {
        return "desk/clients/" + client + "/" + ROOM;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("client").map(AgreementView::id).orElseThrow());
    }

    private void show(ClientId client) {
        ClientDetails details = clients.details(client);
        ZoneId zone = settings.read().zone();
        List<AgreementVersion> all = agreements.of(client);
        Paragraph about = new Paragraph(getTranslation("care.agreement.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("care.agreement.title"))
                                .withEyebrow(details.name(), "desk/clients/" + client + "/details"),
                        about);
        boolean asks = all.isEmpty() || all.getFirst().isOutdated();
        if (!all.isEmpty()) {
            getContent().add(now(client, all.getFirst(), zone));
        }
        AgreementForm form =
                new AgreementForm(
                        all.isEmpty() ? null : all.getFirst().reading(),
                        (reading, line) ->
                                AgreementWords.parts(
                                        agreements.preview(client, reading, line, getLocale())),
                        (reading, line) -> {
                            agreements.draw(client, reading, line);
                            Notices.done(this, getTranslation("care.agreement.put"));
                            show(client);
                        });
        if (asks) {
            getContent().add(Card.titled(getTranslation("care.agreement.new"), form));
        } else {
            getContent().add(new Details(getTranslation("care.agreement.new"), new Card(form)));
        }
        if (all.size() > 1) {
            Card earlier = Card.titled(getTranslation("care.agreement.earlier"));
            all.stream()
                    .skip(1)
                    .forEach(one -> earlier.add(words(client, one, summary(one, zone))));
            getContent().add(earlier);
        }
    }

    private Card now(ClientId client, AgreementVersion newest, ZoneId zone) {
        Card card = new Card(new Sentence(AgreementWords.state(this, newest, zone, getLocale())));
        String changed = AgreementWords.changed(this, newest, zone, getLocale());
        if (!changed.isEmpty()) {
            card.add(new Paragraph(changed + " " + getTranslation("care.agreement.state.put-new")));
        }
        card.add(
                words(
                        client,
                        newest,
                        getTranslation(
                                "care.agreement.read",
                                AgreementWords.day(newest.drawnAt(), zone, getLocale()))));
        return card;
    }

    /** Read only where somebody wants to, because that is put down. */
    private Details words(ClientId client, AgreementVersion version, String summary) {
        Details words = new Details(summary);
        words.addOpenedChangeListener(change -> {
            if (change.isOpened() && words.getContent().findAny().isEmpty()) {
                words.add(AgreementWords.parts(agreements.open(client, version.id(), getLocale())));
            }
        });
        return words;
    }

    private String summary(AgreementVersion version, ZoneId zone) {
        return getTranslation(
                "care.agreement.read", AgreementWords.day(version.drawnAt(), zone, getLocale()));
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
        return getTranslation("care.agreement.title");
    }
}
