package app.trellis.tools;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ManagingClients;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.measures.CheckIns;
import app.trellis.shared.AllowedToTool;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a tool may change: ask once more for the check-in or for a calm exercise that a practitioner
 * asked this client for before, hold back, and end. It opens nothing that a person has not opened,
 * because automation may hold back and never opens (the safety law).
 */
@Service
public class WritingForTools {

    private final ActingForPractitioners acting;
    private final Assigning assigning;
    private final ManagingClients clients;
    private final Content content;
    private final OpenToTool open;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    WritingForTools(
            ActingForPractitioners acting,
            Assigning assigning,
            ManagingClients clients,
            Content content,
            OpenToTool open,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.acting = acting;
        this.assigning = assigning;
        this.clients = clients;
        this.content = content;
        this.open = open;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks a client to do something.
     *
     * @return the assignment
     * @throws NotFound when the client is not open to the tool, or there is no such content
     * @throws Refused when a rule stands in the way, one for tools or one for everybody
     */
    @AllowedToTool("'SCOPE_assignments:write'")
    @Transactional
    public UUID assign(AskedFor asked) {
        ClientId client = new ClientId(asked.client());
        AssignmentId made =
                acting.act(
                        asked.client(),
                        () -> {
                            LocalDate today =
                                    LocalDate.now(clock.withZone(clients.details(client).zone()));
                            return assigning.assign(client, data(asked, today));
                        });
        audit.record(Action.TOOL_ASSIGNED, client, made.value());
        return made.value();
    }

    /**
     * Holds an assignment back until a person lets it go on.
     *
     * @throws NotFound when it is not there or not open to the tool
     */
    @AllowedToTool("'SCOPE_assignments:write'")
    @Transactional
    public void pause(UUID assignment) {
        change(assignment, client -> assigning.pause(client, new AssignmentId(assignment)));
    }

    /**
     * Ends an assignment; what the client wrote stays theirs.
     *
     * @throws NotFound when it is not there or not open to the tool
     */
    @AllowedToTool("'SCOPE_assignments:write'")
    @Transactional
    public void end(UUID assignment) {
        change(assignment, client -> assigning.end(client, new AssignmentId(assignment)));
    }

    private void change(UUID assignment, Consumer<ClientId> how) {
        UUID client =
                open.bind(
                                sql.sql(
                                        "select x.client_id from assignment x where x.practice_id ="
                                                + " :practice and x.id = :id and"
                                                + OpenToTool.clients("x.client_id")),
                                ToolAtTheDoor.current().toolId())
                        .param("id", assignment)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        acting.act(
                client,
                () -> {
                    how.accept(new ClientId(client));
                    return true;
                });
        audit.record(Action.TOOL_CHANGED_ASSIGNMENT, new ClientId(client), assignment);
    }

    private AssignmentData data(AskedFor asked, LocalDate today) {
        boolean isCheckIn = asked.key().equals(CheckIns.KEY);
        Set<Integer> ticked = isCheckIn ? Set.of() : looked(asked);
        LocalDate starts = asked.startsOn();
        return new AssignmentData(
                isCheckIn ? AssignmentKind.CHECK_IN : AssignmentKind.EXERCISE,
                asked.key(),
                LifeContext.NONE,
                null,
                asked.rhythm(),
                asked.everyDays(),
                starts == null ? today : starts,
                asked.endsOn(),
                asked.dueDays(),
                "",
                Plan.NONE,
                ticked,
                "",
                false,
                false);
    }

    /** Every <i>not for</i> line, where a person looked at all of them for this client before. */
    private Set<Integer> looked(AskedFor asked) {
        Exercise exercise = content.exercise(asked.key());
        if (exercise.level() != Level.CALM || exercise.otherPerson() || exercise.together()) {
            throw new Refused("tools.only-calm");
        }
        boolean before =
                sql.sql(
                                        """
                                        select count(*) from assignment
                                         where practice_id = :practice and client_id = :client
                                           and kind = 'EXERCISE' and content_key = :key
                                           and content_version = :version
                                           and override_reason is null and not_for_open = ''
                                        """)
                                .param("client", asked.client())
                                .param("key", asked.key())
                                .param("version", exercise.version())
                                .query(Long.class)
                                .single()
                        > 0;
        if (!before) {
            throw new Refused("tools.person-first");
        }
        return IntStream.range(0, exercise.notFor().size()).boxed().collect(Collectors.toSet());
    }
}
