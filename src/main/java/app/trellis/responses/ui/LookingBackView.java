package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.FramingPages;
import app.trellis.responses.LookingBack;
import app.trellis.responses.SentPage;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * What the client sent: to somebody, with what became of it, or, in its own place, what only they
 * can read.
 */
@Route("me/looking-back")
@RouteAlias(LookingBackView.PRIVATE)
@RolesAllowed("CLIENT")
@StyleSheet("context://styles/responses.css")
class LookingBackView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PRIVATE = "me/private";

    private final LookingBack lookingBack;
    private final ManagingClients clients;
    private final FramingPages framing;

    LookingBackView(LookingBack lookingBack, ManagingClients clients, FramingPages framing) {
        this.lookingBack = lookingBack;
        this.clients = clients;
        this.framing = framing;
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
        List<SentPage> pages =
                lookingBack.mine(client, getLocale()).stream()
                        .filter(page -> (page.sharing() == Sharing.PRIVATE) == isPrivate)
                        .toList();
        getContent().removeAll();
        getContent().add(SentSheet.of(words, pages, times));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
