package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a private talk opens pages with a person, for what was planned before and opens now. For
 * modules, inside their transaction.
 */
@Component
public class TalksInForce {

    private final PrivateTalks talks;

    TalksInForce(PrivateTalks talks) {
        this.talks = talks;
    }

    /**
     * The newest talk about that person decides; one statement.
     *
     * @param quietWay whether the page keeps to its quiet way, where nothing is tried with anybody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean opens(ClientId client, About person, boolean quietWay, LocalDate day) {
        return talks.findByClientOrderByHeldOnDescRecordedAtDesc(client).stream()
                .map(PrivateTalk::details)
                .filter(talk -> talk.about() == person)
                .findFirst()
                .filter(talk ->
                        quietWay ? talk.opensQuietWay(person, day) : talk.opens(person, day))
                .isPresent();
    }

    /** Whether the program with a partner may begin on a day; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean opensPartnerProgram(ClientId client, LocalDate day) {
        return talks.findByClientOrderByHeldOnDescRecordedAtDesc(client).stream()
                .map(PrivateTalk::details)
                .filter(talk -> talk.about() == About.PARTNER)
                .findFirst()
                .filter(talk -> talk.opensPartnerProgram(day))
                .isPresent();
    }
}
