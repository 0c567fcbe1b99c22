package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.UUID;
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
    private final OpenToBoth open;

    SessionsWithBoth(
            CoupleSessions couples,
            KnownPartners partners,
            RecordingSessions sessions,
            OpenToBoth open) {
        this.couples = couples;
        this.partners = partners;
        this.sessions = sessions;
        this.open = open;
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
        if (data.kind().isContact()) {
            throw new IllegalArgumentException("A contact is with one client");
        }
        if (!couples.of(client).pairs().contains(pair)) {
            throw new NotFound();
        }
        ClientId other = partners.findById(pair).orElseThrow(NotFound::new).besides(client);
        if (other == null) {
            throw new NotFound();
        }
        open.demand(client, other);
        SessionId own = sessions.record(client, data);
        couples.add(pair, client, own, other, sessions.record(other, data));
        return own;
    }
}
