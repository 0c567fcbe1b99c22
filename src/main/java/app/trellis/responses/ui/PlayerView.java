package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseState;
import app.trellis.responses.Sharing;
import app.trellis.responses.Surroundings;
import app.trellis.responses.Use;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.ExercisePlayer;
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
    private final KeepingGoals goals;
    private final FramingPages framing;
    private final PlayerSetUp setUp;

    PlayerView(
            Responding responding,
            ManagingClients clients,
            KeepingGoals goals,
            FramingPages framing,
            PlayerSetUp setUp) {
        this.responding = responding;
        this.clients = clients;
        this.goals = goals;
        this.framing = framing;
        this.setUp = setUp;
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
        setUp.clear(getContent());
        try {
            ResponseForPlayer page = responding.open(client, assignment, occurrence, getLocale());
            getContent().add(player(client, assignment, occurrence, asksShort(event), page));
        } catch (Refused refused) {
            getContent().add(new PageRests(refused, setUp.lies(client, getLocale())));
        }
    }

    private static @Nullable UUID occurrence(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("o")
                .map(PlayerView::uuid)
                .orElse(null);
    }

    /** Whether Today led to the short version. */
    private static boolean asksShort(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter("short").isPresent();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private ExercisePlayer player(
            ClientId client,
            AssignmentId assignment,
            @Nullable UUID occurrence,
            boolean asksShort,
            ResponseForPlayer page) {
        FrameFacts facts = framing.facts(client);
        FrameWords words = new FrameWords(facts, getLocale());
        ExercisePlayer player =
                setUp.player(getContent(), getLocale(), client, "/keep", page.id().toString());
        player.setDefinition(
                ThresholdLines.in(
                        words.definition(page.definition()),
                        page.around().thresholds(),
                        one ->
                                getTranslation(
                                        "responses.threshold." + Names.of(one.way()), one.mark())));
        player.setFrame(words.frame(setUp.frame(getLocale()), page.minutes()));
        player.setRevision(page.revision());
        player.setAnswers(page.answers());
        player.setScreen(page.screen());
        player.setBring(page.bring());
        player.setShortVersion(asksShort || page.shortVersion());
        Sharing sharing = page.sharing();
        if (sharing != null) {
            player.setSharing(ExercisePlayer.Sharing.valueOf(sharing.name()));
        }
        Use use = page.use();
        player.setUse(use == null ? "" : use.name());
        player.setState(
                page.state() == ResponseState.DRAFT
                        ? ExercisePlayer.State.DRAFT
                        : ExercisePlayer.State.SENT);
        player.setNight(facts.isNight());
        player.setSecondPart(page.part() == 2);
        surround(player, page.around());
        player.onSent(() -> Leaving.to(this, afterwards(client, page)));
        player.onNotNow(() -> Leaving.to(this, Places.setAside(assignment, occurrence)));
        return player;
    }

    /** After a check-in, where nothing rests, the client may say how near they are to a goal. */
    private String afterwards(ClientId client, ResponseForPlayer page) {
        return page.kind() == AssignmentKind.CHECK_IN && goals.mayBeAsked(client)
                ? "me/goals?after=check-in"
                : "me";
    }

    private static void surround(ExercisePlayer player, Surroundings around) {
        player.setHideBody(around.bodyMapOff());
        player.setFourthWeek(around.fourthWeek());
        player.setLadderInUse(around.ladderInUse());
        player.setOffers(JSON.writeValueAsString(around.offers()));
        player.setSayingNo(JSON.writeValueAsString(around.sayingNo()));
        Integer floor = around.floor();
        if (floor != null) {
            player.setFloor(floor);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
