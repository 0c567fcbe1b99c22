package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.FramingPages;
import app.trellis.responses.Responding;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What only the client can read. */
@Route("me/private")
@RolesAllowed("CLIENT")
class PrivateView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Responding responding;
    private final ManagingClients clients;
    private final FramingPages framing;

    PrivateView(Responding responding, ManagingClients clients, FramingPages framing) {
        this.responding = responding;
        this.clients = clients;
        this.framing = framing;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        Times times = Times.at(getLocale(), framing.facts(client).now());
        Paragraph about = new Paragraph(getTranslation("responses.private.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("responses.private")),
                        about,
                        new SentList(
                                responding.mine(client).stream()
                                        .filter(page -> page.sharing() == Sharing.PRIVATE)
                                        .toList(),
                                times,
                                getTranslation("responses.private.empty")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
