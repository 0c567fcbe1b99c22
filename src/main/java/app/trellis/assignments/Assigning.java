package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.About;
import app.trellis.care.CareGoesOn;
import app.trellis.care.ClientDetails;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.ManagingClients;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Person;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.core.context.SecurityContextHolder;
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
    private final Words words;
    private final ManagingClients clients;
    private final HoldingPrivateTalks talks;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    Assigning(
            Assignments assignments,
            OccurrenceRepository occurrences,
            OccurrenceKeeper keeper,
            RestingPages restingPages,
            Shelf shelf,
            AskingAboutRisk risk,
            Words words,
            ManagingClients clients,
            HoldingPrivateTalks talks,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.keeper = keeper;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.risk = risk;
        this.words = words;
        this.clients = clients;
        this.talks = talks;
        this.sql = sql;
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
                        me(),
                        clock.instant());
        assignments.saveAndFlush(assignment);
        if (!waits(assignment, material)) {
            keeper.make(assignment, null, data.startsOn());
        }
        audit.record(Action.ASSIGNED, client, id.value());
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

    /** The client's plan, the newest first; at most 500. What is missing ahead is made here. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<AssignmentSummary> plan(ClientId client) {
        return plan(client, Locale.ENGLISH);
    }

    /** The client's plan, named in a language. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<AssignmentSummary> plan(ClientId client, Locale locale) {
        LocalDate today = keeper.topUp(client).today(clock.instant());
        RestingPages.Now resting = restingPages.of(client);
        Map<AssignmentId, History> histories = histories(client, today);
        return assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .map(one ->
                        summary(
                                one,
                                histories.getOrDefault(one.id(), History.NONE),
                                resting,
                                locale))
                .toList();
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
        Material material = shelfOf(assignment, Locale.ENGLISH);
        if (!done && !waits(assignment, material)) {
            LocalDate last = keeper.lastDue(assignment.id());
            boolean once = assignment.days().rhythm() == Rhythm.ONCE;
            keeper.make(assignment, once ? null : last, today);
        }
    }

    private AssignmentSummary summary(
            Assignment one, History history, RestingPages.Now resting, Locale locale) {
        Material material = shelfOf(one, locale);
        AssignmentId id = one.id();
        SealedWords sealed = one.words();
        boolean active = one.status() == AssignmentStatus.ACTIVE;
        return new AssignmentSummary(
                id,
                one.kind(),
                one.contentKey(),
                one.contentVersion(),
                material.name(),
                material.otherPerson(),
                one.context(),
                one.about(),
                one.days().rhythm(),
                one.days().everyDays(),
                one.days().startsOn(),
                one.days().endsOn(),
                one.days().dueDays(),
                one.status(),
                active ? history.nextDue() : null,
                history.lastDone(),
                history.setAside(),
                history.lastReason(),
                active && resting.rests(id, material, one.about()),
                one.status() != AssignmentStatus.ENDED && waits(one, material),
                one.begunTogetherOn(),
                words.personalLine(id, sealed.personalLine()),
                words.plan(id, sealed.plan()),
                words.overrideReason(id, sealed.overrideReason()),
                one.assignedAt());
    }

    private static boolean waits(Assignment assignment, Material material) {
        return material.together() && assignment.begunTogetherOn() == null;
    }

    private Material shelfOf(Assignment one, Locale locale) {
        return shelf.pinned(one.kind(), one.contentKey(), one.contentVersion(), locale);
    }

    private List<AssigningRules.Earlier> earlier(ClientId client, LocalDate today) {
        return assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .map(one ->
                        new AssigningRules.Earlier(
                                one.kind(),
                                shelfOf(one, Locale.ENGLISH).level(),
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

    private static MemberId me() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return person.memberId();
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    private Map<AssignmentId, History> histories(ClientId client, LocalDate today) {
        Map<AssignmentId, History> histories = new HashMap<>();
        sql.sql(
                        """
                        select o.assignment_id,
                               min(case when o.state = 'OPEN' and o.due_on >= :today
                                        then o.due_on end) as next_due,
                               max(case when o.state = 'DONE' then o.settled_at end) as last_done,
                               sum(case when o.state = 'SET_ASIDE' then 1 else 0 end) as set_aside,
                               (select r.reason from occurrence r
                                 where r.practice_id = :practice
                                   and r.assignment_id = o.assignment_id
                                   and r.state = 'SET_ASIDE'
                                 order by r.settled_at desc limit 1) as last_reason
                          from occurrence o
                         where o.practice_id = :practice and o.client_id = :client
                         group by o.assignment_id
                        """)
                .param("client", client.value())
                .param("today", today)
                .query(row -> {
                    histories.put(
                            new AssignmentId(row.getObject("assignment_id", UUID.class)),
                            History.of(row));
                });
        return histories;
    }

    /** What became of an assignment so far. */
    private record History(
            @Nullable LocalDate nextDue,
            @Nullable Instant lastDone,
            int setAside,
            @Nullable SetAsideReason lastReason) {

        static final History NONE = new History(null, null, 0, null);

        static History of(ResultSet row) throws SQLException {
            Timestamp done = row.getTimestamp("last_done");
            String reason = row.getString("last_reason");
            return new History(
                    row.getObject("next_due", LocalDate.class),
                    done == null ? null : done.toInstant(),
                    row.getInt("set_aside"),
                    reason == null ? null : SetAsideReason.valueOf(reason));
        }
    }
}
