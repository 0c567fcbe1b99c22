package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions with two clients who are partners: two sessions at one hour, one in each record, each
 * with a note of its own. Nothing is copied from one to the other, and only who is on both care
 * teams learns that they belong together.
 */
@Service
public class SessionsWithBoth {

    private final CoupleSessions couples;
    private final KnownPartners partners;
    private final RecordingSessions sessions;
    private final ClientSessions repository;
    private final CareTeam careTeam;
    private final OpenToBoth open;
    private final ApplicationEventPublisher events;

    SessionsWithBoth(
            CoupleSessions couples,
            KnownPartners partners,
            RecordingSessions sessions,
            ClientSessions repository,
            CareTeam careTeam,
            OpenToBoth open,
            ApplicationEventPublisher events) {
        this.couples = couples;
        this.partners = partners;
        this.sessions = sessions;
        this.repository = repository;
        this.careTeam = careTeam;
        this.open = open;
        this.events = events;
    }

    /** The pairs and the sessions with both that the person may know of; one statement. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public WithBoth of(ClientId client) {
        return couples.of(client);
    }

    /**
     * Plans or records a session with both.
     *
     * @param pair one of {@link WithBoth#pairs}
     * @return the session in this client's record
     * @throws NotFound when the pair is not there, or the person is not on both care teams
     * @throws Refused when a talk alone is not in date for one of them, something rests for one of
     *     them, or one is not in care
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public SessionId start(ClientId client, UUID pair, SessionData data) {
        if (!couples.of(client).pairs().contains(pair)) {
            throw new NotFound();
        }
        return make(client, pair, other(client, pair), data);
    }

    /**
     * The same where more than one pair is known: with which of the person's own clients it is. No
     * list says who is a partner; that two are none of a pair is said only after one was named.
     *
     * @param partner one of {@link NotingPartners#choices}
     * @throws Refused also when nobody noted that the two are partners
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public SessionId startWith(ClientId client, ClientId partner, SessionData data) {
        UUID pair =
                couples.of(client).pairs().stream()
                        .filter(one -> other(client, one).equals(partner))
                        .findFirst()
                        .orElseThrow(() -> new Refused("care.both.no-pair"));
        return make(client, pair, partner, data);
    }

    private ClientId other(ClientId client, UUID pair) {
        ClientId other = partners.findById(pair).orElseThrow(NotFound::new).besides(client);
        if (other == null) {
            throw new NotFound();
        }
        return other;
    }

    private SessionId make(ClientId client, UUID pair, ClientId other, SessionData data) {
        if (data.kind().isContact()) {
            throw new IllegalArgumentException("A contact is with one client");
        }
        open.demand(client, other);
        SessionId own = sessions.record(client, data);
        couples.add(pair, client, own, other, beside(other, data));
        return own;
    }

    /**
     * The session in the other's record. It is kept there like any other; only its audit entry is
     * left out, because it would stand at the same moment as the one in the first record.
     */
    private SessionId beside(ClientId other, SessionData data) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !careTeam.mayWrite(authentication, other)) {
            throw new NotFound();
        }
        ClientSession session = new ClientSession(other, data, Me.id());
        repository.saveAndFlush(session);
        events.publishEvent(new SessionRecorded(other));
        return session.id();
    }
}
