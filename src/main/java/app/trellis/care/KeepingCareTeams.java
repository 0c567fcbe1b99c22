package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberLeaving;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who treats a client, so that there is always somebody who leads. */
@Service
public class KeepingCareTeams {

    private final TeamMembers team;
    private final StandIns standIns;
    private final Restrictions restrictions;
    private final Absences absences;
    private final Clients clients;
    private final ManagingMembers colleagues;
    private final Audit audit;
    private final Clock clock;

    KeepingCareTeams(
            TeamMembers team,
            StandIns standIns,
            Restrictions restrictions,
            Absences absences,
            Clients clients,
            ManagingMembers colleagues,
            Audit audit,
            Clock clock) {
        this.team = team;
        this.standIns = standIns;
        this.restrictions = restrictions;
        this.absences = absences;
        this.clients = clients;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a colleague who treats together with the lead. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void shareWith(ClientId client, MemberId colleague) {
        LocalDate today = LocalDate.now(clock);
        demandPractitioner(colleague);
        boolean there =
                team.findByClientOrderByFrom(client).stream()
                        .filter(one -> one.part() != TeamMember.Part.STAND_IN)
                        .anyMatch(one ->
                                one.member().equals(colleague) && one.holdsAt(clock.instant()));
        if (!there) {
            team.save(new TeamMember(client, colleague, TeamMember.Part.TOGETHER, today));
            audit.record(Action.CARE_TEAM_CHANGED, client, colleague.value());
        }
    }

    /**
     * Passes a client on to a named colleague, who leads from today; the one who led leaves the
     * team. The word that the client chose for them goes with them.
     *
     * @throws NotFound when the colleague is nobody who treats clients here
     * @throws Refused when the colleague is away
     */
    @LooksAfterRecord({"'PRACTITIONER'", "'ADMINISTRATOR'"})
    @Transactional
    public void passOn(ClientId client, MemberId colleague) {
        LocalDate today = LocalDate.now(clock);
        demandPractitioner(colleague);
        demandHere(colleague);
        team.findByClientOrderByFrom(client).stream()
                .filter(one -> !one.isOver(clock.instant()))
                .filter(one -> one.part() == TeamMember.Part.LEAD || one.member().equals(colleague))
                .forEach(one -> leave(one, today));
        team.saveAndFlush(new TeamMember(client, colleague, TeamMember.Part.LEAD, today));
        standIns.settle(client);
        boolean unused = restrictions.passedOn(client, colleague);
        clients.findById(client).orElseThrow(NotFound::new).callPractitionerByName();
        audit.record(Action.CARE_TEAM_CHANGED, client, colleague.value());
    }

    /**
     * Takes a colleague off the team; from now on they see nothing of the client.
     *
     * @throws Refused when they lead; a client is passed on, never left with nobody
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void takeOff(ClientId client, MemberId colleague) {
        LocalDate today = LocalDate.now(clock);
        List<TeamMember> theirs =
                team.findByClientOrderByFrom(client).stream()
                        .filter(one ->
                                one.member().equals(colleague) && !one.isOver(clock.instant()))
                        .toList();
        if (theirs.stream().anyMatch(one -> one.part() == TeamMember.Part.LEAD)) {
            throw new Refused("care.leads");
        }
        theirs.forEach(one -> leave(one, today));
        team.flush();
        standIns.settle(client);
        audit.record(Action.CARE_TEAM_CHANGED, client, colleague.value());
    }

    /** Nobody goes while a client still counts on them: each is passed on by name first. */
    @EventListener
    void demandPassedOn(MemberLeaving leaving) {
        LocalDate today = LocalDate.now(clock);
        List<TeamMember> open =
                team.whereOneIs(leaving.member(), today).stream()
                        .filter(one -> one.part() == TeamMember.Part.LEAD)
                        .filter(one ->
                                clients.findById(one.client())
                                        .filter(client -> client.status() != ClientStatus.ENDED)
                                        .isPresent())
                        .toList();
        if (!open.isEmpty()) {
            throw new Refused("care.clients-to-pass-on", open.size());
        }
        List<TeamMember> theirs =
                team.whereOneIs(leaving.member(), today).stream()
                        .filter(one -> one.part() != TeamMember.Part.STAND_IN)
                        .toList();
        theirs.forEach(one -> one.leaveOn(today));
        team.flush();
        theirs.stream().map(TeamMember::client).distinct().forEach(standIns::settle);
    }

    private void leave(TeamMember one, LocalDate today) {
        if (one.part() == TeamMember.Part.STAND_IN) {
            standIns.stop(one, clock.instant());
        } else {
            one.leaveOn(today);
        }
    }

    /** Nobody passes a client on to somebody who would not read what they send. */
    private void demandHere(MemberId colleague) {
        boolean away =
                absences.findByMemberAndUntilAfterOrderByFrom(colleague, clock.instant()).stream()
                        .anyMatch(one -> one.hasBegun(clock.instant()));
        if (away) {
            throw new Refused("care.away.colleague-away");
        }
    }

    private void demandPractitioner(MemberId colleague) {
        boolean treats =
                colleagues.staff().stream()
                        .anyMatch(one ->
                                one.id().equals(colleague)
                                        && one.endedAt() == null
                                        && one.roles().contains(Role.PRACTITIONER));
        if (!treats) {
            throw new NotFound();
        }
    }
}
