package app.trellis.assignments;

import app.trellis.care.ClientZones;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a response may answer, and that it was answered. For modules, inside their transaction. */
@Component
public class Occurrences {

    /** Days for which a second part is open. */
    private static final int SECOND_PART_DAYS = 7;

    private final Assignments assignments;
    private final OccurrenceRepository occurrences;
    private final RestingPages restingPages;
    private final Shelf shelf;
    private final AskingAboutRisk risk;
    private final ClientZones zones;
    private final PracticeSql sql;
    private final Clock clock;

    Occurrences(
            Assignments assignments,
            OccurrenceRepository occurrences,
            RestingPages restingPages,
            Shelf shelf,
            AskingAboutRisk risk,
            ClientZones zones,
            PracticeSql sql,
            Clock clock) {
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.risk = risk;
        this.zones = zones;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What the client is about to answer. A day that went by meanwhile does not close a page that
     * names its occurrence: what is done late is done.
     *
     * @param occurrence the one time it is due; null for the one that is open today
     * @throws NotFound when it is not there or not this client's
     * @throws Refused when it rests, is paused, has ended, was set aside, waits for a session or is
     *     not open today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssignmentForResponse open(ClientId client, AssignmentId id, @Nullable UUID occurrence) {
        Assignment assignment =
                assignments
                        .findById(id)
                        .filter(one -> one.client().equals(client))
                        .orElseThrow(NotFound::new);
        Material material =
                shelf.pinned(
                        assignment.kind(),
                        assignment.contentKey(),
                        assignment.contentVersion(),
                        Locale.ENGLISH);
        demandRunning(assignment, material);
        RestingPages.Now resting = restingPages.of(client);
        if (resting.rests(id, material, assignment.about())) {
            throw new Refused("assignments.page-rests");
        }
        if (risk.asks(assignment.kind(), assignment.contentKey(), assignment.contentVersion())
                && !risk.isReady()) {
            throw new Refused("assignments.page-rests");
        }
        Occurrence due = occurrence(assignment, occurrence);
        return new AssignmentForResponse(
                id,
                assignment.kind(),
                assignment.contentKey(),
                assignment.contentVersion(),
                due == null ? null : due.id(),
                due == null ? 1 : due.part(),
                assignment.about(),
                assignment.bodyMapOff(),
                resting.held(material),
                assignment.thresholds());
    }

    /** Settles what was due, once; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(ClientId client, UUID occurrence, Instant at) {
        sql.sql(
                        """
                        update occurrence
                           set state = 'DONE', settled_at = :at, version = version + 1
                         where practice_id = :practice and client_id = :client and id = :id
                           and state in ('OPEN', 'SET_ASIDE')
                        """)
                .param("client", client.value())
                .param("id", occurrence)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** It is open once more, because the client took back what they had sent; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(ClientId client, UUID occurrence) {
        sql.sql(
                        """
                        update occurrence
                           set state = 'OPEN', settled_at = null, version = version + 1
                         where practice_id = :practice and client_id = :client and id = :id
                           and state = 'DONE'
                        """)
                .param("client", client.value())
                .param("id", occurrence)
                .update();
    }

    /**
     * Makes the second part of something due, from a day on and for a week; two statements.
     *
     * @return the one time it is due
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID secondPart(ClientId client, AssignmentId assignment, LocalDate opensOn) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into occurrence
                               (practice_id, id, assignment_id, client_id, opens_on, due_on,
                                state, part, version)
                        values (:practice, :id, :assignment, :client, :opens, :due, 'OPEN', 2, 0)
                        """)
                .param("id", id)
                .param("assignment", assignment.value())
                .param("client", client.value())
                .param("opens", opensOn)
                .param("due", freeDay(assignment, opensOn.plusDays(SECOND_PART_DAYS)))
                .update();
        return id;
    }

    /**
     * Remembers that a page which is always open was set aside, and why. It was not due, so that no
     * report counts it among what was; once a day, where the last reason given holds.
     *
     * @param reason null when the client did not say
     * @param today the client's own day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void aside(
            ClientId client,
            AssignmentId assignment,
            @Nullable SetAsideReason reason,
            LocalDate today,
            Instant at) {
        String why = reason == null ? null : reason.name();
        int again =
                sql.sql(
                                """
                                update occurrence
                                   set reason = coalesce(:reason, reason), settled_at = :at,
                                       version = version + 1
                                 where practice_id = :practice and client_id = :client
                                   and assignment_id = :assignment and opens_on = :today
                                   and part = 0
                                """)
                        .param("reason", why, Types.VARCHAR)
                        .param("at", Timestamp.from(at))
                        .param("client", client.value())
                        .param("assignment", assignment.value())
                        .param("today", today)
                        .update();
        if (again > 0) {
            return;
        }
        sql.sql(
                        """
                        insert into occurrence
                               (practice_id, id, assignment_id, client_id, opens_on, due_on,
                                state, reason, settled_at, part, version)
                        values (:practice, :id, :assignment, :client, :today, :due, 'SET_ASIDE',
                                :reason, :at, 0, 0)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("assignment", assignment.value())
                .param("client", client.value())
                .param("today", today)
                .param("due", freeDay(assignment, today))
                .param("reason", why, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The first day from there on that nothing else of the assignment is due on. */
    private LocalDate freeDay(AssignmentId assignment, LocalDate from) {
        Set<LocalDate> taken =
                Set.copyOf(
                        sql.sql(
                                        """
                                        select due_on from occurrence
                                         where practice_id = :practice
                                           and assignment_id = :assignment and due_on >= :from
                                        """)
                                .param("assignment", assignment.value())
                                .param("from", from)
                                .query(LocalDate.class)
                                .list());
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> !taken.contains(day))
                .findFirst()
                .orElseThrow();
    }

    /** Takes away a second part that nobody has begun; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withoutSecondPart(ClientId client, UUID occurrence) {
        sql.sql(
                        """
                        delete from occurrence
                         where practice_id = :practice and client_id = :client and id = :id
                           and part = 2 and state = 'OPEN'
                        """)
                .param("client", client.value())
                .param("id", occurrence)
                .update();
    }

    private static void demandRunning(Assignment assignment, Material material) {
        switch (assignment.status()) {
            case ENDED -> throw new Refused("assignments.page-ended");
            case WAITING -> throw new Refused("assignments.page-not-today");
            case PAUSED -> throw new Refused("assignments.page-paused");
            case ACTIVE -> {
                if (material.together() && assignment.begunTogetherOn() == null) {
                    throw new Refused("assignments.page-waits");
                }
            }
        }
    }

    private @Nullable Occurrence occurrence(Assignment assignment, @Nullable UUID wanted) {
        if (wanted != null) {
            Occurrence found =
                    occurrences
                            .findById(wanted)
                            .filter(one -> one.assignment().equals(assignment.id()))
                            .orElseThrow(NotFound::new);
            LocalDate today = today(assignment.client());
            if (found.stateOn(today) == OccurrenceState.SET_ASIDE) {
                throw new Refused("assignments.page-set-aside");
            }
            return found;
        }
        if (assignment.days().rhythm() == Rhythm.ALWAYS_OPEN) {
            return null;
        }
        return occurrences.openOn(assignment.id(), today(assignment.client()), Limit.of(1)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("assignments.page-not-today"));
    }

    private LocalDate today(ClientId client) {
        return LocalDate.now(clock.withZone(zones.of(client)));
    }
}
