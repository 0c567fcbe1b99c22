package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.About;
import app.trellis.care.CareGoesOn;
import app.trellis.care.ClientDetails;
import app.trellis.care.HoldingPrivateTalks;
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
import java.util.List;
import java.util.Locale;
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
    private final RestingPages restingPages;
    private final Shelf shelf;
    private final AskingAboutRisk risk;
    private final Content content;
    private final Words words;
    private final ManagingClients clients;
    private final HoldingPrivateTalks talks;
    private final WatchingChanges watching;
    private final LastDays lastDays;
    private final Audit audit;
    private final Clock clock;

    Assigning(
            Assignments assignments,
            OccurrenceRepository occurrences,
            OccurrenceKeeper keeper,
            RestingPages restingPages,
            Shelf shelf,
            AskingAboutRisk risk,
            Content content,
            Words words,
            ManagingClients clients,
            HoldingPrivateTalks talks,
            WatchingChanges watching,
            LastDays lastDays,
            Audit audit,
            Clock clock) {
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.keeper = keeper;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.risk = risk;
        this.content = content;
        this.words = words;
        this.clients = clients;
        this.talks = talks;
        this.watching = watching;
        this.lastDays = lastDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Assigns something, pinned to its version of today.
     *
     * @throws NotFound when there is no such content
     * @throws Refused when a rule stands in the way; its key says which
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public AssignmentId assign(ClientId client, AssignmentData data) {
        Material material = shelf.current(data.kind(), data.contentKey(), Locale.ENGLISH);
        ClientDetails details = clients.details(client);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        AssigningRules rules =
                new AssigningRules(
                        details.status(),
                        details.addedOn(),
                        today,
                        earlier(client, today),
                        restingPages.of(client));
        rules.check(material, data, () -> talkOpens(client, material, data.about()));
        checkMeasure(client, material, today);
        checkThresholds(data);
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
        if (!assignment.waitsFor(material)) {
            keeper.make(assignment, null, data.startsOn());
        }
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
        makeAgain(assignment, today);
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
    }

    /** Ends an assignment; what the client wrote stays theirs. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void end(ClientId client, AssignmentId id) {
        find(client, id).end();
        keeper.drop(id, today(client));
        audit.record(Action.ASSIGNMENT_CHANGED, client, id.value());
        assignments.flush();
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
            keeper.make(assignment, once ? null : last, today);
        }
    }

    private List<AssigningRules.Earlier> earlier(ClientId client, LocalDate today) {
        return assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .map(one ->
                        new AssigningRules.Earlier(
                                one.kind(),
                                shelf.pinned(one, Locale.ENGLISH).level(),
                                one.runsOn(today)))
                .toList();
    }

    private void checkMeasure(ClientId client, Material material, LocalDate today) {
        if (material.kind() != AssignmentKind.MEASURE) {
            return;
        }
        boolean another =
                assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                        .anyMatch(one ->
                                one.kind() == AssignmentKind.MEASURE
                                        && one.contentKey().equals(material.key())
                                        && one.runsOn(today));
        if (another) {
            throw new Refused("assignments.one-measure");
        }
        if (risk.asks(material.kind(), material.key(), material.version())) {
            risk.demandReady();
        }
    }

    /** Each watches a question of the exercise, and somebody is there to answer. */
    private void checkThresholds(AssignmentData data) {
        if (data.thresholds().isEmpty()) {
            return;
        }
        boolean fit =
                data.kind() == AssignmentKind.EXERCISE
                        && data.thresholds().stream().allMatch(one -> isAsked(data, one));
        if (!fit) {
            throw new Refused("assignments.threshold-unknown");
        }
        if (!risk.isReady()) {
            throw new Refused("assignments.threshold-no-cover");
        }
    }

    private boolean isAsked(AssignmentData data, Threshold threshold) {
        return content.exercise(data.contentKey()).fields().stream().anyMatch(threshold::fitsTo);
    }

    private boolean talkOpens(ClientId client, Material material, @Nullable About about) {
        if (about == null) {
            return false;
        }
        return material.keepsQuietWay()
                ? talks.opensQuietWay(client, about)
                : talks.opens(client, about);
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
