package app.trellis.responses.ui;

import app.trellis.care.ClientTab;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseId;
import app.trellis.responses.RestingAfterStir;
import app.trellis.responses.WritingThreads;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The room of a client's page where what they sent is read. */
@org.springframework.stereotype.Component
class WhatCameIn implements ClientTab {

    private static final int ORDER = 30;

    private final ReadingResponses responses;
    private final RestingAfterStir resting;
    private final KeepingSupportPages support;
    private final WritingThreads writing;
    private final ManagingClients clients;
    private final RecordingSessions sessions;
    private final Clock clock;

    WhatCameIn(
            ReadingResponses responses,
            RestingAfterStir resting,
            KeepingSupportPages support,
            WritingThreads writing,
            ManagingClients clients,
            RecordingSessions sessions,
            Clock clock) {
        this.responses = responses;
        this.resting = resting;
        this.support = support;
        this.writing = writing;
        this.clients = clients;
        this.sessions = sessions;
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
        CameInRoom room = room(client);
        room.showList();
        return room;
    }

    @Override
    public Optional<Component> content(ClientId client, String item) {
        return ResponseId.parse(item)
                .map(id -> {
                    CameInRoom room = room(client);
                    room.showOne(id);
                    return room;
                });
    }

    private CameInRoom room(ClientId client) {
        ZoneId zone = clients.details(client).zone();
        return new CameInRoom(
                client,
                responses,
                resting,
                support,
                writing,
                sessions.nextFromToday(client)
                        .map(next -> LocalDate.ofInstant(next, zone))
                        .orElse(null),
                clock.instant().atZone(zone));
    }
}
