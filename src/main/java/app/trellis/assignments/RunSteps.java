package app.trellis.assignments;

import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of programs that were assigned, as rows. */
@Component
class RunSteps {

    private static final String WAITING =
            """
            select c.zone, s.id, s.run_id, r.starts_on, s.from_day, s.gate, s.gate_days,
                   s.also_readiness, s.previous_place, s.assignment_id, s.said_yes_on,
                   a.kind, a.content_key, a.content_version, p.done_on as previous_ticked,
                   (select pa.status from assignment pa
                     where pa.practice_id = p.practice_id and pa.id = p.assignment_id)
                     as previous_standing,
                   (select min(d.settled_at) from occurrence d
                     where d.practice_id = p.practice_id
                       and d.assignment_id = p.assignment_id and d.state = 'DONE')
                     as previous_done
              from program_step s
              join program_run r on r.practice_id = s.practice_id and r.id = s.run_id
              join client c on c.practice_id = s.practice_id and c.id = s.client_id
              join assignment a on a.practice_id = s.practice_id and a.id = s.assignment_id
              left join program_step p
                on p.practice_id = s.practice_id and p.run_id = s.run_id
               and p.place = s.previous_place
             where s.practice_id = :practice and s.client_id = :client
               and r.status = 'ACTIVE' and a.status = 'WAITING'
            """;

    private final PracticeSql sql;
    private final Shelf shelf;
    private final Vault vault;

    RunSteps(PracticeSql sql, Shelf shelf, Vault vault) {
        this.sql = sql;
        this.shelf = shelf;
        this.vault = vault;
    }

    /** A page of a program that has not opened. */
    record Waiting(
            AssignmentId assignment,
            AssignmentKind kind,
            String key,
            int contentVersion,
            StepState state,
            @Nullable LocalDate saidYesOn) {

        static Waiting of(ResultSet row) throws SQLException {
            ZoneId zone = ZoneId.of(row.getString("zone"));
            LocalDate ticked = row.getObject("previous_ticked", LocalDate.class);
            Timestamp done = row.getTimestamp("previous_done");
            return new Waiting(
                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                    AssignmentKind.valueOf(row.getString("kind")),
                    row.getString("content_key"),
                    row.getInt("content_version"),
                    new StepState(
                            row.getObject("id", UUID.class),
                            new RunId(row.getObject("run_id", UUID.class)),
                            row.getObject("starts_on", LocalDate.class),
                            row.getInt("from_day"),
                            Gate.Kind.valueOf(row.getString("gate")),
                            row.getInt("gate_days"),
                            row.getBoolean("also_readiness"),
                            row.getObject("previous_place", Integer.class) != null,
                            ticked != null || done == null
                                    ? ticked
                                    : LocalDate.ofInstant(done.toInstant(), zone),
                            AssignmentStatus.ENDED
                                    .name()
                                    .equals(row.getString("previous_standing")),
                            null,
                            null),
                    row.getObject("said_yes_on", LocalDate.class));
        }
    }

