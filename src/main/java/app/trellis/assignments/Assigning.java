package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.CareGoesOn;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.WatchingChanges;
import app.trellis.care.WritesRecord;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a client to do something, and follows it until it ends. */
@Service
public class Assigning {

    private static final int MOST = 500;

    private final Assignments assignments;
    private final OccurrenceRepository occurrences;
    private final OccurrenceKeeper keeper;
    private final BeforeAssigning before;
    private final Shelf shelf;
    private final Content content;
    private final Words words;
    private final ManagingClients clients;
    private final WatchingChanges watching;
    private final WhoIsAskedAboutRisk asked;
    private final LastDays lastDays;
    private final Ledgers ledgers;
    private final Audit audit;
    private final Clock clock;

    Assigning(
            Assignments assignments,
            OccurrenceRepository occurrences,
            OccurrenceKeeper keeper,
            BeforeAssigning before,
            Shelf shelf,
            Content content,
            Words words,
            ManagingClients clients,
            WatchingChanges watching,
            WhoIsAskedAboutRisk asked,
            LastDays lastDays,
            Ledgers ledgers,
            Audit audit,
            Clock clock) {
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.keeper = keeper;
        this.before = before;
        this.shelf = shelf;
        this.content = content;
        this.words = words;
        this.clients = clients;
        this.watching = watching;
        this.asked = asked;
        this.lastDays = lastDays;
        this.ledgers = ledgers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Assigns something, pinned to its version of today.
     *
     * @throws NotFound when there is no such content
     * @throws Refused when a rule stands in the way; its key says which. The ledger is switched on
     *     together and never assigned like this
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public AssignmentId assign(ClientId client, AssignmentData data) {
        demandNotLedger(data.contentKey(), "assignments.ledger.both");
        Material material = shelf.current(data.kind(), data.contentKey(), Locale.ENGLISH);
        ClientDetails details = clients.details(client);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        before.check(client, details, material, data, today);
        AssignmentId id = AssignmentId.next();
        Assignment assignment =
                new Assignment(
                        id,
                        client,
                        material.version(),
                        data,
                        words.seal(id, data),
                        OpenLines.besides(data.notForTicked(), material.notFor().size()),
                        data.begunTogether() ? today : null,
                        Me.id(),
                        clock.instant());
        assignments.saveAndFlush(assignment);
        boolean rests = details.pausedUntil() != null;
        if (!assignment.waitsFor(material) && !rests) {
            keeper.make(assignment, null, data.startsOn());
        }
        asked.demandReader(client);
        audit.record(Action.ASSIGNED, client, id.value());
        watching.changed(client);
        LocalDate lastDay = data.endsOn();
        if (lastDay != null) {
            lastDays.watch(client, lastDay);
        }
        return id;
    }

    /** Holds an assignment back; nothing of it is due until it goes on. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void pause(ClientId client, AssignmentId id) {
        Assignment assignment = find(client, id);
        assignment.pause();
        keeper.drop(id, today(client));
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
    }

    /** Lets a paused assignment go on from today. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void goOn(ClientId client, AssignmentId id) {
        Assignment assignment = find(client, id);
        LocalDate today = today(client);
        assignment.goOn(today);
        if (clients.details(client).pausedUntil() == null) {
            makeAgain(assignment, today);
        }
        asked.demandReader(client);
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
    }

    /** Ends an assignment; what the client wrote stays theirs. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void end(ClientId client, AssignmentId id) {
        Assignment assignment = find(client, id);
        if (isLedger(assignment.contentKey())) {
            ledgers.off(client, LedgerOff.BY_PRACTITIONER);
        }
        assignment.end();
        keeper.drop(id, today(client));
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
        assignments.flush();
        watching.changed(client);
    }

    /**
     * Gives an assignment another last day, or none; what is due after it is taken away.
     *
     * @param seen the last day as the person saw it
     * @throws Refused when somebody else changed it meanwhile, or the day is over
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void lastDay(
            ClientId client,
            AssignmentId id,
            @Nullable LocalDate seen,
            @Nullable LocalDate lastDay) {
        Assignment assignment = find(client, id);
        demandNotLedger(assignment.contentKey(), "assignments.ledger.eight-weeks");
        if (!Objects.equals(assignment.days().endsOn(), seen)) {
            throw new Refused("assignments.last-day.changed-meanwhile");
        }
        if (lastDay != null && lastDay.isBefore(today(client))) {
            throw new Refused("assignments.last-day.over");
        }
        assignment.lastDay(lastDay);
        assignments.flush();
        if (lastDay != null) {
            keeper.cut(id, lastDay);
            lastDays.watch(client, lastDay);
        }
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
        watching.changed(client);
    }

    /** Records that it was begun in a session today; from now on the client sees it. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void beganTogether(ClientId client, AssignmentId id) {
        Assignment assignment = find(client, id);
        LocalDate today = today(client);
        if (assignment.begunTogetherOn() == null) {
            assignment.beganTogether(today);
            if (assignment.status() == AssignmentStatus.ACTIVE) {
                keeper.drop(id, today);
                makeAgain(assignment, today);
            }
            audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
        }
    }

    /**
     * Uses the newer version of an exercise from the next page on; a page that is begun goes on
     * with the version it answers.
     *
     * @param version the newer one, as it was on screen
     * @throws Refused when it is no longer the newest, or when what has to be looked at before
     *     assigning is different in it
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void useNewer(ClientId client, AssignmentId id, int version) {
        Assignment assignment = find(client, id);
        if (assignment.kind() != AssignmentKind.EXERCISE) {
            throw new NotFound();
        }
        Exercise newest = content.exercise(assignment.contentKey());
        if (newest.version() != version || version <= assignment.contentVersion()) {
            throw new Refused("assignments.newer-changed");
        }
        Exercise given = content.exercise(assignment.contentKey(), assignment.contentVersion());
        if (!given.isAssignedLike(newest)) {
            throw new Refused("assignments.newer-asks-anew");
        }
        boolean watched =
                assignment.thresholds().stream()
                        .allMatch(one -> newest.fields().stream().anyMatch(one::fitsTo));
        if (!watched) {
            throw new Refused("assignments.newer-unwatched");
        }
        assignment.use(version);
        assignments.flush();
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
        watching.changed(client);
    }

    /** What runs falls due again when a pause is over, in the transaction in which it ends. */
    @EventListener
    void goOn(CareGoesOn event) {
        assignments.findByClientOrderByAssignedAtDesc(event.client(), Limit.of(MOST)).stream()
                .filter(one -> one.status() == AssignmentStatus.ACTIVE)
                .forEach(one -> makeAgain(one, event.day()));
    }

    private void makeAgain(Assignment assignment, LocalDate today) {
        assignments.flush();
        boolean done =
                assignment.days().rhythm() == Rhythm.ONCE
                        && occurrences.existsByAssignmentAndState(
                                assignment.id(), OccurrenceState.DONE);
        Material material = shelf.pinned(assignment, Locale.ENGLISH);
        if (!done && !assignment.waitsFor(material)) {
            LocalDate last = keeper.lastDue(assignment.id());
            boolean once = assignment.days().rhythm() == Rhythm.ONCE;
            if (once && last == null) {
                assignment.fallDueAgain(today);
                assignments.flush();
            }
            keeper.make(assignment, once ? null : last, today);
        }
    }

    private static boolean isLedger(String contentKey) {
        return contentKey.equals(SwitchingLedger.LEDGER);
    }

    private static void demandNotLedger(String contentKey, String key) {
        if (isLedger(contentKey)) {
            throw new Refused(key);
        }
    }

    private LocalDate today(ClientId client) {
        return LocalDate.now(clock.withZone(clients.details(client).zone()));
    }

    private Assignment find(ClientId client, AssignmentId id) {
        return assignments
                .findById(id)
                .filter(one -> one.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
