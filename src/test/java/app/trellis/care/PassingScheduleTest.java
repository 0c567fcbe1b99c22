package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingScheduleTest {

    @Test
    void aKindThatCannotBeDeletedKeepsNoOtherAndIsTriedAgain() {
        List<String> went = new ArrayList<>();
        List<PassingRows> rows =
                List.of(
                        () -> {
                            throw new IllegalStateException("first");
                        },
                        () -> {
                            went.add("second");
                            return 1;
                        },
                        () -> {
                            throw new IllegalStateException("third");
                        });

        assertThatIllegalStateException()
                .isThrownBy(() -> PassingSchedule.Known.deleteOld(rows))
                .withMessage("first")
                .satisfies(failed ->
                        assertThat(failed.getSuppressed())
                                .extracting(Throwable::getMessage)
                                .containsExactly("third"));
        assertThat(went).containsExactly("second");
    }

    @Test
    void aPracticeIsLookedAtInTheNextNight() {
        assertThat(PassingSchedule.next(Instant.parse("2026-03-02T02:59:00Z")))
                .isEqualTo("2026-03-03T03:00:00Z");
        assertThat(PassingSchedule.next(Instant.parse("2026-03-02T23:00:00Z")))
                .isEqualTo("2026-03-03T03:00:00Z");
    }
}
