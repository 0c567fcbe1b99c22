package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.TellingPractitioner;
import app.trellis.shared.ClientId;
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

/**
 * "Tell my practitioner", over the whole screen and on one page: who comes here from Help has no
 * patience for one question at a time.
 */
@Route(value = "me/tell", autoLayout = false)
@RolesAllowed("CLIENT")
@StyleSheet("context://styles/responses.css")
class WordView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final TellingPractitioner telling;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final PlayerSetUp setUp;

    WordView(
            TellingPractitioner telling,
            ManagingClients clients,
            FramingPages framing,
            PlayerSetUp setUp) {
        this.telling = telling;
        this.clients = clients;
        this.framing = framing;
        this.setUp = setUp;
        getContent().addClassName("player-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        setUp.clear(getContent());
        try {
            getContent().add(player(client, telling.open(client, getLocale())));
        } catch (Refused refused) {
            getContent().add(new PageRests(refused, setUp.lies(client, getLocale())));
        }
    }

    private ExercisePlayer player(ClientId client, ResponseForPlayer page) {
        FrameFacts facts = framing.facts(client).whateverTheSession();
        FrameWords words = new FrameWords(facts, getLocale());
        ExercisePlayer player =
                setUp.player(getContent(), getLocale(), client, "/keep", page.id().toString());
        player.setDefinition(words.definition(page.definition()));
        player.setFrame(words.frame(setUp.frame(getLocale()), page.minutes()));
        player.setRevision(page.revision());
        player.setAnswers(page.answers());
        player.setScreen(page.screen());
        player.setSharing(ExercisePlayer.Sharing.SHARED);
        player.setState(ExercisePlayer.State.DRAFT);
        player.setAllOnOnePage(true);
        player.onSent(() -> Leaving.to(this, "me"));
        player.onNotNow(() -> Leaving.to(this, "me"));
        return player;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
