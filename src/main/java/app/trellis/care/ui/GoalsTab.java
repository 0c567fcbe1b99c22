package app.trellis.care.ui;

import app.trellis.care.ClientTab;
import app.trellis.care.GoalWork;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The room of a client's page with what they want to reach. */
@org.springframework.stereotype.Component
class GoalsTab implements ClientTab {

    static final String PATH = "goals";

    private final KeepingGoals goals;
    private final List<GoalWork> work;
    private final ManagingClients clients;
    private final Clock clock;

    GoalsTab(KeepingGoals goals, List<GoalWork> work, ManagingClients clients, Clock clock) {
        this.goals = goals;
        this.work = work;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String titleKey() {
        return "care.goals";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Component content(ClientId client) {
        return new GoalsPart(
                client,
                goals,
                work,
                false,
                LocalDate.now(clock.withZone(clients.details(client).zone())),
                true,
                null);
    }
}
