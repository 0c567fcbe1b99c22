package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.PasswordLinks;
import app.trellis.identity.WaysInForgotten;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the people who work in the practice. */
@Service
public class ManagingMembers {

    private static final int MOST = 1_000;

    private final Members members;
    private final PasswordLinks links;
    private final WaysInForgotten anew;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManagingMembers(
            Members members,
            PasswordLinks links,
            WaysInForgotten anew,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.anew = anew;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who works or worked here, by name; at most 1,000. */
    @AllowedTo({"'ADMINISTRATOR'", "'SUPERVISOR'", "'PRACTITIONER'"})
    @Transactional(readOnly = true)
    public List<MemberSummary> staff() {
        return members.findByClientFalseOrderByJoinedAt(Limit.of(MOST)).stream()
                .map(one ->
                        new MemberSummary(
                                one.id(),
                                vault.open(nameOf(one.id()), one.name()),
                                one.roles(),
                                one.endedAt()))
                .sorted(Comparator.comparing(MemberSummary::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The same, to be taken out as a file. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public List<MemberSummary> export() {
        audit.record(Action.TABLE_EXPORTED, null);
        return staff();
    }

    /**
     * Ends somebody's place; it bites at their next click. What they leave behind is dealt with by
     * whoever listens, in the same transaction.
     *
     * @throws Refused when they are the last administrator, or still have clients
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void end(MemberId id) {
        Member member = find(id);
        if (member.roles().contains(Role.ADMINISTRATOR)
                && members.countByAdministratorTrueAndEndedAtIsNull() <= 1) {
            throw new Refused("organization.last-administrator");
        }
        events.publishEvent(new MemberLeaving(id));
        member.end(clock.instant());
        audit.record(Action.MEMBER_ENDED, id.value());
    }

    /** A link to hand over to somebody who lost their password and gets no mail. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public String passwordLink(MemberId id) {
        return links.toHandOver(find(id).account());
    }

    /**
     * Lets somebody who works here in anew, who lost their phone and the codes on paper.
     *
     * @param seen whether they were met and recognised
     * @param shown a code or the password of whoever does it
     * @return the path of a link to hand over
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public String letInAnew(MemberId id, boolean seen, String shown) {
        Member member = find(id);
        if (member.roles().contains(Role.CLIENT)) {
            throw new NotFound();
        }
        return anew.letInAnew(member.account(), id, seen, shown);
    }

    private Member find(MemberId id) {
        return members.findById(id).filter(Member::isLive).orElseThrow(NotFound::new);
    }

    static Place nameOf(MemberId id) {
        return Place.of("membership", "name", id.value());
    }
}
