package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RhythmDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FOUR_WEEKS_ON = MONDAY.plusDays(28);

    @Test
    void onceIsDueOnceAndStaysOpenAsLongAsGiven() {
        assertThat(days(Rhythm.ONCE, null, 6).spans(null, MONDAY, FOUR_WEEKS_ON))
                .containsExactly(new Span(MONDAY, MONDAY.plusDays(6)));
    }

    @Test
    void onceIsNotDueAgain() {
        assertThat(days(Rhythm.ONCE, null, 6).spans(MONDAY.plusDays(6), null, FOUR_WEEKS_ON))
                .isEmpty();
    }

    @Test
    void dailyIsDueOnEachDayAloneHoweverManyDaysWereGiven() {
        List<Span> spans = days(Rhythm.DAILY, null, 7).spans(null, MONDAY, FOUR_WEEKS_ON);

        assertThat(spans).hasSize(29).allMatch(span -> span.opensOn().equals(span.dueOn()));
        assertThat(spans).extracting(Span::dueOn).doesNotHaveDuplicates();
    }

    @Test
    void twoWeeksNeverLieOverEachOther() {
        assertThat(days(Rhythm.WEEKLY, null, 30).spans(null, MONDAY, MONDAY.plusDays(13)))
                .containsExactly(
                        new Span(MONDAY, MONDAY.plusDays(6)),
                        new Span(MONDAY.plusDays(7), MONDAY.plusDays(13)));
    }

    @Test
    void everyFewDaysFollowsItsOwnStep() {
        assertThat(days(Rhythm.EVERY_N_DAYS, 10, 1).spans(null, MONDAY, FOUR_WEEKS_ON))
                .extracting(Span::opensOn)
                .containsExactly(MONDAY, MONDAY.plusDays(10), MONDAY.plusDays(20));
    }

    @Test
    void whatIsThereAlreadyIsNotMadeAgain() {
        RhythmDays weekly = days(Rhythm.WEEKLY, null, 2);
        List<Span> first = weekly.spans(null, MONDAY, MONDAY.plusDays(14));

        assertThat(weekly.spans(first.getLast().dueOn(), null, MONDAY.plusDays(28)))
                .extracting(Span::opensOn)
                .containsExactly(MONDAY.plusDays(21), MONDAY.plusDays(28));
    }

    @Test
    void whatWentByUnreadIsMadeUpForWithoutAGap() {
        assertThat(days(Rhythm.DAILY, null, 0).spans(MONDAY, null, MONDAY.plusDays(40)))
                .hasSize(40)
                .extracting(Span::dueOn)
                .startsWith(MONDAY.plusDays(1));
    }

    @Test
    void goingOnStartsWithTheTimeThatIsStillOpen() {
        LocalDate wednesday = MONDAY.plusDays(9);

        assertThat(days(Rhythm.WEEKLY, null, 6).spans(null, wednesday, wednesday.plusDays(7)))
                .extracting(Span::opensOn)
                .containsExactly(MONDAY.plusDays(7), MONDAY.plusDays(14));
    }

    @Test
    void nothingOpensAfterTheLastDayAndNothingIsDueAfterIt() {
        RhythmDays weekly = new RhythmDays(Rhythm.WEEKLY, null, MONDAY, MONDAY.plusDays(9), 6);

        assertThat(weekly.spans(null, MONDAY, FOUR_WEEKS_ON))
                .containsExactly(
                        new Span(MONDAY, MONDAY.plusDays(6)),
                        new Span(MONDAY.plusDays(7), MONDAY.plusDays(9)));
    }

    @Test
    void whatIsAlwaysOpenIsNeverDue() {
        assertThat(days(Rhythm.ALWAYS_OPEN, null, 6).spans(null, MONDAY, FOUR_WEEKS_ON)).isEmpty();
    }

    @Test
    void beforeASessionItOpensDaysAheadAndIsDueOnTheDay() {
        RhythmDays days = days(Rhythm.BEFORE_SESSION, null, 2);

        assertThat(days.before(MONDAY.plusDays(7)))
                .isEqualTo(new Span(MONDAY.plusDays(5), MONDAY.plusDays(7)));
        assertThat(days.before(MONDAY.plusDays(1))).isEqualTo(new Span(MONDAY, MONDAY.plusDays(1)));
        assertThat(days.before(MONDAY.minusDays(1))).isNull();
    }

    @Test
    void aYearOfDaysIsMadeInPiecesOfABoundedSize() {
        assertThat(days(Rhythm.DAILY, null, 0).spans(null, null, MONDAY.plusYears(5)))
                .hasSize(RhythmDays.MOST);
    }

    private static RhythmDays days(Rhythm rhythm, @Nullable Integer every, int dueDays) {
        return new RhythmDays(rhythm, every, MONDAY, null, dueDays);
    }
}
