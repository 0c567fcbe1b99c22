package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines of supervision: who sets them, and who is under whom when. */
@Service
public class Supervising {

    private static final int MOST = 2_000;

    private final SupervisionLines lines;
    private final Members members;
    private final CurrentPerson current;
    private final Audit audit;

    Supervising(SupervisionLines lines, Members members, CurrentPerson current, Audit audit) {
        this.lines = lines;
        this.members = members;
        this.current = current;
        this.audit = audit;
    }

    /** Every line in the practice, past ones included. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<SupervisionLineDetails> all() {
        return lines.findAllByOrderByFrom(Limit.of(MOST)).stream()
                .map(SupervisionLine::details)
                .toList();
    }

    /** The signed-in supervisor's own lines, past ones included. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<SupervisionLineDetails> mine() {
        return lines.findBySupervisorOrderByFrom(current.get().memberId(), Limit.of(MOST)).stream()
                .map(SupervisionLine::details)
                .toList();
    }

    /**
     * Puts somebody under somebody's supervision.
     *
     * @throws Refused when one of them is not what they would have to be, or the days are out of
     *     order
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void begin(
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
    }

    /** Ends a line; its last day is the one given. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void end(UUID line, LocalDate lastDay) {
        lines.findById(line).orElseThrow(NotFound::new).end(lastDay);
        audit.record(Action.SUPERVISION_CHANGED, line);
    }

    private void demand(MemberId id, Role role) {
        Member member = members.findById(id).filter(Member::isLive).orElseThrow(NotFound::new);
        if (!member.roles().contains(role)) {
            throw new Refused("organization.role-wrong");
        }
    }
}
