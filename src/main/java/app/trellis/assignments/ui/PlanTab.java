package app.trellis.assignments.ui;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssigningPrograms;
import app.trellis.assignments.BringingPrograms;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.ReadingPrograms;
import app.trellis.assignments.ServingGoals;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientTab;
import app.trellis.care.LegalMatters;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The room of a client's page where one sees what was asked of them. */
@org.springframework.stereotype.Component
class PlanTab implements ClientTab {

    private static final int ORDER = 20;

    private final Assigning assigning;
    private final ReadingPlans plans;
    private final ServingGoals serving;
    private final AssigningPrograms assigningPrograms;
    private final BringingPrograms bringing;
    private final Offers offers;
    private final ReadingPrograms programs;
    private final KeepingSmallSteps smallSteps;
    private final SwitchingLedger ledger;
    private final LegalMatters legal;
    private final BuildingPrograms building;
    private final ManagingClients clients;
    private final Clock clock;

    PlanTab(
            Assigning assigning,
            ReadingPlans plans,
            ServingGoals serving,
            AssigningPrograms assigningPrograms,
            BringingPrograms bringing,
            Offers offers,
            ReadingPrograms programs,
            KeepingSmallSteps smallSteps,
            SwitchingLedger ledger,
            LegalMatters legal,
            BuildingPrograms building,
            ManagingClients clients,
            Clock clock) {
        this.assigning = assigning;
        this.plans = plans;
        this.serving = serving;
        this.assigningPrograms = assigningPrograms;
        this.bringing = bringing;
        this.offers = offers;
        this.programs = programs;
        this.smallSteps = smallSteps;
        this.ledger = ledger;
        this.legal = legal;
        this.building = building;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "plan";
    }

    @Override
    public String titleKey() {
        return "assignments.plan";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component content(ClientId client) {
        ClientDetails details = clients.details(client);
        ZoneId zone = details.zone();
        return new PlanRoom(
                client,
                details.name(),
                zone,
                LocalDate.now(clock.withZone(zone)),
                assigning,
                plans,
                serving,
                assigningPrograms,
                bringing,
                offers,
                programs,
                smallSteps,
                ledger,
                legal,
                building);
    }
}
