package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.GoalWork;
import app.trellis.care.KeepingGoals;
import app.trellis.care.KeepingTyped;
import app.trellis.care.ManagingClients;
import app.trellis.care.TypedForm;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What a client wants to reach, in their own words, and how near they say they are. */
@Route(OwnGoalsView.PATH)
@RolesAllowed("CLIENT")
class OwnGoalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/goals";

    /** Stands in the address where one comes from a check-in. */
    private static final String AFTER_CHECK_IN = "after";

    private final KeepingGoals goals;
    private final List<GoalWork> work;
    private final KeepingTyped typed;
    private final ManagingClients clients;
    private final Clock clock;

    OwnGoalsView(
            KeepingGoals goals,
            List<GoalWork> work,
            KeepingTyped typed,
            ManagingClients clients,
            Clock clock) {
        this.goals = goals;
        this.work = work;
        this.typed = typed;
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
        getContent().add(new PageHeader(getTranslation("care.goals.mine")));
        if (event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AFTER_CHECK_IN)
                .isPresent()) {
            getContent().add(ifYouLike());
        }
        getContent()
                .add(
                        about,
                        new GoalsPart(
                                client,
                                goals,
                                work,
                                true,
                                LocalDate.now(clock.withZone(details.zone())),
                                read,
                                new TypedForm(typed, client, "goal")));
    }

    /** Offered once after a check-in; blank is as good as any number. */
    private Div ifYouLike() {
        Anchor today = new Anchor("me", getTranslation("care.goals.offer.not-now"));
        today.addClassName("button");
        Div offer =
                new Div(new Paragraph(getTranslation("care.goals.offer")), Replacing.walk(today));
        offer.addClassNames("told", "told-and-asked");
        return offer;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
