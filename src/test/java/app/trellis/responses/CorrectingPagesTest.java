package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Caseload;
import app.trellis.care.WordsForBoth;
import app.trellis.measures.Scores;
import app.trellis.responses.AnsweredQuestion.Part;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What a client sets right in something they sent, beside it and in sight. */
@ServiceTest
class CorrectingPagesTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired CorrectingPages correcting;
    @Autowired LookingBack lookingBack;
    @Autowired ReadingResponses reading;
    @Autowired PagesForBoth forBoth;
    @Autowired TodaysPage today;
    @Autowired Caseload caseload;
    @Autowired Scores scores;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private MiaAndAnna both;

    @BeforeEach
    void theyMeet() {
        clock.set(TestClock.START);
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
    }

    @Test
    void whatWasSentStaysAndTheCorrectionStandsBesideItForBoth() {
        ResponseForPlayer page =
                both.send(both.assign("two-truths", null), Map.of("one", "on Monday"));
        clock.advance(Duration.ofDays(1));
        both.asMia(() -> correcting.words(client(), page.id(), "one", " on Sunday "));
        clock.advance(Duration.ofDays(1));
        both.asMia(() -> correcting.words(client(), page.id(), "one", "on Saturday"));

        Instant first = TestClock.START.plus(Duration.ofDays(1));
        List<Correction> wanted =
                List.of(
                        new Correction(first, new Part.Words("on Sunday")),
                        new Correction(
                                first.plus(Duration.ofDays(1)), new Part.Words("on Saturday")));
        for (List<AnsweredQuestion> shown :
                List.of(
                        both.asMia(() -> lookingBack.readBack(client(), page.id(), Locale.ENGLISH))
                                .questions(),
                        both.asAnna(() -> reading.open(client(), page.id(), Locale.ENGLISH))
                                .questions())) {
            AnsweredQuestion one =
                    shown.stream()
                            .filter(question -> !question.corrections().isEmpty())
                            .findFirst()
                            .orElseThrow();
            assertThat(one.lines()).containsExactly(List.of(new Part.Words("on Monday")));
            assertThat(one.corrections()).isEqualTo(wanted);
        }
        assertThat(both.asAnna(() -> reading.of(client(), Locale.ENGLISH)).getFirst().correctedAt())
                .isEqualTo(first.plus(Duration.ofDays(1)));
    }

    @Test
    void aMarkIsSetRightAndMovesNoScoreAndNoSignal() {
        ResponseForPlayer checkIn = checkIn(Map.of("q1", 2, "q2", 5, "q3", 5, "q10", 8));
        var before = both.asAnna(() -> scores.series(client()));
        var said = both.asAnna(caseload::read).getFirst().signals();

        both.asMia(() -> correcting.mark(client(), checkIn.id(), "q1", 8));

        assertThat(both.asAnna(() -> scores.series(client()))).isEqualTo(before);
        assertThat(both.asAnna(caseload::read).getFirst().signals()).isEqualTo(said);
        assertThat(
                        both.asAnna(() -> reading.open(client(), checkIn.id(), Locale.ENGLISH))
                                .questions())
                .flatExtracting(AnsweredQuestion::corrections)
                .extracting(Correction::answer)
                .containsExactly(new Part.Mark(8, 10));
    }

    @Test
    void anAnswerThatCanCallAPersonOrRestPagesIsNotAmongThem() {
        ResponseForPlayer checkIn = checkIn(Map.of("q10", 2));

        assertThat(
                        both.asMia(() ->
                                        lookingBack.readBack(
                                                client(), checkIn.id(), Locale.ENGLISH))
                                .correctable())
                .extracting(Correctable::field)
                .contains("q1")
                .doesNotContain("q10");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> both.asMia(() -> correcting.mark(client(), checkIn.id(), "q10", 9)));
    }

    @Test
    void whatCannotBeReadCannotBeReadByItsCorrectionEither() {
        ResponseForPlayer page =
                both.send(
                        both.assign("two-truths", null),
                        Written.with(Map.of("one", "a word")).shared(Sharing.PRIVATE));
        both.asMia(() -> correcting.words(client(), page.id(), "one", "another word"));
        assertThat(both.asAnna(() -> reading.of(client(), Locale.ENGLISH))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> both.asAnna(() -> reading.open(client(), page.id(), Locale.ENGLISH)));

        both.asMia(() -> lookingBack.changeSharing(client(), page.id(), Sharing.NUMBERS_ONLY));

        assertThat(both.asAnna(() -> reading.open(client(), page.id(), Locale.ENGLISH)).questions())
                .flatExtracting(AnsweredQuestion::corrections)
                .isEmpty();
    }

    @Test
    void aPageThatWasTalkedAboutStandsInTheBriefAgain() {
        ResponseForPlayer page = both.send(both.assign("two-truths", null), Map.of("one", "a"));
        both.asAnna(() -> reading.markDiscussed(client(), page.id()));
        clock.advance(Duration.ofDays(7));
        Instant since = clock.instant();
        assertThat(brief(since)).isEmpty();

        both.asMia(() -> correcting.words(client(), page.id(), "one", "b"));

        assertThat(brief(since))
                .singleElement()
                .satisfies(one -> assertThat(one.summary().correctedAt()).isEqualTo(since));
    }

    @Test
    void itIsNotShownToBothAnyMore() {
        ResponseForPlayer page =
                both.send(both.assign("emotion-journal", null), Map.of("line", "a"));
        UUID subject = page.id().value();
        assertThat(offered()).hasSize(1);

        both.asMia(() -> correcting.words(client(), page.id(), "line", "b"));

        assertThat(offered()).isEmpty();
        assertThat(words(subject)).isEmpty();
    }

    @Test
    void nothingAndTooManyAreRefusedAndADraftHasNone() {
        AssignmentId assignment = both.assign("two-truths", null);
        ResponseForPlayer draft = both.open(assignment);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> correct(draft, "words"));
        both.send(draft, Written.with(Map.of("one", "a")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> correct(draft, "  "));
        for (int i = 0; i < Corrections.MOST; i++) {
            correct(draft, "word " + i);
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> correct(draft, "one more"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> both.asMia(() -> correcting.mark(client(), draft.id(), "one", 3)));
    }

    private List<WordsForBoth.Offer> offered() {
        return both.asAnna(() ->
                Objects.requireNonNull(
                        transaction.execute(status -> forBoth.offers(client(), Locale.ENGLISH))));
    }

    private Optional<WordsForBoth.Words> words(UUID subject) {
        return both.asAnna(() ->
                Objects.requireNonNull(
                        transaction.execute(status -> forBoth.words(client(), subject))));
    }

    private void correct(ResponseForPlayer page, String words) {
        both.asMia(() -> correcting.words(client(), page.id(), "one", words));
    }

    private List<BriefedResponse> brief(Instant since) {
        return both.asAnna(
                        () -> reading.forTheBrief(client(), since, ZoneOffset.UTC, Locale.ENGLISH))
                .pages();
    }

    private ResponseForPlayer checkIn(Map<String, Object> answers) {
        AssignmentId assignment =
                both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.WEEKLY, null);
        TodayItem due =
                Stream.concat(
                                Stream.ofNullable(
                                        both.asMia(() -> today.read(client(), Locale.ENGLISH))
                                                .first()),
                                both
                                        .asMia(() -> today.read(client(), Locale.ENGLISH))
                                        .canWait()
                                        .stream())
                        .filter(one -> one.assignment().equals(assignment))
                        .findFirst()
                        .orElseThrow();
        ResponseForPlayer page = both.open(assignment, Objects.requireNonNull(due.occurrence()));
        both.send(page, Written.with(answers));
        return page;
    }

    private ClientId client() {
        return both.client();
    }
}
