package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that private talks were held. They are held by voice or in the room, never on a form. */
@Service
public class HoldingPrivateTalks {

    private final PrivateTalks talks;
    private final Holds holds;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    HoldingPrivateTalks(
            PrivateTalks talks, Holds holds, CurrentPerson current, Audit audit, Clock clock) {
        this.talks = talks;
        this.holds = holds;
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

    /** The newest talk about each person, the newest first. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<PrivateTalkDetails> newest(ClientId client) {
        return List.copyOf(byPerson(client).values());
    }

    /**
     * Records a talk. Where it left a concern, pages with that person rest from now on, and after
     * <i>not now</i> every page with another person; a further talk and a note open them again.
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
        boolean isNewest = isNewest(client, about, heldOn);
        switch (result) {
            case NO_CONCERN -> {}
            case SOME_CONCERN -> {
                if (isNewest) {
                    rest(client, HoldCode.TALK_CONCERN, HoldScope.ROLE, about);
                }
            }
            case NOT_NOW -> {
                if (isNewest) {
                    rest(client, HoldCode.TALK_NOT_NOW, HoldScope.ALL, null);
                }
            }
        }
    }

    /** What is entered late does not rest what a newer talk has opened. */
    private boolean isNewest(ClientId client, About about, LocalDate heldOn) {
        PrivateTalkDetails newest = byPerson(client).get(about);
        return newest == null || !newest.heldOn().isAfter(heldOn);
    }

    private void rest(ClientId client, HoldCode code, HoldScope scope, @Nullable About about) {
        boolean restsAlready =
                holds.open(client).stream()
                        .anyMatch(hold -> hold.code() == code && hold.about() == about);
        if (!restsAlready) {
            holds.place(client, new Sign(code, scope, about, null, true));
        }
    }

    /**
     * Whether pages with that person may be assigned today: the newest talk about them is in date
     * and came to no concern.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public boolean opens(ClientId client, About person) {
        PrivateTalkDetails newest = byPerson(client).get(person);
        return newest != null && newest.opens(person, LocalDate.now(clock));
    }

    /**
     * Whether a page that keeps to the quiet way may be assigned today: some concern does not stand
     * in its way, because nothing is tried with that person.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public boolean opensQuietWay(ClientId client, About person) {
        PrivateTalkDetails newest = byPerson(client).get(person);
        return newest != null && newest.opensQuietWay(person, LocalDate.now(clock));
    }

    private Map<About, PrivateTalkDetails> byPerson(ClientId client) {
        return talks.findByClientOrderByHeldOnDescRecordedAtDesc(client).stream()
                .map(PrivateTalk::details)
                .collect(
                        Collectors.toMap(
                                PrivateTalkDetails::about,
                                talk -> talk,
                                (newer, older) -> newer,
                                LinkedHashMap::new));
    }
}
