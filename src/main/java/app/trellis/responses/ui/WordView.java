package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.library.Content;
import app.trellis.measures.MeasureForms;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.PhoneKeys;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.TellingPractitioner;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
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
    private final Content content;
    private final PhoneKeys phoneKeys;

    WordView(
            TellingPractitioner telling,
            ManagingClients clients,
            FramingPages framing,
            Content content,
            PhoneKeys phoneKeys) {
        this.telling = telling;
        this.clients = clients;
        this.framing = framing;
        this.content = content;
        this.phoneKeys = phoneKeys;
        getContent().addClassName("player-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        // The player has a Close of its own; this one hears Shift three times.
        CloseLink link = new CloseLink(getTranslation("shared.close"), "/closed");
        link.getElement().setAttribute("hidden", true);
        getContent().removeAll();
        getContent().add(link);
        try {
            getContent().add(player(client, telling.open(client)));
        } catch (Refused refused) {
            getContent().add(new PageRests(refused));
        }
    }

    private ExercisePlayer player(ClientId client, ResponseForPlayer page) {
        FrameFacts facts = framing.facts(client).whateverTheSession();
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
        player.setSharing(ExercisePlayer.Sharing.SHARED);
        player.setState(ExercisePlayer.State.DRAFT);
        player.setAllOnOnePage(true);
        player.onClose(() -> Leaving.to(this, "me"));
        player.onSent(() -> Leaving.to(this, "me"));
        player.onNotNow(() -> Leaving.to(this, "me"));
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
