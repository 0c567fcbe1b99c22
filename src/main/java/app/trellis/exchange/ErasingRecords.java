package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ErasedRecord;
import app.trellis.care.ReadsRecord;
import app.trellis.care.Restrictions;
import app.trellis.care.SecondRecords;
import app.trellis.care.WritesRecord;
import app.trellis.exchange.ErasurePlan.Barrier;
import app.trellis.exchange.ErasurePlans.Part;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the record of a client who wants it, after an administrator and somebody of the care team
 * have both said yes, and never by itself. What the practice must keep is kept and restricted until
 * its time is over; then both are asked anew.
 */
@Service
public class ErasingRecords {

    private final ErasureWishes wishes;
    private final ErasurePlans plans;
    private final ErasedRecord record;
    private final Restrictions restrictions;
    private final SecondRecords seconds;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    ErasingRecords(
            ErasureWishes wishes,
            ErasurePlans plans,
            ErasedRecord record,
            Restrictions restrictions,
            SecondRecords seconds,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.wishes = wishes;
        this.plans = plans;
        this.record = record;
        this.restrictions = restrictions;
        this.seconds = seconds;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would be erased today, by the id of the wish, of all that were confirmed. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public Map<UUID, ErasurePlan> plans() {
        return plans.of(wishes.all().stream().filter(this::isDecidable).toList());
    }

    /** The same for one client, where a confirmed wish waits. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<ErasurePlan> plan(ClientId client) {
        return wishes.newest(client).filter(this::isDecidable).map(this::planOf);
    }

    /** For how long records are kept, where the practice has said it. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public Optional<Retention> keeping() {
        return plans.retention();
    }

    /**
     * Says for how long records are kept from now on.
     *
     * @throws Refused when what was noted would be kept for less time than what was written, or the
     *     years are not between 0 and 100
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void keepFor(Retention years) {
        if (!years.isPossible()) {
            throw new Refused("exchange.erase.years.wrong", Retention.MOST);
        }
        plans.keepFor(years);
        audit.record(Action.SETTINGS_CHANGED, CurrentPractice.get().value());
    }

    /**
     * Approves for the practice.
     *
     * @throws NotFound when no confirmed wish waits under this id
     * @throws Refused when nothing can be erased today, or the same person approved for the care
     *     team
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void approve(UUID wish) {
        approve(wishes.hold(wish), Part.ADMINISTRATOR);
    }

    /**
     * Approves for the care team.
     *
     * @throws NotFound when no confirmed wish waits
     * @throws Refused when nothing can be erased today, or the same person approved for the
     *     practice
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void approveForTeam(ClientId client) {
        approve(wishes.newest(client).flatMap(wish -> wishes.hold(wish.id())), Part.CARE_TEAM);
    }

    /**
     * Erases what can be erased today. There is no way back.
     *
     * @return whether nothing but the day of it is left; else the rest is kept and restricted, open
     *     to whoever approved for the care team
     * @throws NotFound when no confirmed wish waits under this id
     * @throws Refused when something holds it, or two people have not approved
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public boolean erase(UUID wish) {
        ErasureWish held = decidable(wishes.hold(wish));
        ErasurePlan plan = planOf(held);
        demandNoBarrier(plan);
        MemberId reader = plan.careTeam();
        if (!plan.isApproved() || reader == null) {
            throw new Refused("exchange.erase.two-yes");
        }
        ClientId client = held.client();
        boolean whole = plan.isWhole();
        seconds.of(client).forEach(second -> erase(second, plan, reader, wish));
        erase(client, plan, reader, wish);
        if (!whole) {
            wishes.writtenErased(wish, clock.instant());
        }
        return whole;
    }

    /** One record of the client; a second one goes before the one it points to. */
    private void erase(ClientId client, ErasurePlan plan, MemberId reader, UUID wish) {
        if (!plan.writtenErased()) {
            record.written(client);
        }
        if (plan.isWhole()) {
            record.noted(client);
        } else {
            restrictions.keep(client, Set.of(reader));
        }
        audit.record(Action.RECORD_ERASED, client, wish);
    }

    /** What is left of those who were erased; at most 200. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<ErasedClient> erased() {
        return plans.erased();
    }

    private void approve(Optional<ErasureWish> found, Part part) {
        ErasureWish wish = decidable(found);
        ErasurePlan plan = planOf(wish);
        demandNoBarrier(plan);
        MemberId me = current.get().memberId();
        boolean mine = part == Part.ADMINISTRATOR;
        @Nullable MemberId here = mine ? plan.administrator() : plan.careTeam();
        @Nullable MemberId other = mine ? plan.careTeam() : plan.administrator();
        if (me.equals(other)) {
            throw new Refused("exchange.erase.two-people");
        }
        if (here == null) {
            plans.approve(wish.id(), part, me);
            audit.record(Action.ERASURE_APPROVED, wish.client(), wish.id());
        }
    }

    private static void demandNoBarrier(ErasurePlan plan) {
        Barrier barrier = plan.barrier();
        if (barrier != Barrier.NOTHING) {
            throw new Refused(barrier.key());
        }
    }

    private ErasureWish decidable(Optional<ErasureWish> wish) {
        return wish.filter(this::isDecidable).orElseThrow(NotFound::new);
    }

    private boolean isDecidable(ErasureWish wish) {
        return switch (wish.stateAt(clock.instant())) {
            case CONFIRMED, PARTLY_ERASED -> true;
            case WAITING, TO_CONFIRM, LAPSED, TAKEN_BACK, ANSWERED -> false;
        };
    }

    private ErasurePlan planOf(ErasureWish wish) {
        return Objects.requireNonNull(plans.of(List.of(wish)).get(wish.id()));
    }
}
