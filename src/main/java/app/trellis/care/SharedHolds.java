package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What crosses between two clients who are partners: that the other's pages rest too, and nothing
 * else. No reason, no hour and no entry in the audit, which either of them may come to read: it
 * would stand there at the same moment as the act of the other. The row of the hold is its record.
 */
@Component
class SharedHolds {

    private final KnownPartners partners;
    private final HoldRepository holds;
    private final CaseloadSignals signals;
    private final Clock clock;

    SharedHolds(
            KnownPartners partners, HoldRepository holds, CaseloadSignals signals, Clock clock) {
        this.partners = partners;
        this.holds = holds;
        this.signals = signals;
        this.clock = clock;
    }

    /** Rests the pages of whoever is this client's partner. */
    @Transactional(propagation = Propagation.MANDATORY)
    void restPartnersOf(ClientId client) {
        partnersOf(client).forEach(this::rest);
    }

    /** Rests the pages of each of two where something rests for the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void restBoth(ClientId one, ClientId other) {
        if (open(one).stream().anyMatch(hold -> !hold.isOutside())) {
            rest(other);
        }
        if (open(other).stream().anyMatch(hold -> !hold.isOutside())) {
            rest(one);
        }
    }

    /** Whether something that a practitioner would have to lift still rests for a partner. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean stillRestsFor(ClientId client) {
        return partnersOf(client).stream()
                .flatMap(partner -> open(partner).stream())
                .anyMatch(hold -> !hold.isOutside() && hold.scope() != HoldScope.WISH);
    }

    private void rest(ClientId client) {
        if (open(client).stream().anyMatch(Hold::isOutside)) {
            return;
        }
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        Hold hold =
                new Hold(
                        client,
                        new Sign(HoldCode.PARTNER_HAS_HOLD, HoldScope.ALL, null, null, false),
                        day);
        holds.save(hold);
        signals.say(client, List.of(new Signal(SignalKind.LOOK, hold.id(), "rests-outside", day)));
    }

    private List<ClientId> partnersOf(ClientId client) {
        return partners.about(client).stream()
                .map(known -> known.besides(client))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Hold> open(ClientId client) {
        return holds.findByClientAndLiftedAtIsNullOrderByPlacedAt(client);
    }
}
