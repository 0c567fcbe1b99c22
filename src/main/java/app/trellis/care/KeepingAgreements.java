package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.AgreementStore.Kept;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client and their practitioner agree on about who reads, which answers call somebody, and
 * what no rule can see. A version never changes; where a rule does, a new version is put.
 */
@Service
public class KeepingAgreements {

    /** Code points in the practitioner's own line. */
    public static final int LINE = 500;

    /** Design value: after so long without an answer the practitioner is asked to look. */
    static final Duration WAITS_LONG = Duration.ofDays(7);

    private static final String WAITING = "agreement-waiting";
    private static final String TALK = "agreement-talk";
    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    private final AgreementStore agreements;
    private final AgreementRules rules;
    private final CaseloadSignals signals;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    KeepingAgreements(
            AgreementStore agreements,
            AgreementRules rules,
            CaseloadSignals signals,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.rules = rules;
        this.signals = signals;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The versions of a client, the newest first, without their words. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<AgreementVersion> of(ClientId client) {
        return agreements.of(client).stream().map(Kept::version).toList();
    }

    /** The newest version, without its words. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<AgreementVersion> newest(ClientId client) {
        return agreements.newest(client).map(Kept::version);
    }

    /**
     * What would be put to the client today, made of the rules as they are.
     *
     * @param line the practitioner's own; may be blank
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<AgreementPart> preview(
            ClientId client, ReadingRhythm reading, String line, Locale language) {
        return rules.words(client, reading, Text.clean(line, LINE).strip(), language);
    }

    /**
     * Puts a version to the client: the rules as they are, in every language, kept as they are to
     * be read.
     *
     * @param line the practitioner's own; may be blank
     * @return the version's id
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public UUID draw(ClientId client, ReadingRhythm reading, String line) {
        String own = Text.clean(line, LINE).strip();
        Optional<AgreementVersion> before = agreements.newest(client).map(Kept::version);
        Instant now = clock.instant();
        UUID id =
                agreements.add(
                        client,
                        before.map(AgreementVersion::number).orElse(0) + 1,
                        Map.of(
                                ENGLISH,
                                rules.words(client, reading, own, Locale.ENGLISH),
                                SPANISH,
                                rules.words(client, reading, own, Locale.of(SPANISH))),
                        reading,
                        rules.codesOfPractice(),
                        rules.codesOf(client),
                        current.get().memberId(),
                        now);
        before.ifPresent(one -> signals.takeBack(client, SignalKind.LOOK, one.id()));
        signals.say(client, List.of(waiting(id, now)));
        audit.record(Action.AGREEMENT_DRAWN, client, id);
        return id;
    }

    /**
     * The words of a version in a language.
     *
     * @throws NotFound when it is not there or not this client's
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<AgreementPart> open(ClientId client, UUID agreement, Locale language) {
        audit.record(Action.AGREEMENT_OPENED, client, agreement);
        return in(language, agreements.words(client, agreement).orElseThrow(NotFound::new));
    }

    /** The versions that were put to the client, the newest first, without their words. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<AgreementVersion> mine(ClientId client) {
        return agreements.of(client).stream().map(Kept::version).toList();
    }

    /**
     * A version as the client reads it.
     *
     * @throws NotFound when it is not there or not theirs
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<AgreementPart> read(ClientId client, UUID agreement, Locale language) {
        return in(language, agreements.words(client, agreement).orElseThrow(NotFound::new));
    }

    /**
     * What the client says to the newest version. It can be said anew at any time, and nothing else
     * depends on it.
     *
     * @param language the one they read it in
     * @throws NotFound when it is not there or not theirs
     * @throws Refused when another version was put meanwhile
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void answer(ClientId client, UUID agreement, AgreementAnswer answer, Locale language) {
        List<AgreementVersion> all = mine(client);
        if (all.stream().noneMatch(one -> one.id().equals(agreement))) {
            throw new NotFound();
        }
        AgreementVersion newest = all.getFirst();
        if (!newest.id().equals(agreement)) {
            throw new Refused("care.agreement.newer");
        }
        if (newest.answer() == answer) {
            return;
        }
        Instant now = clock.instant();
        agreements.answered(agreement, answer, keyOf(language), now);
        audit.record(Action.AGREEMENT_ANSWERED, client, agreement);
        if (newest.isOutdated()) {
            return;
        }
        signals.takeBack(client, SignalKind.LOOK, agreement);
        if (answer == AgreementAnswer.TALK_FIRST) {
            signals.say(client, List.of(new Signal(SignalKind.LOOK, agreement, TALK, now)));
        }
    }

    /** What the caseload says of a version whose rules are as it says. */
    static List<Signal> signalsOf(AgreementVersion version) {
        Instant answered = version.answeredAt();
        if (answered == null) {
            return List.of(waiting(version.id(), version.drawnAt()));
        }
        return version.answer() == AgreementAnswer.TALK_FIRST
                ? List.of(new Signal(SignalKind.LOOK, version.id(), TALK, answered))
                : List.of();
    }

    /** Said from the day on which it has waited long. */
    private static Signal waiting(UUID agreement, Instant drawn) {
        return new Signal(SignalKind.LOOK, agreement, WAITING, drawn.plus(WAITS_LONG));
    }

    static List<AgreementPart> in(Locale language, Map<String, List<AgreementPart>> words) {
        return words.getOrDefault(keyOf(language), List.of());
    }

    private static String keyOf(Locale language) {
        return SPANISH.equals(language.getLanguage()) ? SPANISH : ENGLISH;
    }
}
