package app.trellis.assignments;

import app.trellis.care.ReadsRecord;
import app.trellis.care.SessionId;
import app.trellis.care.SettlingSessions;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what was agreed at the end of a session into something to do. It passes the same rules as
 * everything that is assigned, and belongs to the session: a signed note holds both as they are.
 */
@Service
public class AgreeingInSession {

    private final Assigning assigning;
    private final Assignments assignments;
    private final AgreedLines lines;
    private final SettlingSessions settling;

    AgreeingInSession(
            Assigning assigning,
            Assignments assignments,
            AgreedLines lines,
            SettlingSessions settling) {
        this.assigning = assigning;
        this.assignments = assignments;
        this.lines = lines;
        this.settling = settling;
    }

    /** What was agreed in a session, in that order. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<AgreedLine> of(ClientId client, SessionId session, Locale locale) {
        return lines.lines(client, session, locale);
    }

    /**
     * Assigns something as agreed in a session.
     *
     * @throws Refused when its list was signed with a note, or a rule of assigning stands in the
     *     way
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public AssignmentId agree(ClientId client, SessionId session, AssignmentData data) {
        settling.holdToAgree(client, session);
        AssignmentId id = assigning.assign(client, data);
        find(client, id).agreedIn(session);
        return id;
    }

    /**
     * Takes back what was agreed, for as long as nobody signed it: it ends, and the session no
     * longer names it. What the client wrote meanwhile stays theirs.
     *
     * @throws Refused when its list was signed with a note
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void takeBack(ClientId client, SessionId session, AssignmentId id) {
        settling.holdToAgree(client, session);
        Assignment agreed = find(client, id);
        if (!session.equals(agreed.session())) {
            throw new NotFound();
        }
        agreed.notAgreed();
        assigning.end(client, id);
    }

    private Assignment find(ClientId client, AssignmentId id) {
        return assignments
                .findById(id)
                .filter(one -> one.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
