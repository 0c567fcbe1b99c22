package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says for somebody who cannot that they are away, and who stands in for each of their clients
 * (decision 50). An administrator reads who the clients are, and nothing of their records: not even
 * who of them is asked about safety. So each of them needs a stand-in.
 */
@Service
public class AwayColleagues {

    private final AbsenceKeeper keeper;
    private final ClientsToCover clients;
    private final ManagingMembers members;
    private final Audit audit;

    AwayColleagues(
            AbsenceKeeper keeper, ClientsToCover clients, ManagingMembers members, Audit audit) {
        this.keeper = keeper;
        this.clients = clients;
        this.members = members;
        this.audit = audit;
    }

    /**
     * When a colleague is away, and what there is to settle for it. Each look is audited, because
     * it names clients.
     *
     * @throws NotFound when nobody of that id treats clients here
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public AwayColleague open(MemberId colleague) {
        MemberSummary found = find(colleague);
        audit.record(Action.CASELOAD_OPENED, colleague.value());
        List<Away> times = keeper.of(colleague).stream().filter(one -> !one.isOver()).toList();
        return new AwayColleague(
                found.id(),
                found.name(),
                times,
                new AwayPlan(clients.namesOf(colleague), keeper.colleagues(colleague)));
    }

    /**
     * Says that a colleague is away. They are told when they are back, and may end it.
     *
     * @throws WithoutCover when a client is left without a stand-in
     * @throws Refused when the days are none, they are away then already, or a stand-in is
     * @throws NotFound when nobody of that id treats clients here, a client does not count on them,
     *     or a stand-in treats nobody here
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public UUID say(MemberId colleague, AwayData data) {
        return keeper.say(find(colleague).id(), data, AbsenceKeeper.Cover.FOR_EVERYBODY);
    }

    /**
     * Changes the days or the stand-ins, whoever said it first.
     *
     * @param revision the one that was read
     * @throws NotFound when it is not theirs, or over
     * @throws Refused as for saying it, or when it was changed since it was read
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void change(MemberId colleague, UUID away, int revision, AwayData data) {
        keeper.change(
                find(colleague).id(), away, revision, data, AbsenceKeeper.Cover.FOR_EVERYBODY);
    }

    /**
     * They are back, or do not go at all; at once nobody stands in any more.
     *
     * @throws NotFound when it is not theirs, or over
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void end(MemberId colleague, UUID away) {
        keeper.end(find(colleague).id(), away);
    }

    private MemberSummary find(MemberId colleague) {
        return members.staff().stream()
                .filter(one -> one.id().equals(colleague) && one.endedAt() == null)
                .filter(one -> one.roles().contains(Role.PRACTITIONER))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
