package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
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
import java.time.Clock;
import java.time.LocalDate;

/** What a client wants to reach, in their own words, and how near they say they are. */
@Route("me/goals")
@RolesAllowed("CLIENT")
class OwnGoalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final KeepingGoals goals;
    private final ManagingClients clients;
    private final Clock clock;

    OwnGoalsView(KeepingGoals goals, ManagingClients clients, Clock clock) {
        this.goals = goals;
        this.clients = clients;
        this.clock = clock;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        ClientDetails details = clients.details(client);
        boolean read = details.status() != ClientStatus.ENDED;
        Paragraph about =
                new Paragraph(
                        getTranslation(read ? "care.goals.mine.about" : "care.goals.mine.ended"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("care.goals.mine")),
                        about,
                        new GoalsPart(
                                client,
                                goals,
                                true,
                                LocalDate.now(clock.withZone(details.zone())),
                                read));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
