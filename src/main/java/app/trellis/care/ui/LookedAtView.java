package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.OwnCare;
import app.trellis.care.PhonePage;
import app.trellis.care.SeeingAsClient;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.NavEntry;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Rooms;
import app.trellis.shared.ui.Spoken;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A client's own pages as they see them on a phone, to look at: made of the same parts, in their
 * language, and nothing on them can be pressed. Nobody is signed in as them.
 */
@Route("desk/clients/:client/phone/:page?")
@RolesAllowed("PRACTITIONER")
@Uses(Button.class)
@StyleSheet("context://styles/looked-at.css")
class LookedAtView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SeeingAsClient seeing;
    private final ManagingClients clients;
    private final OwnCare care;
    private final List<PhonePage> pages;

    LookedAtView(
            SeeingAsClient seeing, ManagingClients clients, OwnCare care, List<PhonePage> pages) {
        this.seeing = seeing;
        this.clients = clients;
        this.care = care;
        this.pages = pages.stream().sorted(Comparator.comparingInt(PhonePage::order)).toList();
        getContent().addClassName("page");
    }

    static String path(ClientId client) {
        return "desk/clients/%s/phone".formatted(client);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(LookedAtView::id).orElseThrow();
        PhonePage page =
                event.getRouteParameters()
                        .get("page")
                        .map(this::named)
                        .orElseGet(() -> pages.getFirst());
        Locale theirs = seeing.open(client);
        ClientDetails details = clients.details(client);
        String name = details.name();
        String title = getTranslation(page.titleKey());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("care.looked-at.title", name))
                                .withActions(back(client)),
                        frameWords(name, title),
                        rooms(client),
                        phone(event.getUI(), client, page, theirs));
    }

    private static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private PhonePage named(String path) {
        return pages.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Anchor back(ClientId client) {
        Anchor back = new Anchor("desk/clients/" + client, getTranslation("care.looked-at.back"));
        back.addClassName("button");
        return back;
    }

    private Div frameWords(String name, String title) {
        Paragraph what = new Paragraph(getTranslation("care.looked-at.about", name, title));
        what.addClassName("strong");
        Paragraph hidden = new Paragraph(getTranslation("care.looked-at.private"));
        hidden.addClassName("soft");
        Div words = new Div(what, hidden);
        words.addClassName("looked-at-words");
        return words;
    }

    private Rooms rooms(ClientId client) {
        return new Rooms(
                getTranslation("care.looked-at.pages"),
                pages.stream()
                        .map(one ->
                                NavEntry.room(
                                        getTranslation(one.titleKey()),
                                        path(client) + "/" + one.path()))
                        .toList());
    }

    private Div phone(UI ui, ClientId client, PhonePage page, Locale theirs) {
        Div screen = new Div();
        screen.addClassName("looked-at");
        screen.getElement().setAttribute("role", "group");
        screen.getElement().setAttribute("aria-label", getTranslation(page.titleKey()));
        screen.getElement().setAttribute("lang", theirs.toLanguageTag());
        Spoken.in(
                ui,
                theirs,
                () -> {
                    StandingNotice notice = new StandingNotice();
                    notice.show(care.lookedAt(client), page.equals(pages.getFirst()));
                    screen.add(notice, page.lookedAt(client, theirs));
                });
        screen.setEnabled(false);
        return screen;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.looked-at");
    }
}
