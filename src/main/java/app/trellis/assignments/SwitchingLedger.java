package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.ManagingClients;
import app.trellis.care.OpenLegalMatters;
import app.trellis.care.ReadsRecord;
import app.trellis.care.TalksInForce;
import app.trellis.care.WatchingChanges;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Switches the consistency ledger on and off (catalogue 4.12). It is off at first. A practitioner
 * proposes it and the client says yes; each of the two switches it off at any time, at once and
 * without a reason. It runs for eight weeks, one look back a week, and only both renew it.
 *
 * <p>What has to be true before it is proposed is what has to be true before any page is assigned,
 * and it is looked at once more when the client says yes.
 */
@Service
public class SwitchingLedger {

    /** The exercise that is not assigned like others. */
    public static final String LEDGER = "consistency-ledger";

    /** Where a client says yes or no to it, and finds what became of it. */
    public static final String OWN_PLACE = "me/noticed";

    /** For so many weeks it is on. */
    public static final int WEEKS = 8;

    private static final int WEEK = 7;
    private static final int MOST = 500;

    private final LedgerRepository ledgers;
    private final Ledgers switching;
    private final Assignments assignments;
    private final OccurrenceKeeper keeper;
    private final BeforeAssigning before;
    private final TalksInForce talks;
    private final Shelf shelf;
    private final Words words;
    private final ManagingClients clients;
    private final WatchingChanges watching;
    private final LastDays lastDays;
    private final ObjectProvider<LooksBack> looksBack;
    private final OpenLegalMatters legal;
    private final Audit audit;
    private final Clock clock;

