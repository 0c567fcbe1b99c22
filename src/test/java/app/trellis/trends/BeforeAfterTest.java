package app.trellis.trends;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.trellis.responses.Sharing;
import app.trellis.statistics.Direction;
import app.trellis.trends.BeforeAfter.Scored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static final LocalDate START = Courses.START;

    @Test
    void everyLaterMarkBetterIsAHundredOfAHundred() {
        BeforeAfter compared = compared(35, 3, 3.5, 3.2, 3.1, 3.4, 5, 5.5, 5.2, 5.1, 5.4);

        assertThat(requireNonNull(compared.overlap()).nap()).isEqualTo(1.0);
        assertThat(compared.before()).isEqualTo(new BeforeAfter.Side(5, 3, 3.5));
        assertThat(compared.after()).isEqualTo(new BeforeAfter.Side(5, 5, 5.5));
    }

    @Test
    void aSteadyRiseLooksTheSameUntilItsSlopeIsTakenOut() {
        BeforeAfter compared = compared(35, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(requireNonNull(compared.overlap()).tau()).isEqualTo(1.0);
        assertThat(requireNonNull(compared.corrected()).tau()).isCloseTo(0, within(0.001));
    }

    @Test
    void fewerThanFiveOnOneSideAreNotCompared() {
        BeforeAfter compared = compared(28, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(compared.overlap()).isNull();
        assertThat(compared.before().scores()).isEqualTo(4);
    }

    @Test
    void theDayOfTheChangeBelongsToTheTimeAfter() {
        assertThat(compared(35, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9).after().lowest()).isEqualTo(9);
    }

    @Test
    void eachChangeIsComparedUpToTheNext() {
        List<BeforeAfter> compared =
                BeforeAfter.of(
                        weekly(1, 1, 1, 5, 5, 5, 9, 9, 9),
                        List.of(event(21, true), event(42, true), event(30, false)),
                        Direction.HIGHER_IS_BETTER);

        assertThat(compared).hasSize(2);
        assertThat(compared.getFirst().after()).isEqualTo(new BeforeAfter.Side(3, 5, 5));
        assertThat(compared.getLast().before()).isEqualTo(new BeforeAfter.Side(3, 5, 5));
    }

    @Test
    void whatWasOnlyNotedIsNotCompared() {
        assertThat(
                        BeforeAfter.of(
                                weekly(1, 2, 3),
                                List.of(event(7, false)),
                                Direction.HIGHER_IS_BETTER))
                .isEmpty();
    }

    private static BeforeAfter compared(int day, double... marks) {
        return BeforeAfter.of(weekly(marks), List.of(event(day, true)), Direction.HIGHER_IS_BETTER)
                .getFirst();
    }

    private static EventNote event(int day, boolean isPhase) {
        return new EventNote(
                UUID.randomUUID(),
                START.plusDays(day),
                "weekly sessions",
                isPhase,
                false,
                Sharing.PRIVATE,
                FormCourse.instant(day));
    }

    private static List<Scored> weekly(double... marks) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            scored.add(new Scored(START.plusDays(7L * i), marks[i]));
        }
        return scored;
    }
}
