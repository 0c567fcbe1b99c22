package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.ClientsWayIn;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How care pauses, ends and begins again. A client is told four weeks before the last day, and a
 * person ends care on it: a day that comes ends nothing by itself.
 */
@Service
public class EndingCare {

    private static final int REASON = 1_000;

    private final Clients clients;
    private final CaseloadSignals signals;
    private final ClientsWayIn wayIn;
    private final PracticeSettings settings;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingCare(
            Clients clients,
            CaseloadSignals signals,
            ClientsWayIn wayIn,
            PracticeSettings settings,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clients = clients;
        this.signals = signals;
        this.wayIn = wayIn;
        this.settings = settings;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Pauses care; nothing falls due. What the client sends all the same is seen as ever.
     *
     * @param until when to look at it again, or null; the pause does not end by itself
     * @throws Refused when care has ended, or the day has gone by
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void pause(ClientId client, @Nullable LocalDate until) {
        Client found = find(client);
        LocalDate today = today(found);
        found.pause(until, today);
        events.publishEvent(new CarePaused(client, today));
        audit.record(Action.CLIENT_CHANGED, client, null);
    }

    /** Lets care go on after a pause. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void goOn(ClientId client) {
        Client found = find(client);
        found.goOn();
        events.publishEvent(new CareGoesOn(client, today(found)));
        audit.record(Action.CLIENT_CHANGED, client, null);
    }

    /**
     * Plans the last day, or moves it. From now on the client's Today says so.
     *
     * @throws Refused when the day comes sooner than four weeks after telling, unless the client
     *     chooses to stop
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void plan(ClientId client, Ending how, LocalDate lastDay) {
        Client found = find(client);
        found.planEnd(how, lastDay, today(found));
        audit.record(Action.CLIENT_CHANGED, client, null);
    }

    /** Care goes on after all; the client's pages no longer name a last day. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void callOff(ClientId client) {
        find(client).callOffEnd();
        audit.record(Action.CLIENT_CHANGED, client, null);
    }

    /**
     * Ends care today. What is open stops, an invitation is taken back, what the client wrote stays
     * theirs to read for as long as the practice has set.
     *
     * @param why needed where the client was not told four weeks ago and did not choose to stop;
     *     may be blank otherwise
     * @throws Refused when that is missing, when a safety answer waits for somebody, or when care
     *     has ended already
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void end(ClientId client, Ending how, String why) {
        Client found = find(client);
        LocalDate day = today(found);
        demandNothingWaits(client);
        String reason = Text.clean(why, REASON).strip();
        boolean told = how == Ending.LEFT || found.wasTold(day);
        if (!told && reason.isEmpty()) {
            throw new Refused("care.told-or-why");
        }
        found.end(
                how,
                day,
                day.plusDays(settings.read().readableDays()),
                told || reason.isEmpty() ? null : vault.seal(reasonOf(client), reason));
        wayIn.takeBack(client);
        events.publishEvent(new CareEnded(client, day));
        audit.record(Action.CLIENT_ENDED, client, null);
    }

    /** Takes a client back; their pages open again, whenever that is. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void comeBack(ClientId client) {
        Client found = find(client);
        found.comeBack(today(found));
        events.publishEvent(new CareGoesOn(client, today(found)));
        audit.record(Action.CLIENT_RETURNED, client, null);
    }

    /** No answer that asks for somebody is left behind by an ending. */
    private void demandNothingWaits(ClientId client) {
        if (signals.of(client).stream().anyMatch(one -> one.kind() == SignalKind.SAFETY)) {
            throw new Refused("care.safety-first");
        }
    }

    private LocalDate today(Client client) {
        return LocalDate.now(clock.withZone(client.zone()));
    }

    private Client find(ClientId client) {
        return clients.findById(client).orElseThrow(NotFound::new);
    }

    static @Nullable String openReason(Vault vault, Client client) {
        byte[] why = client.endedEarly();
        return why == null ? null : vault.open(reasonOf(client.id()), why);
    }

    private static Place reasonOf(ClientId client) {
        return Place.of("client", "ended_early", client.value());
    }
}
