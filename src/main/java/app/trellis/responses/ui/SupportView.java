package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.FramingPages;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.SupportForPlayer;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.ExercisePlayer;
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
    private final PlayerSetUp setUp;

    SupportView(
            KeepingSupportPages pages,
            ManagingClients clients,
            FramingPages framing,
            PlayerSetUp setUp) {
        this.pages = pages;
        this.clients = clients;
        this.framing = framing;
        this.setUp = setUp;
        getContent().addClassName("player-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String page = event.getRouteParameters().get("page").orElseThrow(NotFound::new);
        ClientId client = clients.mine();
        setUp.clear(getContent());
        getContent().add(player(client, page));
    }

    private ExercisePlayer player(ClientId client, String page) {
        SupportForPlayer opened = pages.open(client, page, getLocale());
        FrameWords words = new FrameWords(framing.facts(client), getLocale());
        ExercisePlayer player =
                setUp.player(getContent(), getLocale(), client, "/keep/support", page);
        player.setDefinition(opened.definition());
        player.setFrame(words.support(setUp.frame(getLocale())));
        player.setRevision(opened.revision());
        player.setAnswers(opened.answers());
        player.setOffers(JSON.writeValueAsString(opened.offers()));
        player.setAllOnOnePage(ON_ONE_PAGE.contains(page));
        player.onDeleted(() -> Leaving.to(this, "me"));
        return player;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
