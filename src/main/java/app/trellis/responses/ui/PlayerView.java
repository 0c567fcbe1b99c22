package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.ManagingClients;
import app.trellis.library.Content;
import app.trellis.measures.MeasureForms;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.PhoneKeys;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseState;
import app.trellis.responses.Sharing;
import app.trellis.responses.Use;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.PlayerTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page to write on, over the whole screen. What is written goes from the browser to the endpoint;
 * this only says what to show and where to go afterwards.
 */
@Route(value = "me/page/:assignment", autoLayout = false)
@RolesAllowed("CLIENT")
@StyleSheet("context://styles/responses.css")
class PlayerView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Responding responding;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final Content content;
    private final PhoneKeys phoneKeys;

    PlayerView(
            Responding responding,
            ManagingClients clients,
            FramingPages framing,
            Content content,
            PhoneKeys phoneKeys) {
        this.responding = responding;
        this.clients = clients;
        this.framing = framing;
        this.content = content;
        this.phoneKeys = phoneKeys;
        getContent().addClassName("player-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId assignment =
                new AssignmentId(
                        event.getRouteParameters()
                                .get("assignment")
                                .map(PlayerView::uuid)
                                .orElseThrow(NotFound::new));
        UUID occurrence = occurrence(event);
        ClientId client = clients.mine();
        getContent().removeAll();
        getContent().add(quickWayOut());
        try {
            ResponseForPlayer page = responding.open(client, assignment, occurrence);
            getContent().add(player(client, assignment, occurrence, page));
        } catch (Refused refused) {
            getContent().add(new PageRests(refused));
        }
    }

    private static @Nullable UUID occurrence(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("o")
                .map(PlayerView::uuid)
                .orElse(null);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    /** The player has a Close of its own; this one hears Shift three times and covers the page. */
    private Component quickWayOut() {
        CloseLink link = new CloseLink(getTranslation("shared.close"), "/closed");
        link.getElement().setAttribute("hidden", true);
        return link;
    }

    private ExercisePlayer player(
            ClientId client,
            AssignmentId assignment,
            @Nullable UUID occurrence,
            ResponseForPlayer page) {
        FrameFacts facts = framing.facts(client);
        FrameWords words = new FrameWords(facts, getLocale());
        ExercisePlayer player = new ExercisePlayer();
        player.setDefinition(words.definition(MeasureForms.in(page.definition(), getLocale())));
        player.setFrame(words.frame(content.frameJson(getLocale()), page.minutes()));
        player.setLists(page.lists());
        player.setTexts(PlayerTexts.json(getLocale()));
        player.setResponseId(page.id().toString());
        player.setPhoneKey(phoneKeys.key(client, page.id().toString()));
        player.setCloseHref("/closed");
        player.setEndpoint("/keep");
        player.setRevision(page.revision());
        player.setAnswers(page.answers());
        player.setScreen(page.screen());
        player.setBring(page.bring());
        Sharing sharing = page.sharing();
        if (sharing != null) {
            player.setSharing(ExercisePlayer.Sharing.valueOf(sharing.name()));
        }
        player.setState(
                page.state() == ResponseState.DRAFT
                        ? ExercisePlayer.State.DRAFT
                        : ExercisePlayer.State.SENT);
        Use use = page.use();
        player.getElement().setProperty("use", use == null ? "" : use.name());
        player.getElement().setProperty("hideBody", page.bodyMapOff());
        player.getElement().setProperty("fourthWeek", page.fourthWeek());
        player.getElement().setProperty("ladderInUse", page.ladderInUse());
        player.setOffers(JSON.writeValueAsString(page.offers()));
        player.setSayingNo(JSON.writeValueAsString(page.sayingNo()));
        Integer floor = page.floor();
        if (floor != null) {
            player.setFloor(floor);
        }
        player.setNight(facts.isNight());
        player.setSecondPart(page.part() == 2);
        listen(player, assignment, occurrence);
        return player;
    }

    private void listen(ExercisePlayer player, AssignmentId assignment, @Nullable UUID occurrence) {
        player.onClose(() -> Leaving.to(this, "me"));
        player.onSent(() -> Leaving.to(this, "me"));
        player.onHelp(this::help);
        player.getElement()
                .addEventListener(
                        "player-steady-page", heard -> Leaving.to(this, Places.STEADY_PAGE));
        player.onNotNow(() -> Leaving.to(this, Places.setAside(assignment, occurrence)));
        SigningInAgain.beside(player);
    }

    private void help() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("/help"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
