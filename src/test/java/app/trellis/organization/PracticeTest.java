package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.Ids;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final Practice practice =
            new Practice(
                    new PracticeId(Ids.next()),
                    "The garden house",
                    MADRID,
                    "es",
                    "ES",
                    new CrisisWords("Call 112.", "es", null),
                    NOW);

    @Test
    void aNewPracticeHasEverythingStillToSeeTo() {
        for (Checklist.Step step : Checklist.Step.values()) {
            assertThat(practice.details().checklist().isDone(step)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void seeingToOneThingLeavesTheOthersOpen(Checklist.Step step) {
        practice.done(step, NOW);

        for (Checklist.Step one : Checklist.Step.values()) {
            assertThat(practice.details().checklist().isDone(one)).isEqualTo(one == step);
        }
    }

    @Test
    void theCrisisTextCanBeChangedButNeverEmptied() {
        practice.sayInNeed("Call 112, or 024.", NOW);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> practice.sayInNeed("  \n ", NOW))
                .extracting(Refused::key)
                .isEqualTo("organization.crisis-empty");
        assertThat(practice.details().crisisText()).isEqualTo("Call 112, or 024.");
        assertThat(practice.details().checklist().crisisText()).isTrue();
    }

    @Test
    void theReadingHoursBeginBeforeTheyEnd() {
        LocalTime nine = LocalTime.of(9, 0);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> practice.live(MADRID, nine, nine, NOW))
                .extracting(Refused::key)
                .isEqualTo("organization.hours-order");
    }
}
