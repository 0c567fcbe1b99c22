package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines of supervision: who sets them, and who is under whom when. */
@Service
public class Supervising {

    private static final int MOST = 2_000;

    private final SupervisionLines lines;
    private final Members members;
    private final PracticeSql sql;
    private final CurrentPerson current;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Supervising(
            SupervisionLines lines,
            Members members,
            PracticeSql sql,
            CurrentPerson current,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.lines = lines;
        this.members = members;
        this.sql = sql;
        this.current = current;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every line in the practice, past ones included. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<SupervisionLineDetails> all() {
        return lines.findAllByOrderByFrom(Limit.of(MOST)).stream()
                .map(SupervisionLine::details)
                .toList();
    }

    /**
     * Whom the signed-in supervisor supervises or supervised, with their names, in one statement;
     * earlier lines first.
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<SupervisedPerson> mine() {
        return sql.sql(
                        """
                        select l.practitioner_id, m.name, l.from_day, l.until_day
                          from supervision_line l
                          join membership m
                            on m.practice_id = l.practice_id and m.id = l.practitioner_id
                         where l.practice_id = :practice and l.supervisor_id = :supervisor
                         order by l.from_day
                         limit :most
                        """)
                .param("supervisor", current.get().memberId().value())
                .param("most", MOST)
                .query((row, number) -> {
                    MemberId id = new MemberId(row.getObject("practitioner_id", UUID.class));
                    return new SupervisedPerson(
                            id,
                            vault.open(ManagingMembers.nameOf(id), row.getBytes("name")),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class));
                })
                .list();
    }

    /**
     * Whom the signed-in supervisor supervises on a day, by a line of their own or standing in for
     * another supervisor, by name and each once; one statement.
     *
     * @param today local to the practice
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<PersonToday> today(LocalDate today) {
        return sql
                .sql(
                        """
                        select distinct m.id, m.name
                          from %s
                          join membership m
                            on m.practice_id = l.practice_id and m.id = l.practitioner_id
                         where l.supervisor_id = :supervisor
                         limit :most
                        """
                                .formatted(LinesToday.L))
                .param("supervisor", current.get().memberId().value())
                .param("today", today)
                .param("most", MOST)
                .query((row, number) -> {
                    MemberId id = new MemberId(row.getObject("id", UUID.class));
                    return new PersonToday(
                            id, vault.open(ManagingMembers.nameOf(id), row.getBytes("name")));
                })
                .list()
                .stream()
                .sorted(
                        Comparator.comparing(PersonToday::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    /**
     * Puts somebody under somebody's supervision.
     *
     * @return the line's id
     * @throws Refused when one of them is not what they would have to be, or the days are out of
     *     order
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public UUID begin(
            MemberId supervisor, MemberId practitioner, LocalDate from, @Nullable LocalDate until) {
        if (supervisor.equals(practitioner)) {
            throw new Refused("organization.supervises-self");
        }
        if (until != null && until.isBefore(from)) {
            throw new Refused("organization.days-order");
        }
        demand(supervisor, Role.SUPERVISOR);
        demand(practitioner, Role.PRACTITIONER);
        SupervisionLine line = new SupervisionLine(supervisor, practitioner, from, until);
        lines.save(line);
        audit.record(Action.SUPERVISION_CHANGED, line.details().id());
        return line.details().id();
    }

    /**
     * Says whether the practitioner's session notes are co-signed by the supervisor. It holds for
     * what is signed from now on; what waits already goes on waiting.
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void askForCoSigning(UUID line, boolean asked) {
        lines.findById(line).orElseThrow(NotFound::new).askForCoSigning(asked);
        audit.record(Action.SUPERVISION_CHANGED, line);
    }

    /** Ends a line; its last day is the one given. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void end(UUID line, LocalDate lastDay) {
        lines.findById(line).orElseThrow(NotFound::new).end(lastDay);
        audit.record(Action.SUPERVISION_CHANGED, line);
    }

    /** Nobody supervises, or is supervised, after they have gone. */
    @EventListener
    void endLinesOf(MemberLeaving leaving) {
        LocalDate today = LocalDate.now(clock);
        lines.findBySupervisorOrPractitioner(leaving.member(), leaving.member()).stream()
                .filter(line -> !line.isOver(today))
                .forEach(line -> line.end(today));
    }

    private void demand(MemberId id, Role role) {
        Member member = members.findById(id).filter(Member::isLive).orElseThrow(NotFound::new);
        if (!member.roles().contains(role)) {
            throw new Refused("organization.role-wrong");
        }
    }
}
