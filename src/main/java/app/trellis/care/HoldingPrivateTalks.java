package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that private talks were held. They are held by voice or in the room, never on a form. */
@Service
public class HoldingPrivateTalks {

    private final PrivateTalks talks;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    HoldingPrivateTalks(PrivateTalks talks, CurrentPerson current, Audit audit, Clock clock) {
        this.talks = talks;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The talks of a client, the newest first. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<PrivateTalkDetails> of(ClientId client) {
        return talks.findByClientOrderByHeldOnDescRecordedAtDesc(client).stream()
                .map(PrivateTalk::details)
                .toList();
    }

    /**
     * Records a talk.
     *
     * @throws Refused when the day lies ahead
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void record(ClientId client, About about, LocalDate heldOn, TalkResult result) {
        if (heldOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("care.talk-ahead");
        }
        talks.save(
                new PrivateTalk(
                        client, about, heldOn, result, current.get().memberId(), clock.instant()));
        audit.record(Action.PRIVATE_TALK_RECORDED, client, null);
    }

    /**
     * Whether pages with that person may be assigned today: the newest talk about them is in date
     * and came to no concern.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public boolean opens(ClientId client, About person) {
        LocalDate today = LocalDate.now(clock);
        Optional<PrivateTalkDetails> newest =
                talks.findByClientOrderByHeldOnDescRecordedAtDesc(client).stream()
                        .map(PrivateTalk::details)
                        .filter(talk -> talk.about() == person)
                        .findFirst();
        return newest.isPresent() && newest.get().opens(person, today);
    }
}
