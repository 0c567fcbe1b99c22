package app.trellis.care;

import app.trellis.identity.CurrentPerson;
import app.trellis.organization.MemberLeaving;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when one is away and who stands in for which client. A stand-in is a dated row of the care
 * team, so the one access rule answers for it (decision 37).
 */
@Service
public class BeingAway {

    private final AbsenceKeeper keeper;
    private final TeamMembers team;
    private final ClientsToCover clients;
    private final CurrentPerson current;
    private final Clock clock;

    BeingAway(
            AbsenceKeeper keeper,
            TeamMembers team,
            ClientsToCover clients,
            CurrentPerson current,
            Clock clock) {
        this.keeper = keeper;
        this.team = team;
        this.clients = clients;
        this.current = current;
        this.clock = clock;
    }

    /**
     * When the person is away, now and later, the soonest first; and what is over, where somebody
     * else said it and they have not seen it.
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Away> mine() {
        return keeper.of(me());
    }

    /** Whose care is to be settled before one goes, and who may stand in. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public AwayPlan plan() {
        return new AwayPlan(clients.of(me()), keeper.colleagues(me()));
    }

    /**
     * Says that one will be away. From the first moment on, stand-ins have the care team's access
     * to the clients named, and alerts about them pass the one who is away.
     *
     * @throws WithoutCover when a client is asked about risk and nobody stands in
     * @throws Refused when the days are none, one is away then already, or a stand-in is
     * @throws NotFound when a client does not count on the person, or a stand-in treats nobody here
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public UUID say(AwayData data) {
        return keeper.say(me(), data, AbsenceKeeper.Cover.WHERE_ASKED);
    }

    /**
     * Changes the days or the stand-ins of what was said; what has begun keeps its beginning.
     *
     * @param revision the one that was read
     * @throws NotFound when it is not one's own, or over
     * @throws Refused as for saying it, or when it was changed since it was read
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void change(UUID away, int revision, AwayData data) {
        keeper.change(me(), away, revision, data, AbsenceKeeper.Cover.WHERE_ASKED);
    }

    /**
     * Comes back early, or does not go at all; at once nobody stands in any more.
     *
     * @throws NotFound when it is not one's own, or over
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void comeBack(UUID away) {
        keeper.end(me(), away);
    }

    /**
     * One has seen what another said while one was away; it is not shown again once it is over.
     *
     * @throws NotFound when it is not one's own
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void seen(UUID away) {
        keeper.tell(me(), away);
    }

    /** Who leaves is not away any more, and leaves nobody behind who counts on them standing in. */
    @EventListener
    void demandNobodyCountsOn(MemberLeaving leaving) {
        Instant now = clock.instant();
        long counting =
                team
                        .whereOneAnswers(leaving.member(), LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .stream()
                        .filter(one -> one.part() == TeamMember.Part.STAND_IN && !one.isOver(now))
                        .map(TeamMember::client)
                        .distinct()
                        .count();
        if (counting > 0) {
            throw new Refused("care.away.stands-in-still", counting);
        }
        keeper.endAll(leaving.member());
    }

    private MemberId me() {
        return current.get().memberId();
    }
}
