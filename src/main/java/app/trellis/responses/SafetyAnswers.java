package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.SignalKind;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Safety answers, for the modules that see to it that a person looks at them. The caller has
 * checked that the person may.
 */
@Component
public class SafetyAnswers {

    private static final int NOTE = 2_000;

    private final Responses responses;
    private final CaseloadSignals signals;
    private final Settling settling;
    private final ReachedThresholds reached;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafetyAnswers(
            Responses responses,
            CaseloadSignals signals,
            Settling settling,
            ReachedThresholds reached,
            Pages pages,
            SealedAnswers sealed,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responses = responses;
        this.signals = signals;
        this.settling = settling;
        this.reached = reached;
        this.pages = pages;
        this.sealed = sealed;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an answer off the top of the caseload, because a named person said what they did about
     * it. It lifts no hold and says nothing about reading or talking.
     *
     * @param subject the response it stands in
     * @param note what was done about it; sealed, never empty
     * @throws NotFound when it is not there or not this client's
     * @throws Refused when the note is empty, or somebody did before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void acknowledge(ClientId client, UUID subject, MemberId by, String note) {
        Response response =
                responses
                        .lock(new ResponseId(subject), client)
                        .filter(Response::isSent)
                        .filter(found -> found.quietLine() != null)
                        .orElseThrow(NotFound::new);
        String text = Text.clean(note, NOTE).strip();
        if (text.isEmpty()) {
            throw new Refused("responses.note-missing");
        }
        Instant now = clock.instant();
        response.acknowledge(
                by, vault.seal(Place.of("response", "acknowledge_note", subject), text), now);
        signals.takeBack(client, SignalKind.SAFETY, subject);
        audit.record(Action.SAFETY_ACKNOWLEDGED, client, subject);
        events.publishEvent(new SafetyAnswerAcknowledged(client, subject, by, now));
    }

    /**
     * The questions whose answers call for a person, with those answers and nothing else of the
     * page; a word from Help as a whole.
     *
     * @throws NotFound when it is not there or not this client's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AnsweredQuestion> read(ClientId client, UUID subject, Locale locale) {
        Response response =
                responses
                        .findByIdAndClient(new ResponseId(subject), client)
                        .filter(Response::isSent)
                        .orElseThrow(NotFound::new);
        Filled filled = sealed.filled(response, settling.dayOf(client, response.sentAt()), locale);
        if (response.kind() == AssignmentKind.WORD) {
            return new Reading(filled.page(), pages.labels(locale))
                    .of(filled.open(), filled.answers());
        }
        List<Field> signs =
                Stream.concat(
                                Signs.among(filled.open(), filled.answers()).stream()
                                        .map(Signs.Sign::field),
                                reached
                                        .among(client, response, filled, response.sharing())
                                        .stream())
                        .distinct()
                        .toList();
        return new Reading(filled.page(), pages.labels(locale)).of(signs, filled.answers());
    }
}
