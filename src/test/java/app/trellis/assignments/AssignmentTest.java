package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void whatHasEndedNeitherPausesNorGoesOn() {
        Assignment assignment = assignment(Rhythm.WEEKLY);
        assignment.end();

        assertThatExceptionOfType(Refused.class).isThrownBy(assignment::pause);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> assignment.goOn(MONDAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> assignment.beganTogether(MONDAY));
        assertThat(assignment.runsOn(MONDAY)).isFalse();
    }

    @Test
    void somethingDueOnceStartsAgainWhenItGoesOn() {
        Assignment once = assignment(Rhythm.ONCE);
        once.pause();

        once.goOn(MONDAY.plusDays(20));

        assertThat(once.status()).isEqualTo(AssignmentStatus.ACTIVE);
        assertThat(once.days().startsOn()).isEqualTo(MONDAY.plusDays(20));
    }

    @Test
    void aRhythmKeepsItsDaysWhenItGoesOn() {
        Assignment weekly = assignment(Rhythm.WEEKLY);
        weekly.pause();

        weekly.goOn(MONDAY.plusDays(20));

        assertThat(weekly.days().startsOn()).isEqualTo(MONDAY);
    }

    @Test
    void theFirstDayTogetherIsKept() {
        Assignment assignment = assignment(Rhythm.ONCE);

        assignment.beganTogether(MONDAY.plusDays(1));
        assignment.beganTogether(MONDAY.plusDays(9));

        assertThat(assignment.begunTogetherOn()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void daysBetweenAreKeptOnlyWhereTheyMeanSomething() {
        assertThat(assignment(Rhythm.WEEKLY).days().everyDays()).isNull();
        assertThat(assignment(Rhythm.EVERY_N_DAYS).days().everyDays()).isEqualTo(3);
    }

    private static Assignment assignment(Rhythm rhythm) {
        AssignmentData data =
                new AssignmentData(
                        AssignmentKind.EXERCISE,
                        "grounding",
                        LifeContext.NONE,
                        null,
                        rhythm,
                        3,
                        MONDAY,
                        null,
                        6,
                        "",
                        Plan.NONE,
                        Set.of(),
                        "",
                        false,
                        false);
        return new Assignment(
                AssignmentId.next(),
                ClientId.next(),
                1,
                data,
                new SealedWords(null, null, null),
                new OpenLines(List.of()),
                null,
                MemberId.next(),
                Instant.EPOCH);
    }
}
