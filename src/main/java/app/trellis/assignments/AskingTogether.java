package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for something that is filled in at once, together in a session. It is an assignment like any
 * other, over before the client could meet it on their phone. For modules, inside their
 * transaction.
 */
@Component
public class AskingTogether {

    private final Assignments assignments;
    private final Shelf shelf;
    private final AskingAboutRisk risk;
    private final Words words;
    private final ManagingClients clients;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    AskingTogether(
            Assignments assignments,
            Shelf shelf,
            AskingAboutRisk risk,
            Words words,
            ManagingClients clients,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.assignments = assignments;
        this.shelf = shelf;
        this.risk = risk;
        this.words = words;
        this.clients = clients;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the questionnaire or the check-in of that name, in its version of today.
     *
     * @throws Refused when care has ended, or it asks about risk and something is missing for that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssignmentForResponse ask(ClientId client, AssignmentKind kind, String key) {
        Material material = shelf.current(kind, key, Locale.ENGLISH);
        ClientDetails details = clients.details(client);
        demand(details, material);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        AssignmentData data = data(material, today);
        AssignmentId id = AssignmentId.next();
        Assignment assignment =
                new Assignment(
                        id,
                        client,
                        material.version(),
                        data,
                        words.seal(id, data),
                        OpenLines.besides(data.notForTicked(), material.notFor().size()),
                        today,
                        Me.id(),
                        clock.instant());
        assignment.end();
        assignments.saveAndFlush(assignment);
        audit.record(Action.ASSIGNED, client, id.value());
        return new AssignmentForResponse(
                id, kind, key, material.version(), null, 1, null, false, Held.NOBODY);
    }

    private void demand(ClientDetails details, Material material) {
        if (details.status() == ClientStatus.ENDED) {
            throw new Refused("assignments.client-ended");
        }
        if (risk.asks(material.kind(), material.key(), material.version())) {
            risk.demandReady();
        }
    }

    /** Its <i>not for</i> lines stand beside the button that begins, and were looked at there. */
    private static AssignmentData data(Material material, LocalDate today) {
        Set<Integer> all =
                IntStream.range(0, material.notFor().size()).boxed().collect(Collectors.toSet());
        return new AssignmentData(
                material.kind(),
                material.key(),
                LifeContext.NONE,
                null,
                Rhythm.ONCE,
                null,
                today,
                today,
                0,
                "",
                new Plan("", "", "", "", ""),
                all,
                "",
                true,
                false);
    }

    /** What was due of the same today is done by it; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(
            ClientId client, AssignmentKind kind, String key, LocalDate today, Instant at) {
        sql.sql(
                        """
                        update occurrence
                           set state = 'DONE', settled_at = :at, version = version + 1
                         where practice_id = :practice and client_id = :client and state = 'OPEN'
                           and opens_on <= :today and due_on >= :today
                           and assignment_id in (select a.id from assignment a
                                                  where a.practice_id = :practice
                                                    and a.client_id = :client
                                                    and a.kind = :kind and a.content_key = :key)
                        """)
                .param("client", client.value())
                .param("kind", kind.name())
                .param("key", key)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }
}
