package app.trellis.care.ui;

import app.trellis.care.KeepingQuietHours;
import app.trellis.care.ManagingClients;
import app.trellis.identity.MyProfilePart;
import com.vaadin.flow.component.Component;

/** Lets a client say on their profile when it is night for them. */
@org.springframework.stereotype.Component
class QuietHoursPart implements MyProfilePart {

    private final KeepingQuietHours hours;
    private final ManagingClients clients;

    QuietHoursPart(KeepingQuietHours hours, ManagingClients clients) {
        this.hours = hours;
        this.clients = clients;
    }

    @Override
    public Component content() {
        var client = clients.mine();
        return new QuietHoursCard(
                hours.of(client), (from, until) -> hours.change(client, from, until));
    }
}
