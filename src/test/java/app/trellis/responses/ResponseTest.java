package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Held;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final Sealed NOTHING = new Sealed(new byte[0], false);

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final MemberId ANNA = MemberId.next();

    @Test
    void keepingRaisesTheRevisionAndChangesTheTimeOnlyWithTheWords() {
        Response draft = draft();

        draft.keep(writing(), null, NOW.plusSeconds(60));
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.savedAt()).isEqualTo(NOW);

        draft.keep(writing(), new Sealed(new byte[] {1}, false), NOW.plusSeconds(90));
        assertThat(draft.savedAt()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void whatWasSentIsNoLongerKeptSentOrDeleted() {
        Response sent = sent(null);

        assertThatIllegalStateException().isThrownBy(() -> sent.keep(writing(), null, NOW));
        assertThatIllegalStateException().isThrownBy(() -> sent.send(Marks.NONE, null, NOW));
        assertThatIllegalStateException().isThrownBy(() -> sent.discard(NOTHING));
    }

    @Test
    void aDraftIsNeitherReadNorDiscussed() {
        Response draft = draft();

        assertThatIllegalStateException().isThrownBy(() -> draft.markRead(ANNA, FRIDAY, NOW));
        assertThatIllegalStateException().isThrownBy(() -> draft.markDiscussed(ANNA, NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> draft.share(Sharing.PRIVATE, NOTHING, null));
    }

    @Test
    void deletingLeavesNoAnswers() {
        Response draft = draft();

        draft.discard(new Sealed(new byte[] {7}, false));

        assertThat(draft.answers().answers()).containsExactly(7);
        assertThat(draft.state()).isEqualTo(ResponseState.DISCARDED);
        assertThat(draft.isSent()).isFalse();
        assertThat(draft.wasLetGo()).isFalse();
    }

    @Test
    void isReadOnceAndDiscussedOnce() {
        Response sent = sent(null);

        sent.markRead(ANNA, FRIDAY, NOW);
        assertThat(sent.state()).isEqualTo(ResponseState.READ);
        assertRefused("responses.read-already", () -> sent.markRead(ANNA, FRIDAY, NOW));

        sent.markDiscussed(ANNA, NOW);
        assertThat(sent.state()).isEqualTo(ResponseState.DISCUSSED);
        assertRefused("responses.discussed-already", () -> sent.markDiscussed(ANNA, NOW));
    }

    @Test
    void isBroughtAgainAfterItWasDiscussed() {
        Response sent = sent(null);
        sent.markRead(ANNA, FRIDAY, NOW);
        sent.markDiscussed(ANNA, NOW);

        sent.bringAgain();

        assertThat(sent.bring()).isTrue();
        assertThat(sent.state()).isEqualTo(ResponseState.READ);
        sent.markDiscussed(ANNA, NOW);
        assertThat(sent.bring()).isFalse();
    }

    @Test
    void readIsNotAcknowledged() {
        Response sent = sent(QuietLine.KNOW_SOON);

        sent.markRead(ANNA, FRIDAY, NOW);
        sent.markDiscussed(ANNA, NOW);
        assertThat(sent.needsAcknowledging()).isTrue();

        sent.acknowledge(ANNA, new byte[] {1}, NOW);
        assertThat(sent.needsAcknowledging()).isFalse();
        assertRefused(
                "responses.acknowledged-already",
                () -> sent.acknowledge(ANNA, new byte[] {1}, NOW));
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .matches(refused -> refused.key().equals(key));
    }

    private static Response sent(@Nullable QuietLine line) {
        Response response = draft();
        response.send(Marks.NONE, line, NOW);
        return response;
    }

    private static Response draft() {
        return new Response(
                ResponseId.next(),
                ClientId.next(),
                new AssignmentForResponse(
                        new AssignmentId(UUID.randomUUID()),
                        AssignmentKind.EXERCISE,
                        "trigger-log",
                        1,
                        null,
                        1,
                        null,
                        false,
                        Held.NOBODY),
                Sharing.SHARED,
                NOTHING,
                NOW);
    }

    private static Writing writing() {
        return new Writing(0, Map.of(), "day", Sharing.SHARED, false, null, false, null);
    }
}
