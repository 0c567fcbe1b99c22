package app.trellis.assignments.ui;

import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.care.KeepingTyped;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A client's own small steps, and how far the rule is met. */
@Route(MyStepsView.PATH)
@RolesAllowed("CLIENT")
class MyStepsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/steps";

    private final KeepingSmallSteps keeping;
    private final KeepingTyped typed;
    private final ManagingClients clients;

    MyStepsView(KeepingSmallSteps keeping, KeepingTyped typed, ManagingClients clients) {
        this.keeping = keeping;
        this.typed = typed;
        this.clients = clients;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("assignments.steps.title")),
                        StepsRoom.mine(clients.mine(), keeping, typed));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