    SwitchingLedger(
            LedgerRepository ledgers,
            Ledgers switching,
            Assignments assignments,
            OccurrenceKeeper keeper,
            BeforeAssigning before,
            TalksInForce talks,
            Shelf shelf,
            Words words,
            ManagingClients clients,
            WatchingChanges watching,
            LastDays lastDays,
            ObjectProvider<LooksBack> looksBack,
            OpenLegalMatters legal,
            Audit audit,
            Clock clock) {
        this.ledgers = ledgers;
        this.switching = switching;
        this.assignments = assignments;
        this.keeper = keeper;
        this.before = before;
        this.talks = talks;
        this.shelf = shelf;
        this.words = words;
        this.clients = clients;
        this.watching = watching;
        this.lastDays = lastDays;
        this.looksBack = looksBack;
        this.legal = legal;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it stands, for either of the two. */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public LedgerState of(ClientId client) {
        Ledger ledger = ledgers.findFirstByClientOrderByProposedAtDescIdDesc(client).orElse(null);
        boolean inCourt = legal.isOpen(client);
        if (ledger == null) {
            return new LedgerState(
                    LedgerStanding.NEVER, null, null, null, null, null, false, inCourt, 0);
        }
        ClientDetails details = clients.details(client);
        ZoneId zone = details.zone();
        LocalDate ended = details.endedOn();
        if (ended != null && ledger.isOpen()) {
            return new LedgerState(
                    LedgerStanding.OFF,
                    day(ledger.proposedAt(), zone),
                    null,
                    null,
                    ended,
                    LedgerOff.CARE_ENDED,
                    false,
                    inCourt,
                    0);
        }
        LocalDate today = LocalDate.now(clock.withZone(zone));
        boolean over = ledger.isOver(today);
        LocalDate last = ledger.lastDay();
        Instant offAt = ledger.offAt();
        LedgerStanding standing = over ? LedgerStanding.OFF : ledger.standing();
        boolean on = standing == LedgerStanding.ON;
        return new LedgerState(
                standing,
                day(ledger.proposedAt(), zone),
                last == null ? null : firstLook(last),
                last,
                over && last != null ? last.plusDays(1) : offAt == null ? null : day(offAt, zone),
                over ? LedgerOff.WEEKS_OVER : ledger.why(),
                on && waitsForSession(ledger),
                inCourt,
                on ? costly(client, ledger) : 0);
    }

    private boolean waitsForSession(Ledger ledger) {
        return assignments
                .findById(ledger.assignment())
                .filter(one -> one.begunTogetherOn() == null)
                .isPresent();
    }

    private int costly(ClientId client, Ledger ledger) {
        return looksBack.stream().mapToInt(one -> one.costly(client, ledger.assignment())).sum();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static LocalDate firstLook(LocalDate last) {
        return last.minusDays((long) WEEKS * WEEK - 1);
    }

    /**
     * Proposes it to the client, who says yes or no on a page of their own. Nothing is due before.
     *
     * @param data as anything is assigned; its rhythm and days do not count, and nobody is called
     *     by a mark on it
     * @throws Refused when a rule stands in the way, when it is proposed or on already, or when a
     *     legal matter is open
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public AssignmentId propose(ClientId client, AssignmentData data) {
        if (!data.contentKey().equals(LEDGER)) {
            throw new IllegalStateException("%s is not the ledger".formatted(data.contentKey()));
        }
        Material material = shelf.current(AssignmentKind.EXERCISE, LEDGER, Locale.ENGLISH);
        ClientDetails details = clients.details(client);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        demandOff(client, today);
        demandNoLegalMatter(client);
        AssignmentData weekly = weekly(data, today);
        before.check(client, details, material, weekly, today);
        AssignmentId id = AssignmentId.next();
        Instant now = clock.instant();
        Assignment assignment =
                new Assignment(
                        id,
                        client,
                        material.version(),
                        weekly,
                        words.seal(id, weekly),
                        OpenLines.besides(weekly.notForTicked(), material.notFor().size()),
                        data.begunTogether() ? today : null,
                        Me.id(),
                        now);
        assignment.waitForItsStep();
        assignments.saveAndFlush(assignment);
        Ledger ledger = new Ledger(client, id, Me.id(), now);
        ledgers.saveAndFlush(ledger);
        audit.record(Action.LEDGER_PROPOSED, client, ledger.id().value());
        return id;
    }

    private static AssignmentData weekly(AssignmentData data, LocalDate today) {
        return new AssignmentData(
                AssignmentKind.EXERCISE,
                LEDGER,
                data.context(),
                data.about(),
                Rhythm.WEEKLY,
                null,
                today,
                null,
                WEEK - 1,
                data.personalLine(),
                data.plan(),
                data.notForTicked(),
                data.overrideReason(),
                data.begunTogether(),
                data.bodyMapOff());
    }

    /** One whose weeks are over makes room for the next. */
    private void demandOff(ClientId client, LocalDate today) {
        switching
                .open(client)
                .ifPresent(ledger -> {
                    if (!ledger.isOver(today)) {
                        throw new Refused("assignments.ledger.already");
                    }
                    switching.off(client, ledger, LedgerOff.WEEKS_OVER);
                });
    }

    /**
     * The client says yes: from the next such day of the week on, for eight weeks.
     *
     * @param day on which they look back
     * @throws Refused when it is not proposed any more, or something speaks against it by now
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void agree(ClientId client, DayOfWeek day) {
        Ledger ledger = proposed(client);
        Assignment assignment = assignments.findById(ledger.assignment()).orElseThrow();
        ClientDetails details = clients.details(client);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        Material material = shelf.pinned(assignment, Locale.ENGLISH);
        demandFits(client, details, assignment, material, today);
        LocalDate first = today.with(TemporalAdjusters.nextOrSame(day));
        LocalDate last = first.plusDays((long) WEEKS * WEEK - 1);
        assignment.planFor(new RhythmDays(Rhythm.WEEKLY, null, first, last, WEEK - 1));
        assignment.open(first, false);
        ledger.agree(last, clock.instant());
        withoutStepsOfPrograms(client, assignment);
        assignments.flush();
        if (!assignment.waitsFor(material) && details.pausedUntil() == null) {
            keeper.make(assignment, null, first);
        }
        audit.record(Action.LEDGER_SWITCHED_ON, client, ledger.id().value());
        watching.changed(client);
        lastDays.watch(client, last);
    }

    /** A program that brought it along is complete without it: it is not asked for twice. */
    private void withoutStepsOfPrograms(ClientId client, Assignment on) {
        assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .filter(one -> one.contentKey().equals(LEDGER) && !one.id().equals(on.id()))
                .filter(one -> one.status() == AssignmentStatus.WAITING)
                .forEach(Assignment::withdraw);
    }

    /**
     * What spoke against assigning it speaks against switching it on; the client reads one line.
     */
    private void demandFits(
            ClientId client,
            ClientDetails details,
            Assignment assignment,
            Material material,
            LocalDate today) {
        if (legal.isOpen(client) || details.status() == ClientStatus.ENDED) {
            throw new Refused("assignments.ledger.not-now");
        }
        boolean talked =
                assignment.about() != null
                        && talks.opens(client, assignment.about(), material.keepsQuietWay(), today);
        boolean rests =
                before.rules(client, details, today).resting().rests(material, assignment.about());
        if (!talked || rests) {
            throw new Refused("assignments.ledger.not-now");
        }
    }

    /** The client says no. Nothing follows from it. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void decline(ClientId client) {
        switching.off(client, proposed(client), LedgerOff.NOT_WANTED);
    }

    /** Switches it off, or takes the proposal back; no reason is asked for. */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void switchOff(ClientId client) {
        boolean byClient = Me.is(Role.CLIENT);
        switching
                .open(client)
                .ifPresent(ledger -> {
                    boolean proposed = ledger.standing() == LedgerStanding.PROPOSED;
                    LedgerOff why =
                            byClient
                                    ? proposed ? LedgerOff.NOT_WANTED : LedgerOff.BY_CLIENT
                                    : proposed ? LedgerOff.TAKEN_BACK : LedgerOff.BY_PRACTITIONER;
                    switching.off(client, ledger, why);
                });
    }

    private void demandNoLegalMatter(ClientId client) {
        if (legal.isOpen(client)) {
            throw new Refused("assignments.ledger.legal-matter");
        }
    }

    private Ledger proposed(ClientId client) {
        Ledger ledger =
                switching
                        .open(client)
                        .orElseThrow(() -> new Refused("assignments.ledger.not-proposed"));
        ledger.demandProposed();
        return ledger;
    }
}
