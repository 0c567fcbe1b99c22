package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.library.Content;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.PhoneKeys;
import app.trellis.responses.SupportForPlayer;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.PlayerTexts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A support page to write on, over the whole screen. Nobody waits for it and nothing is sent; it is
 * left the way it was come to.
 */
@Route(value = "me/support/:page", autoLayout = false)
@RolesAllowed("CLIENT")
@StyleSheet("context://styles/responses.css")
class SupportView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** These have to be looked at as a whole, so that a glance at night is enough. */
    private static final Set<String> ON_ONE_PAGE = Set.of("steady-page", "hold-this-message");

    private final KeepingSupportPages pages;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final Content content;
    private final PhoneKeys phoneKeys;

    SupportView(
            KeepingSupportPages pages,
            ManagingClients clients,
            FramingPages framing,
            Content content,
            PhoneKeys phoneKeys) {
        this.pages = pages;
        this.clients = clients;
        this.framing = framing;
        this.content = content;
        this.phoneKeys = phoneKeys;
        getContent().addClassName("player-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String page = event.getRouteParameters().get("page").orElseThrow(NotFound::new);
        ClientId client = clients.mine();
        // The player has a Close of its own; this one hears Shift three times.
        CloseLink link = new CloseLink(getTranslation("shared.close"), "/closed");
        link.getElement().setAttribute("hidden", true);
        getContent().removeAll();
        getContent().add(link, player(client, page));
    }

    private ExercisePlayer player(ClientId client, String page) {
        SupportForPlayer opened = pages.open(client, page, getLocale());
        FrameFacts facts = framing.facts(client);
        ExercisePlayer player = new ExercisePlayer();
        player.setDefinition(opened.definition());
        player.setFrame(new FrameWords(facts, getLocale()).support(content.frameJson(getLocale())));
        player.setLists(opened.lists());
        player.setTexts(PlayerTexts.json(getLocale()));
        player.setResponseId(page);
        player.setPhoneKey(phoneKeys.key(client, page));
        player.setCloseHref("/closed");
        player.setEndpoint("/keep/support");
        player.setRevision(opened.revision());
        player.setAnswers(opened.answers());
        player.setOffers(JSON.writeValueAsString(opened.offers()));
        player.setAllOnOnePage(ON_ONE_PAGE.contains(page));
        player.onClose(() -> Leaving.to(this, "me"));
        player.onDeleted(() -> Leaving.to(this, "me"));
        player.onHelp(this::help);
        player.getElement()
                .addEventListener(
                        "player-steady-page", heard -> Leaving.to(this, Places.STEADY_PAGE));
        SigningInAgain.beside(player);
        return player;
    }

    private void help() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("/help"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
