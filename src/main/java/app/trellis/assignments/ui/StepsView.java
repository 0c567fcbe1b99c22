package app.trellis.assignments.ui;

import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** A client's small steps for their practitioner, who agrees to a step or does not. */
@Route("desk/clients/:client/steps")
@RolesAllowed("PRACTITIONER")
class StepsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final KeepingSmallSteps keeping;
    private final ManagingClients clients;

    StepsView(KeepingSmallSteps keeping, ManagingClients clients) {
        this.keeping = keeping;
        this.clients = clients;
        getContent().addClassName("page");
    }

    static String path(ClientId client) {
        return "desk/clients/%s/steps".formatted(client);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = event.getRouteParameters().get("client").map(StepsView::id).orElseThrow();
        ClientDetails details = clients.details(client);
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("assignments.steps.title-of", details.name()))
                                .withEyebrow(
                                        getTranslation("assignments.plan"),
                                        "desk/clients/%s/plan".formatted(client)),
                        StepsRoom.of(client, keeping));
    }

    private static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assignments.steps.title");
    }
}