    /**
     * A page that has not opened.
     *
     * @throws NotFound when there is none, or it is open already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Waiting waiting(ClientId client, AssignmentId assignment) {
        return sql.sql(WAITING + " and s.assignment_id = :assignment")
                .param("client", client.value())
                .param("assignment", assignment.value())
                .query((row, number) -> Waiting.of(row))
                .optional()
                .orElseThrow(() -> new Refused("assignments.program.not-waiting"));
    }

    /**
     * The pages of programs that wait for both and whose week has come, but for the ledger, which
     * is proposed; one statement.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SmallSteps.Waiting> waitingForBoth(
            ClientId client, LocalDate today, Locale locale) {
        return sql
                .sql(WAITING + " order by r.assigned_at, s.place")
                .param("client", client.value())
                .query((row, number) -> Waiting.of(row))
                .list()
                .stream()
                .filter(one -> one.state().isByReadiness())
                .filter(one -> !one.key().equals(SwitchingLedger.LEDGER))
                .filter(one -> !one.state().earliest().isAfter(today))
                .map(one -> shown(one, locale))
                .toList();
    }

    private SmallSteps.Waiting shown(Waiting one, Locale locale) {
        Material material = shelf.pinned(one.kind(), one.key(), one.contentVersion(), locale);
        return new SmallSteps.Waiting(
                one.state().run(),
                one.state().id(),
                one.assignment(),
                material.name(),
                material.phoneTitle(),
                material.together(),
                one.state().previousSettled(),
                one.saidYesOn());
    }

    /** What the client says of a page that waits for both. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(ClientId client, UUID step, @Nullable LocalDate yes) {
        int found =
                sql.sql(
                                """
                                update program_step set said_yes_on = :yes
                                 where practice_id = :practice and client_id = :client
                                   and id = :id
                                """)
                        .param("client", client.value())
                        .param("id", step)
                        .param("yes", yes, java.sql.Types.DATE)
                        .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    /** Why a page was opened although the rule was not met. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepWhy(UUID step, String why) {
        if (!why.isBlank()) {
            sql.sql(
                            """
                            update program_step set opened_why = :why
                             where practice_id = :practice and id = :id
                            """)
                    .param("id", step)
                    .param(
                            "why",
                            vault.seal(Place.of("program_step", "opened_why", step), why),
                            java.sql.Types.BINARY)
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            RunId run, ClientId client, PlannedStep step, @Nullable AssignmentId assignment) {
        sql.sql(
                        """
                        insert into program_step
                               (practice_id, id, run_id, client_id, place, from_day, label, gate,
                                gate_days, also_readiness, previous_place, assignment_id, mark)
                        values (:practice, :id, :run, :client, :place, :day, :label, :gate,
                                :days, :readiness, :previous, :assignment, :mark)
                        """)
                .param("id", Ids.next())
                .param("run", run.value())
                .param("client", client.value())
                .param("place", step.place())
                .param("day", step.day())
                .param("label", step.label())
                .param("gate", step.gate().name())
                .param("days", step.gateDays())
                .param("readiness", step.alsoReadiness())
                .param("previous", step.previous(), java.sql.Types.INTEGER)
                .param("mark", step.mark())
                .param(
                        "assignment",
                        assignment == null ? null : assignment.value(),
                        java.sql.Types.OTHER)
                .update();
    }

    /** Frees every place of a program, so that its steps can be put in another order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeRoom(RunId run) {
        sql.sql(
                        """
                        update program_step set place = -1 - place
                         where practice_id = :practice and run_id = :run
                        """)
                .param("run", run.value())
                .update();
    }

    /** Puts a step in its place; nothing else of it is changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID step, int place, @Nullable Integer previous) {
        sql.sql(
                        """
                        update program_step set place = :place, previous_place = :previous
                         where practice_id = :practice and id = :id
                        """)
                .param("id", step)
                .param("place", place)
                .param("previous", previous, java.sql.Types.INTEGER)
                .update();
    }

    /** Plans a step anew that has not begun; what the client said of it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(UUID id, PlannedStep step) {
        sql.sql(
                        """
                        update program_step
                           set place = :place, from_day = :day, label = :label, gate = :gate,
                               gate_days = :days, also_readiness = :readiness,
                               previous_place = :previous
                         where practice_id = :practice and id = :id
                        """)
                .param("id", id)
                .param("place", step.place())
                .param("day", step.day())
                .param("label", step.label())
                .param("gate", step.gate().name())
                .param("days", step.gateDays())
                .param("readiness", step.alsoReadiness())
                .param("previous", step.previous(), java.sql.Types.INTEGER)
                .update();
    }

    /** Takes a step out that has not begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID step) {
        sql.sql("delete from program_step where practice_id = :practice and id = :id")
                .param("id", step)
                .update();
    }

    /** The assignments of a program. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AssignmentId> assignments(RunId run) {
        return sql.sql(
                        """
                        select assignment_id from program_step
                         where practice_id = :practice and run_id = :run
                           and assignment_id is not null
                         order by place
                        """)
                .param("run", run.value())
                .query((row, number) ->
                        new AssignmentId(row.getObject("assignment_id", UUID.class)))
                .list();
    }

    /** Whether a page of it was done or set aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean anythingDone(RunId run) {
        return sql.sql(
                                """
                                select count(*) from program_step s
                                  join occurrence o
                                    on o.practice_id = s.practice_id
                                   and o.assignment_id = s.assignment_id
                                   and o.state in ('DONE', 'SET_ASIDE')
                                 where s.practice_id = :practice and s.run_id = :run
                                """)
                        .param("run", run.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Something that is not a page was done on a day; twice changes nothing.
     *
     * @throws NotFound when there is no such step, or it is a page
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void did(RunId run, UUID step, LocalDate day) {
        int found =
                sql.sql(
                                """
                                update program_step set done_on = coalesce(done_on, :day)
                                 where practice_id = :practice and run_id = :run and id = :id
                                   and assignment_id is null
                                """)
                        .param("run", run.value())
                        .param("id", step)
                        .param("day", day)
                        .update();
        if (found == 0) {
            throw new NotFound();
        }
    }
}
