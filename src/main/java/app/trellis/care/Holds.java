package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages that rest. An unsafe sign rests them in the transaction in which it was sent; only a person
 * lifts a hold, after a private talk, with a note. A hold on one of two partners holds both.
 */
@Service
public class Holds {

    private static final int NOTE = 2_000;

    private final HoldRepository holds;
    private final SharedHolds shared;
    private final PrivateTalks talks;
    private final CaseloadSignals signals;
    private final PracticeSettings settings;
    private final CurrentPerson current;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Holds(
            HoldRepository holds,
            SharedHolds shared,
            PrivateTalks talks,
            CaseloadSignals signals,
            PracticeSettings settings,
            CurrentPerson current,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.shared = shared;
        this.talks = talks;
        this.signals = signals;
        this.settings = settings;
        this.current = current;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** The holds that are on, the oldest first. */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<HoldDetails> open(ClientId client) {
        boolean isClient = current.get().is(Role.CLIENT);
        return holds.findByClientAndLiftedAtIsNullOrderByPlacedAt(client).stream()
                .map(Hold::details)
                .map(hold -> isClient ? hold.forClient() : hold)
                .toList();
    }

    /** Rests what a sign rests, in the transaction of the sign. */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(ClientId client, Sign sign) {
        Hold hold = new Hold(client, sign, clock.instant());
        holds.save(hold);
        audit.record(Action.HOLD_PLACED, client, hold.id());
        shared.restPartnersOf(client);
    }

    /** The client let it be known what rests their pages, in the transaction in which they did. */
    @WritesRecord("'CLIENT'")
    @Transactional(propagation = Propagation.MANDATORY)
    public void shareReason(ClientId client, UUID source) {
        holds.findByClientAndLiftedAtIsNullOrderByPlacedAt(client).stream()
                .filter(hold -> hold.isFrom(source) && hold.scope() != HoldScope.WISH)
                .forEach(Hold::shareReason);
    }

    /**
     * Lifts a hold after a private talk.
     *
     * @throws Refused when the note is empty, the hold is the client's own wish, no private talk
     *     with no concern was recorded since, or the reason lies outside this record and is still
     *     there
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void lift(ClientId client, UUID id, String note) {
        Hold hold = find(client, id);
        if (hold.scope() == HoldScope.WISH) {
            throw new Refused("care.hold-is-wish");
        }
        String text = Text.clean(note, NOTE).strip();
        if (text.isEmpty()) {
            throw new Refused("care.hold-note-missing");
        }
        demandTalk(hold);
        if (hold.isOutside() && shared.stillRestsFor(client)) {
            throw new Refused("care.hold-outside-still");
        }
        hold.lift(
                current.get().memberId(),
                vault.seal(Place.of("hold", "lift_note", id), text),
                clock.instant());
        signals.takeBack(client, SignalKind.LOOK, id);
        audit.record(Action.HOLD_LIFTED, client, id);
    }

    /**
     * Lifts several holds of the same kind with one note, after one private talk; all or none.
     *
     * @throws Refused as {@link #lift} does
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void liftAll(ClientId client, List<UUID> ids, String note) {
        ids.forEach(id -> lift(client, id, note));
    }

    /** The newest talk about each person since the hold came to no concern, and there is one. */
    private void demandTalk(Hold hold) {
        if (!hold.needsTalk()) {
            return;
        }
        LocalDate day = dayOf(hold);
        Map<About, TalkResult> newest = new EnumMap<>(About.class);
        talks.findByClientOrderByHeldOnDescRecordedAtDesc(hold.client()).stream()
                .filter(talk -> !talk.recordedAt().isBefore(hold.placedAt()))
                .map(PrivateTalk::details)
                .filter(talk -> !talk.heldOn().isBefore(day))
                .filter(talk -> hold.isMetBy(talk.about()))
                .forEach(talk -> newest.putIfAbsent(talk.about(), talk.result()));
        boolean noConcern = newest.values().stream().allMatch(TalkResult.NO_CONCERN::equals);
        if (newest.isEmpty() || !noConcern) {
            throw new Refused("care.hold-talk-first");
        }
    }

    private LocalDate dayOf(Hold hold) {
        return LocalDate.ofInstant(hold.placedAt(), settings.read().zone());
    }

    /** Opens again what rested at the client's own wish. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void openAgain(ClientId client) {
        holds.findByClientAndLiftedAtIsNullOrderByPlacedAt(client).stream()
                .filter(hold -> hold.scope() == HoldScope.WISH)
                .forEach(hold -> {
                    hold.lift(current.get().memberId(), null, clock.instant());
                    audit.record(Action.HOLD_LIFTED, client, hold.id());
                });
    }

    private Hold find(ClientId client, UUID id) {
        return holds.findById(id)
                .filter(hold -> hold.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
