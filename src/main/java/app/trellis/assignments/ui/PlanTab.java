package app.trellis.assignments.ui;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.ReadingPlans;
import app.trellis.care.ClientTab;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;

/** The room of a client's page where one sees what was asked of them. */
@org.springframework.stereotype.Component
class PlanTab implements ClientTab {

    private static final int ORDER = 20;

    private final Assigning assigning;
    private final ReadingPlans plans;
    private final ManagingClients clients;

    PlanTab(Assigning assigning, ReadingPlans plans, ManagingClients clients) {
        this.assigning = assigning;
        this.plans = plans;
        this.clients = clients;
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
        return new PlanRoom(client, clients.details(client).zone(), assigning, plans);
    }
}
