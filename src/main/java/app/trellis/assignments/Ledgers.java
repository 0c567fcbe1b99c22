package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientZones;
import app.trellis.care.LegalMatterNoted;
import app.trellis.care.WatchingChanges;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Switches the ledger of a client off, whoever or whatever asks for it. For modules. */
@Component
public class Ledgers {

    private final LedgerRepository ledgers;
    private final Assignments assignments;
    private final OccurrenceKeeper keeper;
    private final WatchingChanges watching;
    private final ClientZones zones;
    private final Audit audit;
    private final Clock clock;

    Ledgers(
            LedgerRepository ledgers,
            Assignments assignments,
            OccurrenceKeeper keeper,
            WatchingChanges watching,
            ClientZones zones,
            Audit audit,
            Clock clock) {
        this.ledgers = ledgers;
        this.assignments = assignments;
        this.keeper = keeper;
        this.watching = watching;
        this.zones = zones;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A look back named pressure: no further one is asked for. It holds back and tells; what was
     * written stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(ClientId client) {
        off(client, LedgerOff.STOPPED);
    }

    /** A court is the wrong place for it, in the transaction in which that is noted. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(LegalMatterNoted noted) {
        off(noted.client(), LedgerOff.LEGAL_MATTER);
    }

    /** The ledger that is proposed or on, or none. */
    Optional<Ledger> open(ClientId client) {
        return ledgers.findFirstByClientOrderByProposedAtDescIdDesc(client).filter(Ledger::isOpen);
    }

    /** Switches it off where it is proposed or on; else nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    void off(ClientId client, LedgerOff why) {
        open(client).ifPresent(ledger -> off(client, ledger, why));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void off(ClientId client, Ledger ledger, LedgerOff why) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zones.of(client)).toLocalDate();
        boolean over = ledger.isOver(today);
        ledger.off(over ? LedgerOff.WEEKS_OVER : why, now);
        assignments.findById(ledger.assignment()).ifPresent(Assignment::end);
        keeper.drop(ledger.assignment(), today);
        audit.record(Action.LEDGER_SWITCHED_OFF, client, ledger.id().value());
        ledgers.flush();
        watching.changed(client);
    }
}
