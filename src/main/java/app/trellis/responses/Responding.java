package app.trellis.responses;

import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Occurrences;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.library.Condition;
import app.trellis.library.Content;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.vault.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client does with a page: begins it or goes on, keeps it as they write, sends it or deletes
 * it, and stays the one who decides who may read it.
 *
 * <p>A draft may hold anything, so that a word typed is never given up; whether answers fit their
 * questions is asked when they are sent. Keeping is not audited, everything else is.
 */
@Service
public class Responding {

    private static final int MOST = 500;
    private static final int EVERY_FOURTH = 4;
    private static final String LADDER = "vulnerability-ladder";

    private final Responses responses;
    private final Occurrences occurrences;
    private final Settling settling;
    private final Pages pages;
    private final Content content;
    private final SealedAnswers sealed;
    private final SayingNo sayingNo;
    private final FromBefore before;
    private final Audit audit;
    private final Clock clock;

    Responding(
            Responses responses,
            Occurrences occurrences,
            Settling settling,
            Pages pages,
            Content content,
            SealedAnswers sealed,
            SayingNo sayingNo,
            FromBefore before,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.occurrences = occurrences;
        this.settling = settling;
        this.pages = pages;
        this.content = content;
        this.sealed = sealed;
        this.sayingNo = sayingNo;
        this.before = before;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a page: the draft that was begun, or a fresh one; what was sent for the same occurrence
     * is shown as sent.
     *
     * @throws NotFound when the assignment is not there or not this client's
     * @throws Refused when it rests, is not open today or has ended; a draft stays where it is
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public ResponseForPlayer open(
            ClientId client, AssignmentId assignment, @Nullable UUID occurrence) {
        AssignmentForResponse answered = occurrences.open(client, assignment, occurrence);
        Response response =
                begun(client, answered).orElseGet(() -> responses.save(fresh(client, answered)));
        audit.record(Action.RESPONSE_OPENED, client, response.id().value());
        Page page = pageOf(response);
        return new ResponseForPlayer(
                response.id(),
                response.kind(),
                response.state(),
                page.json(),
                content.listsJson(),
                page.minutes(),
                sealed.json(response),
                response.revision(),
                response.screen(),
                page.keepsOnlyIfAsked() && response.revision() == 0 ? null : response.sharing(),
                response.bring(),
                response.use(),
                answered.bodyMapOff(),
                isFourth(client, page),
                usesLadder(client, page),
                before.offers(client, page.fields()),
                before.floor(client, page),
                sayingNo.known(client, response, page, answered.held()));
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
        Page page = pages.page(answered.kind(), answered.contentKey(), answered.contentVersion());
        return new Response(
                id,
                client,
                answered,
                page.startsAs(),
                sealed.seal(id, Answers.NONE),
                clock.instant());
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
        Response response = lock(client, id);
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
     * Sends a page, once: asked again, it gives the same answer and does nothing. Once care has
     * ended nobody reads here, so what was begun before stays with the client alone and tells
     * nobody.
     *
     * @throws NotFound when it is not there or not this client's
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public Sending send(ClientId client, ResponseId id, Writing writing) {
        Response response = lock(client, id);
        Page page = pageOf(response);
        if (response.isSent() || response.wasLetGo()) {
            return sent(response, page);
        }
        if (!response.isDraft()) {
            return new Keeping.Closed();
        }
        if (writing.revision() != response.revision()) {
            return new Keeping.Stale(response.revision(), sealed.json(response));
        }
        Map<String, @Nullable Object> answers = Answers.among(page, writing.answers());
        if (page.keepsOnlyIfAsked() && !isAsked(writing, answers)) {
            return letGo(client, response, page);
        }
        Instant now = clock.instant();
        Settling.Moment moment = settling.moment(client, now);
        keep(
                response,
                moment.nobodyReads() ? writing.forOneself() : asKept(response, writing),
                answers);
        Optional<Refused> misfit = new Fitting(pages.labels()).misfit(page, answers);
        if (misfit.isPresent()) {
            return new Sending.NotYet(response.revision(), misfit.get());
        }
        LocalDate on = moment.day();
        List<Field> open = OpenQuestions.of(page, answers, on);
        if (moment.nobodyReads()) {
            response.send(marks(open, answers), null, now);
            settling.keptBack(client, response, now);
        } else {
            response.send(marks(open, answers), line(open, answers, response.sharing()), now);
            settling.sent(client, response, open, answers, on);
        }
        audit.record(Action.RESPONSE_SENT, client, id.value());
        return sent(response, page);
    }

    /**
     * A form is filled in for the practitioner, and its start says so: it is never only private.
     */
    private static Writing asKept(Response response, Writing writing) {
        return response.kind() == AssignmentKind.MEASURE ? writing.shared() : writing;
    }

    private static boolean isAsked(Writing writing, Map<String, @Nullable Object> answers) {
        Boolean keep = writing.keep();
        return keep == null ? !answers.isEmpty() : keep;
    }

    private Sending letGo(ClientId client, Response response, Page page) {
        Instant now = clock.instant();
        response.letGo(sealed.seal(response.id(), Answers.NONE), now);
        settling.letGo(client, response, now);
        audit.record(Action.RESPONSE_DISCARDED, client, response.id().value());
        return sent(response, page);
    }

    private static Sending sent(Response response, Page page) {
        QuietLine line = response.quietLine();
        return new Sending.Sent(
                page.closing(),
                response.wasLetGo() ? null : response.sharing(),
                line == QuietLine.KNOW_SOON);
    }

    private static Marks marks(List<Field> open, Map<String, @Nullable Object> answers) {
        return new Marks(mark("before", open, answers), mark("after", open, answers));
    }

    private static @Nullable Integer mark(
            String id, List<Field> open, Map<String, @Nullable Object> answers) {
        boolean asked = open.stream().anyMatch(field -> field.id().equals(id));
        return asked ? Answers.mark(answers.get(id)) : null;
    }

    /** What is to be seen before anything else, as far as the client let it be seen. */
    private static @Nullable QuietLine line(
            List<Field> open, Map<String, @Nullable Object> answers, Sharing sharing) {
        Told told = Told.by(open, answers);
        List<Signs.Sign> signs = Signs.among(open, answers);
        if (sharing != Sharing.PRIVATE && signs.stream().anyMatch(sign -> sign.is("RISK_ANSWER"))) {
            return QuietLine.RISK_ANSWER;
        }
        if (told.choice() == Told.Choice.SOON) {
            return QuietLine.KNOW_SOON;
        }
        if (told.choice() == Told.Choice.NEXT_SESSION) {
            return QuietLine.KNOW_NEXT;
        }
        boolean unsafe = signs.stream().anyMatch(sign -> sign.is("FELT_UNSAFE"));
        if (unsafe && sharing != Sharing.PRIVATE) {
            return QuietLine.FELT_UNSAFE;
        }
        return sharing.letsWordsThrough() && isNotSure(open, answers) ? QuietLine.NOT_SURE : null;
    }

    private static boolean isNotSure(List<Field> open, Map<String, @Nullable Object> answers) {
        return open.stream()
                .filter(field -> "FREE".equals(field.block()))
                .map(field -> answers.get(field.id()))
                .anyMatch(answer -> Answers.isBlank(answer) || "not-sure".equals(answer));
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
        Response response = lock(client, id);
        if (response.isDraft()) {
            response.discard(sealed.seal(id, Answers.NONE));
            audit.record(Action.RESPONSE_DISCARDED, client, id.value());
        }
        return !response.isSent();
    }

    /** What the client sent, the newest first; at most 500. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<SentPage> mine(ClientId client) {
        return responses.sent(client, Limit.of(MOST)).stream().map(this::own).toList();
    }

    /**
     * What a practitioner read last and will talk about today or later; one statement where there
     * is nothing.
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public Optional<SentPage> lastRead(ClientId client) {
        LocalDate soonest = LocalDate.now(clock).minusDays(1);
        return responses.lastRead(client, soonest, Limit.of(1)).stream().findFirst().map(this::own);
    }

    /**
     * Everything the client wrote on a page, also what nobody else may read.
     *
     * @throws NotFound when it is not there, not this client's, or was not sent
     */
    @ReadsRecord("'CLIENT'")
    @Transactional
    public OwnPage readBack(ClientId client, ResponseId id) {
        Response response =
                responses
                        .findByIdAndClient(id, client)
                        .filter(Response::isSent)
                        .orElseThrow(NotFound::new);
        Page page = pageOf(response);
        Map<String, @Nullable Object> answers = sealed.of(response);
        List<Field> open =
                OpenQuestions.of(page, answers, settling.dayOf(client, response.sentAt()));
        audit.record(Action.RESPONSE_OPENED, client, id.value());
        return new OwnPage(
                own(response.line()), new Reading(page, pages.labels()).of(open, answers));
    }

    /**
     * Changes who may read what was sent.
     *
     * @throws Refused when a check-in that gave numbers is to give none, it is a form, or it is to
     *     be opened and nobody reads here any more
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void changeSharing(ClientId client, ResponseId id, Sharing sharing) {
        Response response = sent(client, id);
        Sharing until = response.sharing();
        if (until == sharing) {
            return;
        }
        if (response.kind() == AssignmentKind.MEASURE) {
            throw new Refused("responses.form-is-shared");
        }
        if (sharing == Sharing.PRIVATE && response.kind() == AssignmentKind.CHECK_IN) {
            throw new Refused("responses.check-in-gives-numbers");
        }
        if (sharing != Sharing.PRIVATE) {
            demandReaders(client);
        }
        Map<String, @Nullable Object> answers = sealed.of(response);
        LocalDate on = settling.dayOf(client, response.sentAt());
        List<Field> open = OpenQuestions.of(pageOf(response), answers, on);
        response.share(sharing, line(open, answers, sharing));
        if (sharing == Sharing.PRIVATE) {
            settling.closed(client, response);
        } else if (until == Sharing.PRIVATE) {
            settling.opened(client, response, answers, on);
        }
        audit.record(Action.SHARING_CHANGED, client, id.value());
    }

    /** There is more to it: marks a page for the next session, also one that was talked about. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void bringAgain(ClientId client, ResponseId id) {
        demandReaders(client);
        sent(client, id).bringAgain();
        audit.record(Action.BROUGHT_AGAIN, client, id.value());
    }

    private void demandReaders(ClientId client) {
        if (settling.moment(client, clock.instant()).nobodyReads()) {
            throw new Refused("responses.nobody-reads");
        }
    }

    private SentPage own(ResponseLine line) {
        boolean stays =
                line.kind() == AssignmentKind.CHECK_IN || line.kind() == AssignmentKind.MEASURE;
        return new SentPage(
                line.id(),
                line.kind(),
                pages.page(line.kind(), line.contentKey(), line.contentVersion()).phoneTitle(),
                line.sentAt(),
                line.state(),
                line.sharing(),
                line.readAt(),
                line.talkOn(),
                line.discussedAt(),
                line.bring(),
                !stays || line.sharing() == Sharing.PRIVATE);
    }

    private void keep(Response response, Writing writing, Map<String, @Nullable Object> answers) {
        String json = Answers.write(answers);
        boolean same = json.equals(sealed.json(response));
        response.keep(writing, same ? null : sealed.seal(response.id(), json), clock.instant());
    }

    private Response lock(ClientId client, ResponseId id) {
        return responses.lock(id, client).orElseThrow(NotFound::new);
    }

    private Response sent(ClientId client, ResponseId id) {
        return responses.lock(id, client).filter(Response::isSent).orElseThrow(NotFound::new);
    }

    private Page pageOf(Response response) {
        return pages.page(response.kind(), response.contentKey(), response.contentVersion());
    }

    static Place placeOf(ResponseId id) {
        return Place.of("response", "answers", Objects.requireNonNull(id.value()));
    }
}
