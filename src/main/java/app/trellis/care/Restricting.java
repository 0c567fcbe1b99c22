package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client asks that the use of their record be restricted (GDPR, Article 18); the practice sets
 * and lifts it. While it holds, only those who are named with it read the record. Somebody always
 * does: what a client sends is never left to nobody.
 */
@Service
public class Restricting {

    private final Restrictions restrictions;
    private final TeamMembers team;
    private final ClientNames clients;
    private final MemberNames names;
    private final Audit audit;
    private final Clock clock;

    Restricting(
            Restrictions restrictions,
            TeamMembers team,
            ClientNames clients,
            MemberNames names,
            Audit audit,
            Clock clock) {
        this.restrictions = restrictions;
        this.team = team;
        this.clients = clients;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One that a client asked for and that is not over.
     *
     * @param name of the client
     * @param team who treats the client now, of whom at least one goes on reading
     */
    public record Line(Restriction restriction, String name, Map<MemberId, String> team) {

        public Line {
            team = Map.copyOf(team);
        }
    }

    /** The client's newest. */
    @ReadsRecord({"'CLIENT'", "'PRACTITIONER'"})
    @Transactional(readOnly = true)
    public Optional<Restriction> newest(ClientId client) {
        return restrictions.newest(client);
    }

    /** Asks for it; one that waits or holds stays the only one. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void ask(ClientId client) {
        if (restrictions.newest(client).filter(one -> one.overAt() == null).isEmpty()) {
            audit.record(
                    Action.RESTRICTION_ASKED, client, restrictions.add(client, clock.instant()));
        }
    }

    /** Takes back what the practice has not answered; what holds is lifted by the practice. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void takeBack(ClientId client) {
        restrictions
                .newest(client)
                .filter(Restriction::waits)
                .ifPresent(one -> {
                    restrictions.end(one.id());
                    audit.record(Action.RESTRICTION_TAKEN_BACK, client, one.id());
                });
    }

    /** All that clients asked for and that are not over; at most 200. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<Line> open() {
        List<Restriction> open = restrictions.open();
        Map<ClientId, String> known = clients.of(open.stream().map(Restriction::client).toList());
        return open.stream()
                .map(one ->
                        new Line(one, known.getOrDefault(one.client(), ""), treating(one.client())))
                .toList();
    }

    /**
     * Sets it, or names others who read while it holds.
     *
     * @param readers of those who treat the client
     * @throws NotFound when the client did not ask for it
     * @throws Refused when nobody, or somebody who does not treat the client, would read
     */
    @LooksAfterRecord("'ADMINISTRATOR'")
    @Transactional
    public void set(ClientId client, Set<MemberId> readers) {
        Restriction asked = asked(client);
        if (readers.isEmpty() || !treating(client).keySet().containsAll(readers)) {
            throw new Refused("care.restriction.somebody-reads");
        }
        restrictions.set(asked.id(), readers);
        audit.record(Action.RECORD_RESTRICTED, client, asked.id());
    }

    /**
     * Answers that it is not restricted.
     *
     * @throws NotFound when nothing waits
     */
    @LooksAfterRecord("'ADMINISTRATOR'")
    @Transactional
    public void refuse(ClientId client) {
        Restriction asked =
                Optional.of(asked(client)).filter(Restriction::waits).orElseThrow(NotFound::new);
        restrictions.end(asked.id());
        audit.record(Action.RESTRICTION_REFUSED, client, asked.id());
    }

    /**
     * Lifts it, after the client was told (GDPR, Article 18(3)).
     *
     * @throws NotFound when none holds that the client asked for
     */
    @LooksAfterRecord("'ADMINISTRATOR'")
    @Transactional
    public void lift(ClientId client) {
        Restriction held =
                Optional.of(asked(client)).filter(Restriction::holds).orElseThrow(NotFound::new);
        restrictions.end(held.id());
        audit.record(Action.RESTRICTION_LIFTED, client, held.id());
    }

    private Restriction asked(ClientId client) {
        return restrictions
                .newest(client)
                .filter(one -> one.overAt() == null && one.askedAt() != null)
                .orElseThrow(NotFound::new);
    }

    private Map<MemberId, String> treating(ClientId client) {
        Instant now = clock.instant();
        List<MemberId> treating =
                team.findByClientOrderByFrom(client).stream()
                        .filter(one -> one.part() != TeamMember.Part.STAND_IN && one.holdsAt(now))
                        .map(TeamMember::member)
                        .distinct()
                        .toList();
        Map<MemberId, String> known = names.of(treating);
        Map<MemberId, String> named = new LinkedHashMap<>();
        treating.forEach(one -> named.put(one, known.getOrDefault(one, "")));
        return named;
    }
}
