package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client takes a rest from everything for some days, and goes on when they like. What a
 * practitioner paused stays paused; care itself goes on.
 */
@Service
public class RestingFromAll {

    /** The longest rest, in days; a longer one is talked about. */
    public static final int LONGEST = 56;

    private final Clients clients;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestingFromAll(Clients clients, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.clients = clients;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing falls due from today until that day is over.
     *
     * @param lastDay the last day of the rest
     * @throws Refused when the day has gone by or lies too far, or care pauses or has ended
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void rest(ClientId client, LocalDate lastDay) {
        Client found = find(client);
        LocalDate today = today(found);
        if (lastDay.isAfter(today.plusDays(LONGEST))) {
            throw new Refused("care.rest.too-long", LONGEST / 7);
        }
        found.rest(lastDay, today);
        clients.flush();
        events.publishEvent(new ClientRests(client, today));
        audit.record(Action.RESTED, client, null);
    }

    /** Everything falls due again from today. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void goOn(ClientId client) {
        Client found = find(client);
        if (found.stopResting()) {
            clients.flush();
            events.publishEvent(new CareGoesOn(client, today(found)));
            audit.record(Action.WENT_ON, client, null);
        }
    }

    private LocalDate today(Client client) {
        return LocalDate.now(clock.withZone(client.zone()));
    }

    private Client find(ClientId client) {
        return clients.findById(client).orElseThrow(NotFound::new);
    }
}
