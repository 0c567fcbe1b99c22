package app.trellis.responses;

import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Occurrences;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.identity.PageLock;
import app.trellis.library.Condition;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client does with a page: begins it or goes on, keeps it as they write, sends it or deletes
 * it.
 *
 * <p>A draft may hold anything, so that a word typed is never given up; whether answers fit their
 * questions is asked when they are sent. Keeping is not audited, everything else is.
 */
@Service
public class Responding {

    private static final int EVERY_FOURTH = 4;
    private static final String LADDER = "vulnerability-ladder";

    private final Responses responses;
    private final Occurrences occurrences;
    private final WritingDown writingDown;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final SayingNo sayingNo;
    private final FromBefore before;
    private final SharingAtFirst atFirst;
    private final PageLock lock;
    private final Audit audit;
    private final Clock clock;

    Responding(
            Responses responses,
            Occurrences occurrences,
            WritingDown writingDown,
            Pages pages,
            SealedAnswers sealed,
            SayingNo sayingNo,
            FromBefore before,
            SharingAtFirst atFirst,
            PageLock lock,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.occurrences = occurrences;
        this.writingDown = writingDown;
        this.pages = pages;
        this.sealed = sealed;
        this.sayingNo = sayingNo;
        this.before = before;
        this.atFirst = atFirst;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a page: the draft that was begun, or a fresh one; what was sent for the same occurrence
     * is shown as sent, with its words only as long as they may be read back without asking.
     *
     * @throws NotFound when the assignment is not there or not this client's
     * @throws Refused when it rests, is not open today or has ended; a draft stays where it is
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public ResponseForPlayer open(
            ClientId client, AssignmentId assignment, @Nullable UUID occurrence, Locale locale) {
        AssignmentForResponse answered = occurrences.open(client, assignment, occurrence);
        Response response =
                begun(client, answered).orElseGet(() -> responses.save(fresh(client, answered)));
        audit.record(Action.RESPONSE_OPENED, client, response.id().value());
        response.readIn(locale);
        Page page =
                pages.page(
                        response.kind(), response.contentKey(), response.contentVersion(), locale);
        Surroundings around =
                new Surroundings(
                        answered.bodyMapOff(),
                        isFourth(client, page),
                        usesLadder(client, page),
                        before.offers(client, page.fields(), locale),
                        before.floor(client, page),
                        sayingNo.known(client, response, page, answered.held()),
                        answered.thresholds());
        return ResponseForPlayer.of(response, page, words(response), around);
    }

    private String words(Response response) {
        return response.isDraft() || !lock.asksFirst() ? sealed.json(response) : Answers.NONE;
    }

    private Optional<Response> begun(ClientId client, AssignmentForResponse answered) {
        UUID due = answered.occurrence();
        List<Response> found =
                due == null
                        ? responses.begun(client, answered.id(), Limit.of(1))
                        : responses.answering(client, answered.id(), due, Limit.of(1));
        return found.stream().findFirst();
    }

    private Response fresh(ClientId client, AssignmentForResponse answered) {
        ResponseId id = ResponseId.next();
        Optional<Response> first = first(client, answered);
        // A second part answers the version that the first one answered.
        AssignmentForResponse asked =
                first.map(response -> answered.inVersion(response.contentVersion()))
                        .orElse(answered);
        Page page = pages.page(asked.kind(), asked.contentKey(), asked.contentVersion());
        Sharing sharing =
                first.map(Response::sharing).orElseGet(() -> atFirst.of(client, asked, page));
        return new Response(
                id,
                client,
                asked,
                sharing,
                sealed.seal(
                        client,
                        id,
                        sharing,
                        first.map(response -> Answers.write(planned(page, sealed.of(response))))
                                .orElse(Answers.NONE)),
                clock.instant());
    }

    /** The first part of what is answered in two. */
    private Optional<Response> first(ClientId client, AssignmentForResponse answered) {
        UUID due = answered.occurrence();
        return due == null || answered.part() == 1
                ? Optional.empty()
                : responses.goingOn(client, due, Limit.of(1)).stream().findFirst();
    }

    /** What the second part goes on from; how stirred up it felt is asked anew. */
    private static Map<String, @Nullable Object> planned(
            Page page, Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> planned = new LinkedHashMap<>(answers);
        page.fields().stream()
                .filter(field -> "STIR".equals(field.block()) || Filled.isSecond(field))
                .forEach(field -> planned.remove(field.id()));
        return planned;
    }

    private boolean isFourth(ClientId client, Page page) {
        return !page.sometimes().isEmpty()
                && (responses.countSent(client, AssignmentKind.CHECK_IN) + 1) % EVERY_FOURTH == 0;
    }

    private boolean usesLadder(ClientId client, Page page) {
        boolean asks =
                page.fields().stream()
                        .flatMap(field -> field.when().stream())
                        .anyMatch(Condition::ladderInUse);
        return asks && responses.countSentOf(client, LADDER) > 0;
    }

    /**
     * Keeps what was typed so far.
     *
     * @throws NotFound when it is not there or not this client's
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public Keeping keep(ClientId client, ResponseId id, Writing writing) {
        return writingDown.keep(lock(client, id), writing);
    }

    /**
     * Sends a page, once: asked again, it gives the same answer and does nothing. Once care has
     * ended nobody reads here, so what was begun before stays with the client alone and tells
     * nobody.
     *
     * @throws NotFound when it is not there or not this client's
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public Sending send(ClientId client, ResponseId id, Writing writing) {
        return writingDown.send(client, lock(client, id), writing);
    }

    /**
     * Deletes a draft: its words are gone at once.
     *
     * @return whether it is deleted; what was sent is not
     * @throws NotFound when it is not there or not this client's
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public boolean discard(ClientId client, ResponseId id) {
        return writingDown.discard(client, lock(client, id));
    }

    private Response lock(ClientId client, ResponseId id) {
        return responses.lock(id, client).orElseThrow(NotFound::new);
    }

    private Page pageOf(Response response) {
        return pages.page(response.kind(), response.contentKey(), response.contentVersion());
    }
}
