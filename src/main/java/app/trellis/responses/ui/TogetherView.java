package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.library.Content;
import app.trellis.responses.FillingInTogether;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.HandedOver;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.PlayerTexts;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/**
 * A form in the client's hands, on the practitioner's device, over the whole screen. Nothing of the
 * desk stands here and nothing leads to it, no typed address either ({@link HandedOver}):
 * <i>Close</i> signs out, and what leads back asks for the practitioner's password.
 */
@Route(value = "desk/clients/:client/together/:key", autoLayout = false)
@RolesAllowed("PRACTITIONER")
@StyleSheet("context://styles/responses.css")
class TogetherView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final FillingInTogether together;
    private final FramingPages framing;
    private final ManagingClients clients;
    private final Content content;
    private final PlayerSetUp setUp;

    TogetherView(
            FillingInTogether together,
            FramingPages framing,
            ManagingClients clients,
            Content content,
            PlayerSetUp setUp) {
        this.together = together;
        this.framing = framing;
        this.clients = clients;
        this.content = content;
        this.setUp = setUp;
        getContent().addClassName("player-page");
    }

    static String path(ClientId client, String key) {
        return TogetherChoice.path(client) + "/" + key;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(TogetherChoice::id).orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        clients.details(client);
        setUp.clear(getContent());
        try {
            getContent().add(player(client, together.open(client, key, getLocale())));
            HandedOver.to(path(client, key));
        } catch (Refused refused) {
            getContent().add(refused(client, refused));
        }
    }

    private Div refused(ClientId client, Refused refused) {
        Anchor back =
                new Anchor(
                        TogetherChoice.path(client), getTranslation("responses.together.choose"));
        back.addClassName("button");
        Div page =
                new Div(
                        new PageHeader(getTranslation("responses.together")),
                        new Card(new Sentence(Notices.sentence(this, refused)), back));
        page.addClassName("page");
        return page;
    }

    /** Without a key for the device: what is not saved must not stay on it. */
    private ExercisePlayer player(ClientId client, ResponseForPlayer page) {
        FrameFacts facts = framing.facts(client);
        FrameWords words = new FrameWords(facts, getLocale());
        ExercisePlayer player = new ExercisePlayer();
        player.setDefinition(words.definition(page.definition()));
        player.setFrame(words.frame(setUp.frame(getLocale()), page.minutes()));
        player.setLists(content.listsJson(getLocale()));
        player.setTexts(
                PlayerTexts.json(
                        getLocale(), "backToToday", getTranslation("responses.together.go-on")));
        player.setResponseId(page.id().toString());
        player.setCloseHref("/closed");
        player.setEndpoint("/keep/together/" + client);
        player.setRevision(page.revision());
        player.setAnswers(page.answers());
        player.setScreen(page.screen());
        player.setSharing(ExercisePlayer.Sharing.SHARED);
        player.setState(ExercisePlayer.State.DRAFT);
        player.setFourthWeek(page.around().fourthWeek());
        player.onSent(() -> Leaving.to(this, TogetherChoice.handingBack(client)));
        player.onClose(() -> Leaving.to(this, TogetherChoice.handingBack(client)));
        player.onNotNow(() -> {
            together.discard(client, page.id());
            Leaving.to(this, TogetherChoice.handingBack(client));
        });
        player.onHelp(() -> help(facts).open());
        player.onSteadyPage(() -> help(facts).open());
        player.onSignIn(() -> getUI().ifPresent(ui -> ui.getPage().reload()));
        return player;
    }

    /** Here and not on the page of its own, which would lead to the desk. */
    private Dialog help(FrameFacts facts) {
        Dialog help = new Dialog();
        help.setHeaderTitle(getTranslation("shared.help"));
        Paragraph words = new Paragraph(facts.crisis().in(getLocale()));
        words.addClassName("keeps-lines");
        help.add(words, new Paragraph(getTranslation("responses.together.help")));
        help.getFooter()
                .add(
                        new Button(
                                getTranslation("responses.together.help-close"),
                                click -> help.close()));
        return help;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
