package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SignalKind;
import app.trellis.care.WritesRecord;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
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
 * What came in from a client, as far as they let it be read, and what a practitioner says about it:
 * that they read it, that they talked about it, that they saw a safety answer. Each of these is a
 * tap of its own; opening a page says nothing.
 */
@Service
public class ReadingResponses {

    private static final int MOST = 500;
    private static final int MOST_IN_BRIEF = 60;

    /** From how much later on both times are shown. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Responses responses;
    private final RecordingSessions sessions;
    private final CaseloadSignals signals;
    private final Settling settling;
    private final MarkingRead markingRead;
    private final SafetyAnswers safetyAnswers;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final InTheBrief inTheBrief;
    private final Threads threads;
    private final Corrections corrections;
    private final Audit audit;
    private final Clock clock;

    ReadingResponses(
            Responses responses,
            RecordingSessions sessions,
            CaseloadSignals signals,
            Settling settling,
            MarkingRead markingRead,
            SafetyAnswers safetyAnswers,
            Pages pages,
            SealedAnswers sealed,
            InTheBrief inTheBrief,
            Threads threads,
            Corrections corrections,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.sessions = sessions;
        this.signals = signals;
        this.settling = settling;
        this.markingRead = markingRead;
        this.safetyAnswers = safetyAnswers;
        this.pages = pages;
        this.sealed = sealed;
        this.inTheBrief = inTheBrief;
        this.threads = threads;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came in: safety answers that nobody acknowledged first, then what is new, then the
     * newest; at most 500. Private pages are not in it, unless the client chose to let something on
     * them be known.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<ResponseSummary> of(ClientId client, Locale locale) {
        Optional<Instant> lastSession = sessions.lastBeforeToday(client);
        return responses.sent(client, Limit.of(MOST)).stream()
                .filter(ResponseLine::isThere)
                .map(line -> summary(line, lastSession, locale))
                .sorted(
                        Comparator.comparing(ResponseSummary::toAcknowledge)
                                .thenComparing(ResponseSummary::isNew)
                                .thenComparing(ResponseSummary::sentAt)
                                .reversed())
                .toList();
    }

    /**
     * What to know of what came in before a session: everything since a moment, and what was sent
     * earlier and not talked about, or answered in writing; the newest first, at most 60. One
     * statement, whatever they hold, and one more where something was written to and fro.
     *
     * @param zone the client's own
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Briefed forTheBrief(ClientId client, Instant since, ZoneId zone, Locale locale) {
        Optional<Instant> lastSession = sessions.lastBeforeToday(client);
        List<Response> found =
                responses.forTheBrief(client, since, Limit.of(MOST_IN_BRIEF + 1)).stream()
                        .filter(response -> response.line().isThere())
                        .toList();
        List<Response> shown = found.stream().limit(MOST_IN_BRIEF).toList();
        Map<ResponseId, List<Turn>> turns = turns(client, shown, lastSession, locale);
        return new Briefed(
                shown.stream()
                        .map(response ->
                                briefed(
                                        response,
                                        zone,
                                        lastSession,
                                        turns.getOrDefault(response.id(), List.of()),
                                        locale))
                        .toList(),
                found.size() > MOST_IN_BRIEF);
    }

    /** Of pages on which the client answered in writing. */
    private Map<ResponseId, List<Turn>> turns(
            ClientId client, List<Response> pages, Optional<Instant> lastSession, Locale locale) {
        Map<ResponseId, ResponseSummary> answered = new LinkedHashMap<>();
        pages.stream()
                .filter(page -> page.thread() != null)
                .forEach(
                        page -> answered.put(page.id(), summary(page.line(), lastSession, locale)));
        return threads.read(client, answered);
    }

    private BriefedResponse briefed(
            Response response,
            ZoneId zone,
            Optional<Instant> lastSession,
            List<Turn> turns,
            Locale locale) {
        ResponseSummary summary = summary(response.line(), lastSession, locale);
        if (summary.kind() == AssignmentKind.MEASURE) {
            return new BriefedResponse(summary, List.of(), false, turns);
        }
        Filled filled =
                sealed.filled(response, LocalDate.ofInstant(response.sentAt(), zone), locale);
        List<Field> shared = shared(response, filled, summary);
        List<Field> bringing =
                shared.stream().filter(field -> field.id().equals(InTheBrief.BRING)).toList();
        List<Field> told =
                summary.kind() == AssignmentKind.CHECK_IN
                        ? bringing
                        : inTheBrief.of(response.contentKey(), shared);
        return new BriefedResponse(
                summary,
                answered(filled, told, locale),
                !answered(filled, bringing, locale).isEmpty(),
                turns);
    }

    private List<AnsweredQuestion> answered(Filled filled, List<Field> fields, Locale locale) {
        return new Reading(filled.page(), pages.labels(locale))
                .of(fields, filled.answers()).stream()
                        .filter(question -> !question.isLeftBlank())
                        .toList();
    }

