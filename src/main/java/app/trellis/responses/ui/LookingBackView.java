package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.identity.AskingAgain;
import app.trellis.responses.FramingPages;
import app.trellis.responses.LookingBack;
import app.trellis.responses.SentPage;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.ReadsBack;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the client sent: to somebody, with what became of it, or, in its own place, what only they
 * can read.
 */
@Route("me/looking-back")
@RouteAlias(LookingBackView.PRIVATE)
@RolesAllowed("CLIENT")
@ReadsBack
@StyleSheet("context://styles/responses.css")
class LookingBackView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PRIVATE = "me/private";

    private final LookingBack lookingBack;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final AskingAgain again;

    LookingBackView(
            LookingBack lookingBack,
            ManagingClients clients,
            FramingPages framing,
            AskingAgain again) {
        this.lookingBack = lookingBack;
        this.clients = clients;
        this.framing = framing;
        this.again = again;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean isPrivate = event.getLocation().getPath().equals(PRIVATE);
        show(isPrivate, isPrivate ? "responses.private" : "responses.looking-back");
    }

    private void show(boolean isPrivate, String words) {
        ClientId client = clients.mine();
        Times times = Times.at(getLocale(), framing.facts(client).now());
        Map<Boolean, List<SentPage>> pages =
                lookingBack.mine(client, getLocale()).stream()
                        .filter(page -> (page.sharing() == Sharing.PRIVATE) == isPrivate)
                        .collect(Collectors.partitioningBy(SentPage::hidden));
        List<SentPage> hidden = pages.getOrDefault(true, List.of());
        getContent().removeAll();
        getContent().add(SentSheet.of(words, pages.getOrDefault(false, List.of()), times));
        if (!hidden.isEmpty()) {
            getContent().add(hidden(hidden, times));
        }
    }

    /** That there is more, in one quiet line; what it is shows after the PIN, each time anew. */
    private Div hidden(List<SentPage> pages, Times times) {
        Div place = new Div();
        place.addClassName("stack");
        Paragraph line = new Paragraph(getTranslation("responses.hidden", pages.size()));
        line.addClassNames("soft", "small");
        Button look = new Button(getTranslation("responses.hidden.look"));
        look.addThemeVariants(ButtonVariant.TERTIARY);
        look.addClickListener(click -> {
            look.setVisible(false);
            Div asked = new Div();
            asked.add(
                    again.ask(
                            getTranslation("responses.hidden.look"),
                            () -> {
                                place.remove(asked);
                                place.add(new SentList(pages, times, ""));
                            }));
            place.add(asked);
        });
        place.add(line, new Div(look));
        return place;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
