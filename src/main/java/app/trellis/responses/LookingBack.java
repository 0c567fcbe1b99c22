package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Occurrences;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.KeepingQuietHours;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.OwnWords;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
 * What a client sent, to find again; and what they can still change about it: who may read it,
 * whether it is brought to the session, whether a thing is known after all, and, of what was sent
 * at night, that it was sent.
 */
@Service
public class LookingBack {

    private static final int MOST = 500;

    private final Responses responses;
    private final Occurrences occurrences;
    private final Settling settling;
    private final KeepingQuietHours quietHours;
    private final ReachedThresholds reached;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Threads threads;
    private final Corrections corrections;
    private final Audit audit;
    private final Clock clock;

    LookingBack(
            Responses responses,
            Occurrences occurrences,
            Settling settling,
            KeepingQuietHours quietHours,
            ReachedThresholds reached,
            Pages pages,
            SealedAnswers sealed,
            Threads threads,
            Corrections corrections,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.occurrences = occurrences;
        this.settling = settling;
        this.quietHours = quietHours;
        this.reached = reached;
        this.pages = pages;
        this.sealed = sealed;
        this.threads = threads;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the client sent, the newest first; at most 500. */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    @Transactional(readOnly = true)
    public List<SentPage> mine(ClientId client, Locale locale) {
        return responses.sent(client, Limit.of(MOST)).stream()
                .map(line -> own(line, locale))
                .toList();
    }

    /**
     * The same for a practitioner who looks at the client's page, without what is private: neither
     * as a line nor as a number.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<SentPage> lookedAt(ClientId client, Locale locale) {
        return responses.sent(client, Limit.of(MOST)).stream()
                .filter(LookingBack::isNotPrivate)
                .map(line -> own(line, locale))
                .toList();
    }

    /**
     * What Today says about pages that were sent: what a practitioner read last and will talk about
     * today or later, and whether something was written to the client. One statement where there is
     * nothing.
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public ToldOnToday toldOnToday(ClientId client, Locale locale) {
        LocalDate soonest = soonestTalk();
        return told(toTell(client, soonest), soonest, locale);
    }

    /** The same for a practitioner who looks at Today, as though private pages were not there. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public ToldOnToday toldLookedAt(ClientId client, Locale locale) {
        LocalDate soonest = soonestTalk();
        return told(
                toTell(client, soonest).stream().filter(LookingBack::isNotPrivate).toList(),
                soonest,
                locale);
    }

    private List<ResponseLine> toTell(ClientId client, LocalDate soonest) {
        Instant now = clock.instant();
        return responses.toTell(
                client,
                soonest,
                SwitchingLedger.LEDGER,
                LedgerYear.gone(now),
                LedgerYear.going(now),
                Limit.of(MOST));
    }

    private LocalDate soonestTalk() {
        return LocalDate.now(clock).minusDays(1);
    }

    private static boolean isNotPrivate(ResponseLine line) {
        return line.sharing() != Sharing.PRIVATE;
    }

    private ToldOnToday told(List<ResponseLine> told, LocalDate soonest, Locale locale) {
        return new ToldOnToday(
                told.stream()
                        .filter(line ->
                                line.state() == ResponseState.READ
                                        && isNotPrivate(line)
                                        && line.talkOn() != null
                                        && !line.talkOn().isBefore(soonest))
                        .findFirst()
                        .map(line -> own(line, locale)),
                told.stream().anyMatch(line -> line.thread() == ThreadState.WRITTEN),
                told.stream().anyMatch(line -> goes(line, clock.instant())));
    }

    private static boolean goes(ResponseLine line, Instant now) {
        return line.kind() == AssignmentKind.EXERCISE
                && line.contentKey().equals(SwitchingLedger.LEDGER)
                && !line.sentAt().isBefore(LedgerYear.gone(now))
                && line.sentAt().isBefore(LedgerYear.going(now));
    }

    /**
     * Everything the client wrote on a page, also what nobody else may read.
     *
     * @throws NotFound when it is not there, not this client's, or was not sent
     */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    @Transactional
    public OwnPage readBack(ClientId client, ResponseId id, Locale locale) {
        Response response =
                responses
                        .findByIdAndClient(id, client)
                        .filter(Response::isSent)
                        .orElseThrow(NotFound::new);
        Filled filled = sealed.filled(response, settling.dayOf(client, response.sentAt()), locale);
        if (response.thread() == ThreadState.WRITTEN) {
            threads.seen(client, id);
        }
        audit.record(Action.RESPONSE_OPENED, client, id.value());
        return new OwnPage(
                own(response.line(), locale),
                new Reading(filled.page(), pages.labels(locale))
                        .of(
                                filled.open(),
                                filled.answers(),
                                corrections.of(response, filled.page())),
                CorrectingPages.among(filled.open()),
                mayTakeBack(client, response),
                mayTell(filled),
                threads.read(client, response, threads.closedAgain(client, response), Side.CLIENT));
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
        if (response.isForPractitioner()) {
            throw new Refused("responses.form-is-shared");
        }
        if (sharing == Sharing.PRIVATE && response.kind() == AssignmentKind.CHECK_IN) {
            throw new Refused("responses.check-in-gives-numbers");
        }
        if (sharing != Sharing.PRIVATE) {
            demandReaders(client);
        }
        Filled filled = filled(client, response);
        response.share(
                sharing,
                sealed.sealedFor(response, sharing),
                reached.line(client, response, filled, sharing));
        if (sharing == Sharing.PRIVATE) {
            settling.closed(client, response);
        } else if (until == Sharing.PRIVATE) {
            settling.opened(client, response, filled);
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

    /**
     * Takes back what was sent at night, to change it or to leave it: it is a draft again, with
     * every word, and open where it was. What an answer rested goes on resting, because only a
     * person lifts that.
     *
     * @return where it is open
     * @throws NotFound when it is not there, not this client's, or was not sent
     * @throws Refused when it was read meanwhile, somebody was asked to look at it, it was not sent
     *     at night, or it cannot be opened now
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public OpenDraft takeBack(ClientId client, ResponseId id) {
        Response response = sent(client, id);
        if (!wasSentAtNight(client, response)) {
            throw new Refused("responses.not-at-night");
        }
        if (hasBegunSecondPart(client, response)) {
            throw new Refused("responses.second-part-begun");
        }
        Optional<UUID> second = response.secondOccurrence();
        response.takeBack(clock.instant());
        second.ifPresent(due -> occurrences.withoutSecondPart(client, due));
        settling.takenBack(client, response, responses.lastSent(client));
        occurrences.open(client, response.assignment(), response.occurrence().orElse(null));
        audit.record(Action.RESPONSE_TAKEN_BACK, client, id.value());
        return new OpenDraft(response.assignment(), response.occurrence().orElse(null));
    }

    /**
     * Lets a thing be known after all that the client had kept, or had not decided about.
     *
     * @param soon whether somebody is to look at it soon, or else at the next session
     * @throws NotFound when it is not there, not this client's, was not sent, or asked nothing like
     *     it
     * @throws Refused when nobody reads here any more
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void tell(ClientId client, ResponseId id, boolean soon) {
        Response response = sent(client, id);
        demandReaders(client);
        Filled before = filled(client, response);
        if (!mayTell(before)) {
            throw new NotFound();
        }
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(before.answers());
        before.open().stream()
                .filter(LookingBack::asksWhoMayKnow)
                .forEach(field ->
                        answers.put(field.id(), soon ? "yes-soon" : "at-our-next-session"));
        Filled now = Filled.of(before.page(), answers, before.on(), response.part());
        response.tell(
                sealed.seal(client, id, response.sharing(), Answers.write(answers)),
                reached.line(client, response, now, response.sharing()),
                clock.instant());
        settling.told(client, response, now);
        audit.record(Action.TOLD_AFTER_ALL, client, id.value());
    }

    private boolean mayTakeBack(ClientId client, Response response) {
        return response.mayBeTakenBack()
                && wasSentAtNight(client, response)
                && !hasBegunSecondPart(client, response);
    }

    private boolean wasSentAtNight(ClientId client, Response response) {
        Instant at = response.sentAt();
        return !response.isForPractitioner()
                && quietHours
                        .of(client)
                        .holdAt(at.atZone(settling.moment(client, at).zone()).toLocalTime());
    }

    private boolean hasBegunSecondPart(ClientId client, Response response) {
        return response.secondOccurrence()
                .filter(due -> responses.existsByClientAndOccurrence(client, due))
                .isPresent();
    }

    /** Whether the client was asked who may know, and has not let it be known. */
    private static boolean mayTell(Filled filled) {
        return filled.open().stream().anyMatch(LookingBack::asksWhoMayKnow)
                && !Told.by(filled.open(), filled.answers()).isKnown();
    }

    private static boolean asksWhoMayKnow(Field field) {
        return "KNOW".equals(field.block());
    }

    private void demandReaders(ClientId client) {
        if (settling.moment(client, clock.instant()).nobodyReads()) {
            throw new Refused("responses.nobody-reads");
        }
    }

    private SentPage own(ResponseLine line, Locale locale) {
        boolean stays =
                line.kind() == AssignmentKind.CHECK_IN
                        || line.kind() == AssignmentKind.MEASURE
                        || line.kind() == AssignmentKind.WORD;
        return new SentPage(
                line.id(),
                line.kind(),
                pages.page(line.kind(), line.contentKey(), line.contentVersion(), locale)
                        .phoneTitle(),
                line.sentAt(),
                line.state(),
                line.sharing(),
                line.readAt(),
                line.talkOn(),
                line.discussedAt(),
                line.bring(),
                !stays || line.sharing() == Sharing.PRIVATE,
                line.thread() == ThreadState.WRITTEN,
                line.hiddenAt() != null);
    }

    private Filled filled(ClientId client, Response response) {
        return sealed.filled(response, settling.dayOf(client, response.sentAt()));
    }

    private Response sent(ClientId client, ResponseId id) {
        return responses.lock(id, client).filter(Response::isSent).orElseThrow(NotFound::new);
    }
}
