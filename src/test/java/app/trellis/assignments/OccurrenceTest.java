package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Occurrence occurrence =
            new Occurrence(
                    UUID.randomUUID(),
                    AssignmentId.next(),
                    ClientId.next(),
                    new Span(MONDAY, MONDAY.plusDays(2)));

    @Test
    void itIsOpenFromItsFirstDayToTheDayItIsDue() {
        assertThat(occurrence.isOpenOn(MONDAY.minusDays(1))).isFalse();
        assertThat(occurrence.isOpenOn(MONDAY)).isTrue();
        assertThat(occurrence.isOpenOn(MONDAY.plusDays(2))).isTrue();
        assertThat(occurrence.isOpenOn(MONDAY.plusDays(3))).isFalse();
    }

    @Test
    void aDayThatWentByIsOnlyReadAsExpired() {
        assertThat(occurrence.stateOn(MONDAY.plusDays(2))).isEqualTo(OccurrenceState.OPEN);
        assertThat(occurrence.stateOn(MONDAY.plusDays(3))).isEqualTo(OccurrenceState.EXPIRED);
    }

    @Test
    void settingAsideKeepsTheReasonAndCountsOnce() {
        assertThat(occurrence.setAside(SetAsideReason.TOO_MUCH, Instant.EPOCH)).isTrue();
        assertThat(occurrence.setAside(SetAsideReason.OTHER, Instant.EPOCH)).isFalse();

        assertThat(occurrence.reason()).isEqualTo(SetAsideReason.TOO_MUCH);
        assertThat(occurrence.stateOn(MONDAY.plusDays(9))).isEqualTo(OccurrenceState.SET_ASIDE);
    }

    @Test
    void aReasonIsNotNeeded() {
        assertThat(occurrence.setAside(null, Instant.EPOCH)).isTrue();
        assertThat(occurrence.reason()).isNull();
    }
}
