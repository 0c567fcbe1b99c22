package app.trellis.assignments;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a response may answer, and that it was answered. For modules, inside their transaction. */
@Component
public class Occurrences {

    private final Assignments assignments;
    private final OccurrenceRepository occurrences;
    private final RestingPages restingPages;
    private final Shelf shelf;
    private final AskingAboutRisk risk;
    private final PracticeSql sql;
    private final Clock clock;

    Occurrences(
            Assignments assignments,
            OccurrenceRepository occurrences,
            RestingPages restingPages,
            Shelf shelf,
            AskingAboutRisk risk,
            PracticeSql sql,
            Clock clock) {
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.risk = risk;
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
        return new AssignmentForResponse(
                id,
                assignment.kind(),
                assignment.contentKey(),
                assignment.contentVersion(),
                occurrence(assignment, occurrence),
                assignment.about(),
                assignment.bodyMapOff(),
                resting.held(material));
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

    private static void demandRunning(Assignment assignment, Material material) {
        switch (assignment.status()) {
            case ENDED -> throw new Refused("assignments.page-ended");
            case PAUSED -> throw new Refused("assignments.page-paused");
            case ACTIVE -> {
                if (material.together() && assignment.begunTogetherOn() == null) {
                    throw new Refused("assignments.page-waits");
                }
            }
        }
    }

    private @Nullable UUID occurrence(Assignment assignment, @Nullable UUID wanted) {
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
            return found.id();
        }
        if (assignment.days().rhythm() == Rhythm.ALWAYS_OPEN) {
            return null;
        }
        return occurrences.openOn(assignment.id(), today(assignment.client()), Limit.of(1)).stream()
                .findFirst()
                .map(Occurrence::id)
                .orElseThrow(() -> new Refused("assignments.page-not-today"));
    }

    private LocalDate today(ClientId client) {
        String zone =
                sql.sql("select zone from client where practice_id = :practice and id = :client")
                        .param("client", client.value())
                        .query(String.class)
                        .single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }
}
