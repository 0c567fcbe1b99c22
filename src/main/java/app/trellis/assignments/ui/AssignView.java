package app.trellis.assignments.ui;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.ProgramLine;
import app.trellis.assignments.ServingGoals;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.ClientDetails;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.library.ChoosingExercises;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assigns something to a client: first what, then how. */
@Route("desk/clients/:client/assign/:key?")
@RolesAllowed("PRACTITIONER")
class AssignView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Assigning assigning;
    private final SwitchingLedger ledger;
    private final ServingGoals serving;
    private final BuildingPrograms programs;
    private final ManagingClients clients;
    private final Offers offers;
    private final ChoosingExercises exercises;
    private final RecordingSessions sessions;
    private final HoldingPrivateTalks talks;
    private final LastTime lastTime;
    private final Clock clock;

    AssignView(
            Assigning assigning,
            SwitchingLedger ledger,
            ServingGoals serving,
            BuildingPrograms programs,
            ManagingClients clients,
            Offers offers,
            ChoosingExercises exercises,
            RecordingSessions sessions,
            HoldingPrivateTalks talks,
            LastTime lastTime,
            Clock clock) {
        this.assigning = assigning;
        this.ledger = ledger;
        this.serving = serving;
        this.programs = programs;
        this.clients = clients;
        this.offers = offers;
        this.exercises = exercises;
        this.sessions = sessions;
        this.talks = talks;
        this.lastTime = lastTime;
        this.clock = clock;
        getContent().addClassName("page");
    }

    static String path(ClientId client) {
        return "desk/clients/%s/assign".formatted(client);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(AssignView::id).orElseThrow();
        Optional<String> key = event.getRouteParameters().get("key");
        ClientDetails details = clients.details(client);
        getContent().removeAll();
        if (key.isEmpty()) {
            choose(client, details);
        } else {
            assign(client, details, offers.one(key.get(), this, getLocale()));
        }
    }

    private void choose(ClientId client, ClientDetails details) {
        getContent()
                .add(
                        new PageHeader(getTranslation("assignments.choose"))
                                .withEyebrow(details.name(), plan(client)),
                        new OfferList(offers.all(this, getLocale()), path(client)),
                        programs(client));
    }

    private Card programs(ClientId client) {
        UnorderedList list = new UnorderedList();
        list.addClassName("told-list");
        programs.offered(getLocale()).forEach(plan -> list.add(line(client, plan)));
        return Card.titled(getTranslation("assignments.shelf.programs"), list);
    }

    private ListItem line(ClientId client, ProgramLine plan) {
        Integer weeks = plan.weeks();
        String length =
                weeks == null
                        ? getTranslation("assignments.program.open-end")
                        : getTranslation("assignments.program.weeks", weeks);
        Paragraph about = new Paragraph(length + " · " + plan.forWhom());
        about.addClassNames("soft", "small");
        return new ListItem(
                new Anchor(ProgramAssignView.path(client) + "/" + plan.key(), plan.name()), about);
    }

    private void assign(ClientId client, ClientDetails details, Offer offer) {
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        GoalPart goal = new GoalPart(serving.open(client));
        getContent()
                .add(
                        new PageHeader(
                                        getTranslation(
                                                offer.isLedger()
                                                        ? "assignments.ledger.propose.title"
                                                        : "assignments.assign.title",
                                                offer.name(),
                                                details.name()))
                                .withEyebrow(
                                        getTranslation("assignments.choose-another"), path(client)),
                        new AssignForm(
                                        offer,
                                        details.name(),
                                        today,
                                        isSessionPlanned(client),
                                        new TalksInDate(
                                                talks.newest(client),
                                                LocalDate.now(clock),
                                                "desk/clients/%s/details".formatted(client)),
                                        fields(offer),
                                        data -> save(client, offer, data, goal))
                                .beforeThePlan(
                                        lastTime.of(details, getLocale(), this::getTranslation))
                                .asking(goal));
    }

    private void save(ClientId client, Offer offer, AssignmentData data, GoalPart goal) {
        // Nobody ticked the lines of a version that was published since.
        if (offer.isExercise()
                && exercises.offered(offer.key(), getLocale()).version() != offer.version()) {
            throw new Refused("assignments.newer-meanwhile");
        }
        AssignmentId id =
                offer.isLedger() ? ledger.propose(client, data) : assigning.assign(client, data);
        goal.chosen().ifPresent(one -> serving.serve(client, id, one));
        Notices.done(
                this,
                getTranslation(
                        offer.isLedger() ? "assignments.ledger.proposed" : "assignments.assigned",
                        offer.name()));
        getUI().ifPresent(ui -> ui.navigate(plan(client)));
    }

    private boolean isSessionPlanned(ClientId client) {
        return sessions.next(client).isPresent();
    }

    private List<Field> fields(Offer offer) {
        return offer.isExercise() && !offer.isLedger()
                ? exercises.offered(offer.key(), getLocale()).fields()
                : List.of();
    }

    private static String plan(ClientId client) {
        return "desk/clients/%s/plan".formatted(client);
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
