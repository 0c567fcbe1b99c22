package app.trellis.assignments.ui;

import app.trellis.assignments.AssigningPrograms;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.AssignmentStatus;
import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramData;
import app.trellis.assignments.ProgramPlan;
import app.trellis.assignments.ReadingPlans;
import app.trellis.care.ClientDetails;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Assigns a program to a client, with the days it comes to shown before anything is sent. */
@Route("desk/clients/:client/program/:key")
@RolesAllowed("PRACTITIONER")
class ProgramAssignView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final AssigningPrograms assigning;
    private final BuildingPrograms programs;
    private final ReadingPlans plans;
    private final ManagingClients clients;
    private final Offers offers;
    private final HoldingPrivateTalks talks;
    private final Clock clock;

    ProgramAssignView(
            AssigningPrograms assigning,
            BuildingPrograms programs,
            ReadingPlans plans,
            ManagingClients clients,
            Offers offers,
            HoldingPrivateTalks talks,
            Clock clock) {
        this.assigning = assigning;
        this.programs = programs;
        this.plans = plans;
        this.clients = clients;
        this.offers = offers;
        this.talks = talks;
        this.clock = clock;
        getContent().addClassName("page");
    }

    static String path(ClientId client) {
        return "desk/clients/%s/program".formatted(client);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(ProgramAssignView::id).orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        ClientDetails details = clients.details(client);
        ProgramPlan plan = programs.plan(key, getLocale());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(
                                        getTranslation(
                                                "assignments.assign.title",
                                                plan.name(),
                                                details.name()))
                                .withEyebrow(
                                        getTranslation("assignments.choose-another"),
                                        AssignView.path(client)),
                        new ProgramForm(
                                plan,
                                offers(plan),
                                runsAlready(client),
                                details.name(),
                                LocalDate.now(clock.withZone(details.zone())),
                                new TalksInDate(
                                        talks.newest(client),
                                        LocalDate.now(clock),
                                        "desk/clients/%s/details".formatted(client)),
                                data -> save(client, plan, data)));
    }

    private void save(ClientId client, ProgramPlan plan, ProgramData data) {
        assigning.assign(client, plan.key(), data);
        Notices.done(this, getTranslation("assignments.assigned", plan.name()));
        getUI().ifPresent(ui -> ui.navigate("desk/clients/%s/plan".formatted(client)));
    }

    /** A check-in runs once; its step is left out where one does already. */
    private Set<String> runsAlready(ClientId client) {
        return plans.of(client, getLocale()).stream()
                .filter(one -> one.status() != AssignmentStatus.ENDED)
                .filter(one -> one.kind() == AssignmentKind.CHECK_IN)
                .map(AssignmentSummary::contentKey)
                .collect(Collectors.toSet());
    }

    private Map<String, Offer> offers(ProgramPlan plan) {
        Map<String, Offer> looked = new LinkedHashMap<>();
        for (PlannedStep step : plan.steps()) {
            AssignmentKind kind = step.kind();
            if (kind != null) {
                looked.computeIfAbsent(step.key(), key -> offers.one(kind, key, this, getLocale()));
            }
        }
        return looked;
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
        return getTranslation("assignments.assign");
    }
}
