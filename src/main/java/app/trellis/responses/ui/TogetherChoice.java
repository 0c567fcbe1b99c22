package app.trellis.responses.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.measures.CheckIns;
import app.trellis.measures.ChoosingMeasures;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** What can be filled in together in the session, before the device changes hands. */
@Route("desk/clients/:client/together")
@RolesAllowed("PRACTITIONER")
class TogetherChoice extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ManagingClients clients;
    private final ChoosingMeasures measures;

    TogetherChoice(ManagingClients clients, ChoosingMeasures measures) {
        this.clients = clients;
        this.measures = measures;
        getContent().addClassNames("page", "narrow");
    }

    static String path(ClientId client) {
        return "desk/clients/" + client + "/together";
    }

    /** Where the desk goes on afterwards. */
    static String room(ClientId client) {
        return "desk/clients/" + client + "/trends";
    }

    /** The page between the client's hands and the desk. */
    static String handingBack(ClientId client) {
        return "desk/handing-back?to=" + room(client);
    }

    static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(TogetherChoice::id).orElseThrow();
        ClientDetails details = clients.details(client);
        Paragraph about = new Paragraph(getTranslation("responses.together.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("responses.together"))
                                .withEyebrow(details.name(), room(client)),
                        about,
                        card(
                                client,
                                CheckIns.KEY,
                                getTranslation("responses.together.check-in"),
                                getTranslation("responses.together.check-in-about"),
                                List.of()));
        measures.usable()
                .forEach(one ->
                        getContent()
                                .add(
                                        card(
                                                client,
                                                one.key(),
                                                one.name(),
                                                one.about(),
                                                one.notFor())));
    }

    private Card card(ClientId client, String key, String name, String words, List<String> notFor) {
        Anchor begin =
                new Anchor(
                        TogetherView.path(client, key), getTranslation("responses.together.begin"));
        begin.addClassName("button");
        begin.setAriaLabel(getTranslation("responses.together.begin-named", name));
        Card card = Card.titled(name, new Paragraph(words));
        if (!notFor.isEmpty()) {
            UnorderedList lines = new UnorderedList();
            notFor.forEach(line -> lines.add(new ListItem(line)));
            card.add(new Paragraph(getTranslation("responses.together.not-for")), lines);
        }
        card.add(new Div(begin));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("responses.together");
    }
}
