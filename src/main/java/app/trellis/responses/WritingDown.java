package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, sends and deletes a page that was found for somebody who may write on it, on whichever
 * device.
 */
@Component
class WritingDown {

    private final Settling settling;
    private final ReachedThresholds reached;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Audit audit;
    private final Clock clock;

    WritingDown(
            Settling settling,
            ReachedThresholds reached,
            Pages pages,
            SealedAnswers sealed,
            Audit audit,
            Clock clock) {
        this.settling = settling;
        this.reached = reached;
        this.pages = pages;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was typed so far. */
    @Transactional(propagation = Propagation.MANDATORY)
    Keeping keep(Response response, Writing writing) {
        if (!response.isDraft()) {
            return new Keeping.Closed();
        }
        if (writing.revision() != response.revision()) {
            return new Keeping.Stale(response.revision(), sealed.json(response));
        }
        keep(
                response,
                asKept(response, writing),
                Answers.among(pageOf(response), writing.answers()));
        return new Keeping.Kept(response.revision());
    }

    /**
     * Sends a page, once: asked again, it gives the same answer and does nothing. Where it was sent
     * with other words, or taken back since, the words stay where they are. Once care has ended
     * nobody reads here, so what was begun before stays with the client alone and tells nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Sending send(ClientId client, Response response, Writing writing) {
        Page page = pageOf(response);
        if (response.isSent() || response.wasLetGo()) {
            return response.wasSentBy(writing.request()) || isIn(response, page, writing)
                    ? sent(response, page)
                    : new Keeping.Closed();
        }
        // A wish that was carried out and taken back since is not carried out anew.
        if (!response.isDraft() || response.wasSentBy(writing.request())) {
            return new Keeping.Closed();
        }
        if (writing.revision() != response.revision()) {
            return new Keeping.Stale(response.revision(), sealed.json(response));
        }
        Map<String, @Nullable Object> answers = Answers.among(page, writing.answers());
        if (page.keepsOnlyIfAsked() && !isAsked(writing, answers)) {
            return letGo(client, response, page, writing);
        }
        if (response.kind() == AssignmentKind.WORD) {
            answers = Word.meant(answers);
        }
        Instant now = clock.instant();
        Settling.Moment moment = settling.moment(client, now);
        keep(
                response,
                moment.nobodyReads() ? writing.forOneself() : asKept(response, writing),
                answers);
        Optional<Refused> misfit = new Fitting(pages.labels(Locale.ENGLISH)).misfit(page, answers);
        if (misfit.isPresent()) {
            return new Sending.NotYet(response.revision(), misfit.get());
        }
        Filled filled = Filled.of(page, answers, moment.day(), response.part());
        response.sentBy(writing.request());
        if (moment.nobodyReads()) {
            response.send(filled.marks(), null, now);
            settling.keptBack(client, response, now);
        } else {
            response.send(
                    filled.marks(),
                    reached.line(client, response, filled, response.sharing()),
                    now);
            settling.sent(client, response, filled);
        }
        audit.record(Action.RESPONSE_SENT, client, response.id().value());
        return sent(response, page);
    }

    /** Whether what was sent has everything that this has. */
    private boolean isIn(Response response, Page page, Writing writing) {
        Map<String, @Nullable Object> answers = Answers.among(page, writing.answers());
        if (response.wasLetGo()) {
            return !isAsked(writing, answers);
        }
        Map<String, @Nullable Object> meant =
                response.kind() == AssignmentKind.WORD ? Word.meant(answers) : answers;
        return Answers.write(meant).equals(sealed.json(response));
    }

    /**
     * A form and a word from Help are for the practitioner, and their start says so: they are never
     * only private.
     */
    private static Writing asKept(Response response, Writing writing) {
        return response.isForPractitioner() ? writing.shared() : writing;
    }

    private static boolean isAsked(Writing writing, Map<String, @Nullable Object> answers) {
        Boolean keep = writing.keep();
        return keep == null ? !answers.isEmpty() : keep;
    }

    private Sending letGo(ClientId client, Response response, Page page, Writing writing) {
        Instant now = clock.instant();
        response.sentBy(writing.request());
        response.letGo(nothing(response), now);
        settling.letGo(client, response, now);
        audit.record(Action.RESPONSE_DISCARDED, client, response.id().value());
        return sent(response, page);
    }

    private static Sending sent(Response response, Page page) {
        QuietLine line = response.quietLine();
        return new Sending.Sent(
                page.closing(),
                response.wasLetGo() ? null : response.sharing(),
                line != null && line.isSafety());
    }

    /**
     * Deletes a draft: its words are gone at once.
     *
     * @return whether it is deleted; what was sent is not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean discard(ClientId client, Response response) {
        if (response.isDraft()) {
            response.discard(nothing(response));
            audit.record(Action.RESPONSE_DISCARDED, client, response.id().value());
        }
        return !response.isSent();
    }

    private void keep(Response response, Writing writing, Map<String, @Nullable Object> answers) {
        String json = Answers.write(answers);
        boolean same =
                json.equals(sealed.json(response)) && writing.sharing() == response.sharing();
        response.keep(
                writing,
                same
                        ? null
                        : sealed.seal(response.client(), response.id(), writing.sharing(), json),
                clock.instant().minus(writing.waited()));
    }

    private Sealed nothing(Response response) {
        return sealed.seal(response.client(), response.id(), response.sharing(), Answers.NONE);
    }

    private Page pageOf(Response response) {
        return pages.page(response.kind(), response.contentKey(), response.contentVersion());
    }
}