    /**
     * Opens what came in, which is audited and marks nothing.
     *
     * @throws NotFound when it is not there, not this client's, or only theirs to read
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public ResponseDetails open(ClientId client, ResponseId id, Locale locale) {
        Response response =
                responses
                        .findByIdAndClient(id, client)
                        .filter(Response::isSent)
                        .filter(found -> found.line().isThere())
                        .orElseThrow(NotFound::new);
        ResponseSummary summary =
                summary(response.line(), sessions.lastBeforeToday(client), locale);
        Locale read = response.language();
        audit.record(Action.RESPONSE_OPENED, client, id.value());
        return new ResponseDetails(
                summary,
                questions(client, response, summary, locale),
                read,
                read == null || read.getLanguage().equals(locale.getLanguage())
                        ? List.of()
                        : questions(client, response, summary, read),
                late(response),
                threads.read(client, response, summary.closedAgain(), Side.PRACTICE),
                response.isByLink());
    }

    private List<AnsweredQuestion> questions(
            ClientId client, Response response, ResponseSummary summary, Locale locale) {
        Filled filled = sealed.filled(response, settling.dayOf(client, response.sentAt()), locale);
        return new Reading(filled.page(), pages.labels(locale))
                .of(
                        shared(response, filled, summary),
                        filled.answers(),
                        corrections.of(response, filled.page()));
    }

    private static List<Field> shared(Response response, Filled filled, ResponseSummary summary) {
        return SharedPart.of(
                filled.open(), filled.answers(), response.sharing(), summary.closedAgain());
    }

    private static @Nullable Instant late(Response response) {
        Instant written = response.savedAt();
        boolean late = Duration.between(written, response.sentAt()).compareTo(LATE) > 0;
        return late ? written : null;
    }

    /**
     * Says that it was read and on which day it will be talked about; the client sees both.
     *
     * @throws NotFound when it is not there, not this client's, or only theirs to read
     * @throws Refused when that was said before, or the day has passed
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void markRead(ClientId client, ResponseId id, LocalDate talkOn) {
        markingRead.read(client, find(client, id), talkOn);
    }

    /**
     * Says that it was talked about.
     *
     * @throws NotFound when it is not there, not this client's, or only theirs to read
     * @throws Refused when that was said before
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void markDiscussed(ClientId client, ResponseId id) {
        discuss(client, find(client, id));
    }

    /**
     * Says that everything that came in was talked about, but for safety answers: those are ticked
     * one by one.
     *
     * @return how many
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public int markAllDiscussed(ClientId client) {
        List<Response> open = responses.toDiscuss(client);
        open.forEach(response -> discuss(client, response));
        return open.size();
    }

    private void discuss(ClientId client, Response response) {
        boolean wasNew = response.state() == ResponseState.SENT;
        response.markDiscussed(Me.id(), clock.instant());
        if (wasNew) {
            signals.takeBack(client, SignalKind.NEW, response.id().value());
        }
        if (response.thread() == ThreadState.ANSWERED) {
            signals.takeBack(client, SignalKind.NEW, Threads.subject(response.id()));
        }
        response.talkedAboutThread(clock.instant());
        audit.record(Action.RESPONSE_DISCUSSED, client, response.id().value());
    }

    /**
     * Acknowledges a safety answer, so that it no longer stands on top of the caseload. It lifts no
     * hold and says nothing about reading or talking.
     *
     * @param subject the response it lies in
     * @param note what was done about it; sealed, never empty
     * @throws NotFound when it is not there or not this client's
     * @throws Refused when the note is empty, or somebody did before
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void acknowledge(ClientId client, UUID subject, String note) {
        safetyAnswers.acknowledge(client, subject, Me.id(), note);
    }

    /** When the client sent exercises that are not private, the oldest first; at most 500. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Instant> sentTimes(ClientId client) {
        return responses.sentTimes(client, AssignmentKind.EXERCISE, Limit.of(MOST)).reversed();
    }

    private Response find(ClientId client, ResponseId id) {
        return responses
                .lock(id, client)
                .filter(Response::isSent)
                .filter(found -> found.line().isThere())
                .orElseThrow(NotFound::new);
    }

    private ResponseSummary summary(
            ResponseLine line, Optional<Instant> lastSession, Locale locale) {
        boolean closedAgain =
                line.sharing() == Sharing.NEXT_SESSION
                        && lastSession.filter(line.sentAt()::isBefore).isPresent();
        boolean seesMarks = line.sharing() != Sharing.PRIVATE && !closedAgain;
        boolean seesWords = line.sharing().letsWordsThrough() && !closedAgain;
        Marks marks = seesMarks ? line.marks() : Marks.NONE;
        QuietLine quiet = line.quietLine();
        boolean toAcknowledge = quiet != null && quiet.isSafety() && line.acknowledgedAt() == null;
        boolean seesLine =
                quiet != null && (quiet.isToldOnPurpose() || toAcknowledge || !closedAgain);
        return new ResponseSummary(
                line.id(),
                line.kind(),
                line.contentKey(),
                pages.page(line.kind(), line.contentKey(), line.contentVersion(), locale).title(),
                line.sentAt(),
                line.state(),
                line.sharing(),
                closedAgain,
                line.shortVersion(),
                line.bring() && line.sharing() != Sharing.PRIVATE,
                seesLine ? quiet : null,
                toAcknowledge,
                marks.before(),
                marks.after(),
                marks.stirredUp(),
                seesWords ? line.use() : null,
                line.readAt(),
                line.talkOn(),
                line.discussedAt(),
                line.thread(),
                seesMarks ? line.correctedAt() : null);
    }
}
