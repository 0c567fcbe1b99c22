package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.Holds;
import app.trellis.care.ReadingSignals;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** "Tell my practitioner", from Help. */
@ServiceTest
class TellingPractitionerTest {

    private static final String WORDS = "It was a hard night";

    @Autowired MiaAndAnna two;
    @Autowired TellingPractitioner telling;
    @Autowired Responding responding;
    @Autowired ReadingResponses reading;
    @Autowired LookingBack lookingBack;
    @Autowired SafetyAnswers safety;
    @Autowired ReadingSignals signals;
    @Autowired Holds holds;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @BeforeEach
    void theyMeet() {
        clock.set(TestClock.START);
        two.meet();
    }

    @Test
    void whatWasTypedIsThereAgainUntilItIsSent() {
        ResponseForPlayer page = open();
        two.keep(page, Map.of("words", WORDS));

        ResponseForPlayer again = open();
        assertThat(again.id()).isEqualTo(page.id());
        assertThat(again.answers()).contains(WORDS);

        send(again, Map.of("words", WORDS));
        assertThat(open().answers()).isEqualTo("{}");
    }

    @Test
    void forSoonItStandsOnTopUntilSomebodyAcknowledges() {
        send(open(), Map.of("words", WORDS, "when", "yes-soon"));

        assertThat(kinds()).startsWith(SignalKind.SAFETY);
        ResponseSummary came = cameIn();
        assertThat(came.toAcknowledge()).isTrue();
        assertThat(came.line()).isEqualTo(QuietLine.KNOW_SOON);
        assertThat(came.title()).isEqualTo("A word from Help");

        two.asAnna(() -> reading.acknowledge(two.client(), came.id().value(), "called her"));
        assertThat(kinds()).doesNotContain(SignalKind.SAFETY);
    }

    @Test
    void whoDoesNotSayWhenIsHeardSoonEvenWithoutAWord() {
        send(open(), Map.of());

        assertThat(cameIn().line()).isEqualTo(QuietLine.KNOW_SOON);
    }

    @Test
    void forTheNextSessionItIsNewsAndNoSafetyAnswer() {
        send(open(), Map.of("words", WORDS, "when", "at-our-next-session"));

        assertThat(kinds()).containsExactly(SignalKind.NEW);
        assertThat(cameIn().line()).isEqualTo(QuietLine.KNOW_NEXT);
    }

    @Test
    void itRestsNoPage() {
        send(open(), Map.of("words", WORDS));

        assertThat(two.asAnna(() -> holds.open(two.client()))).isEmpty();
    }

    @Test
    void itIsReadAsAWholeByWhoeverAnswersForThePractice() {
        send(open(), Map.of("words", WORDS));
        ResponseId id = cameIn().id();

        List<AnsweredQuestion> read =
                two.asAnna(() ->
                        transaction.execute(
                                status -> safety.read(two.client(), id.value(), Locale.ENGLISH)));
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().lines())
                .containsExactly(List.of(new AnsweredQuestion.Part.Words(WORDS)));
    }

    @Test
    void whoCanReadItIsSaidAndNotChosenAndItIsNotTakenBack() {
        clock.set(Instant.parse("2026-03-03T02:00:00Z"));
        send(open(), Map.of("words", WORDS, "when", "at-our-next-session"));
        SentPage sent = two.asMia(() -> lookingBack.mine(two.client(), Locale.ENGLISH)).getFirst();

        assertThat(sent.kind()).isEqualTo(AssignmentKind.WORD);
        assertThat(
                        two.asMia(() ->
                                        lookingBack.readBack(
                                                two.client(), sent.id(), Locale.ENGLISH))
                                .mayTakeBack())
                .isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        two.asMia(() ->
                                lookingBack.changeSharing(
                                        two.client(), sent.id(), Sharing.PRIVATE)));
    }

    @Test
    void sendingTwiceIsOneWord() {
        ResponseForPlayer page = open();
        send(page, Map.of("words", WORDS));
        send(page, Map.of("words", WORDS));

        assertThat(two.asAnna(() -> reading.of(two.client(), Locale.ENGLISH))).hasSize(1);
    }

    private ResponseForPlayer open() {
        return two.asMia(() -> telling.open(two.client(), Locale.ENGLISH));
    }

    private void send(ResponseForPlayer page, Map<String, Object> answers) {
        two.send(page, Written.with(answers));
    }

    private ResponseSummary cameIn() {
        return two.asAnna(() -> reading.of(two.client(), Locale.ENGLISH)).getFirst();
    }

    private List<SignalKind> kinds() {
        return two.asAnna(() -> signals.of(two.client())).stream().map(Signal::kind).toList();
    }
}
