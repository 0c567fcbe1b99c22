package app.trellis.responses;

import app.trellis.assignments.AskingTogether;
import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentKind;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.measures.CheckIns;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A questionnaire or the check-in, filled in together in the session on the practitioner's device.
 * What is sent brings about what it would from the client's phone: help, alert, score. What lies
 * unsent on the phone is never shown here.
 */
@Service
public class FillingInTogether {

    private static final Duration A_SITTING = Duration.ofHours(12);
    private static final int EVERY_FOURTH = 4;

    private final Responses responses;
    private final AskingTogether asking;
    private final WritingDown writingDown;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Audit audit;
    private final Clock clock;

    FillingInTogether(
            Responses responses,
            AskingTogether asking,
            WritingDown writingDown,
            Pages pages,
            SealedAnswers sealed,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.asking = asking;
        this.writingDown = writingDown;
        this.pages = pages;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a form to fill in together: one that was begun so and not sent within this sitting, or
     * a fresh one.
     *
     * @param key of the questionnaire or the check-in
     * @throws NotFound when there is no such form
     * @throws Refused when care has ended, or it asks about risk and something is missing for that
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public ResponseForPlayer open(ClientId client, String key, Locale locale) {
        Instant now = clock.instant();
        Response response =
                responses.together(client, key, Me.id(), now.minus(A_SITTING), Limit.of(1)).stream()
                        .findFirst()
                        .orElseGet(() -> responses.save(fresh(client, key, now)));
        audit.record(Action.RESPONSE_OPENED, client, response.id().value());
        response.readIn(locale);
        Page page =
                pages.page(
                        response.kind(), response.contentKey(), response.contentVersion(), locale);
        return ResponseForPlayer.of(
                response,
                page,
                sealed.json(response),
                new Surroundings(
                        false, isFourth(client, page), false, Map.of(), null, Map.of(), List.of()));
    }

    private Response fresh(ClientId client, String key, Instant now) {
        AssignmentForResponse asked = asking.ask(client, kindOf(key), key);
        ResponseId id = ResponseId.next();
        return Response.together(
                id,
                client,
                asked,
                sealed.seal(client, id, Sharing.SHARED, Answers.NONE),
                Me.id(),
                now);
    }

    private static AssignmentKind kindOf(String key) {
        return CheckIns.KEY.equals(key) ? AssignmentKind.CHECK_IN : AssignmentKind.MEASURE;
    }

    private boolean isFourth(ClientId client, Page page) {
        return !page.sometimes().isEmpty()
                && (responses.countSent(client, AssignmentKind.CHECK_IN) + 1) % EVERY_FOURTH == 0;
    }

    /**
     * Keeps what was typed so far.
     *
     * @throws NotFound when it was not begun together by this person
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public Keeping keep(ClientId client, ResponseId id, Writing writing) {
        return writingDown.keep(mine(client, id), writing);
    }

    /**
     * Sends it, once.
     *
     * @throws NotFound when it was not begun together by this person
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public Sending send(ClientId client, ResponseId id, Writing writing) {
        return writingDown.send(client, mine(client, id), writing);
    }

    /**
     * Deletes what was not sent: its words are gone at once.
     *
     * @return whether it is deleted; what was sent is not
     * @throws NotFound when it was not begun together by this person
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public boolean discard(ClientId client, ResponseId id) {
        return writingDown.discard(client, mine(client, id));
    }

    private Response mine(ClientId client, ResponseId id) {
        return responses
                .lock(id, client)
                .filter(found -> Me.id().equals(found.heldBy()))
                .orElseThrow(NotFound::new);
    }
}
