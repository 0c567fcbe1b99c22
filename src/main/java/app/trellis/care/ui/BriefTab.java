package app.trellis.care.ui;

import app.trellis.care.ClientTab;
import app.trellis.care.ManagingClients;
import app.trellis.care.PreparingSessions;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;

/** The room of a client's page that one reads before a session. */
@org.springframework.stereotype.Component
class BriefTab implements ClientTab {

    static final String PATH = "brief";

    private final PreparingSessions preparing;
    private final ManagingClients clients;
    private final PracticeSettings settings;

    BriefTab(PreparingSessions preparing, ManagingClients clients, PracticeSettings settings) {
        this.preparing = preparing;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String titleKey() {
        return "care.brief";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Component content(ClientId client) {
        return new BriefRoom(client, preparing, clients, settings);
    }
}
