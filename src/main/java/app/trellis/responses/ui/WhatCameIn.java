package app.trellis.responses.ui;

import app.trellis.care.ClientTab;
import app.trellis.care.ManagingClients;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.RestingAfterStir;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** The room of a client's page where what they sent is read. */
@org.springframework.stereotype.Component
class WhatCameIn implements ClientTab {

    private static final int ORDER = 30;

    private final ReadingResponses responses;
    private final RestingAfterStir resting;
    private final KeepingSupportPages support;
    private final ManagingClients clients;
    private final Clock clock;

    WhatCameIn(
            ReadingResponses responses,
            RestingAfterStir resting,
            KeepingSupportPages support,
            ManagingClients clients,
            Clock clock) {
        this.responses = responses;
        this.resting = resting;
        this.support = support;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "responses";
    }

    @Override
    public String titleKey() {
        return "responses.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component content(ClientId client) {
        return new CameInRoom(
                client,
                responses,
                resting,
                support,
                clock.instant().atZone(clients.details(client).zone()));
    }
}
