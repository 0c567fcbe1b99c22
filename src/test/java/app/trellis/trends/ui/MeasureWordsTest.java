package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.Mark;
import app.trellis.measures.Norms;
import app.trellis.measures.RiskState;
import app.trellis.measures.ScoringRule;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import app.trellis.trends.FormCourse;
import app.trellis.trends.FormMark;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.TrendLanes.SessionMark;
import app.trellis.trends.Use;
import app.trellis.trends.Yardstick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureWordsTest {

    private final Sayings words = Said.in(Locale.ENGLISH);
    private final MeasureWords english = new MeasureWords(words);
    private final MeasureWords spanish = new MeasureWords(Said.in(Locale.of("es")));

    @Test
    void outOfTheRangeIsSaidAndNotRecovered() {
        MeasureTrend trend = FormCourse.phq9(17, 12, 8).trend();

        assertThat(english.claim(trend))
                .isEqualTo(
                        "Moved out of the clinical range, reliably: 9 points better than at the"
                                + " start, where 6 are needed.");
        assertThat(spanish.claim(trend))
                .isEqualTo(
                        "Salió del rango clínico, de forma fiable: 9 puntos mejor que al"
                                + " principio, cuando hacen falta 6.");
    }

    @Test
    void aQuestionAboutRiskIsNotedAndZeroIsNotCalledSafe() {
        assertThat(english.notes(asked(RiskState.ALERT)))
                .containsExactly("question about risk: a safety answer");
        assertThat(english.notes(asked(RiskState.ANSWERED)))
                .containsExactly("question about risk: no thoughts reported on this form");
        assertThat(english.notes(asked(RiskState.MISSING)))
                .containsExactly("question about risk: not answered");
        assertThat(english.notes(asked(null))).isEmpty();
    }

    private static FormMark asked(@Nullable RiskState risk) {
        return new FormMark(
                Instant.EPOCH,
                LocalDate.EPOCH,
                4.0,
                9,
                false,
                false,
                risk,
                Use.COUNTED,
                null,
                null,
                null,
                false,
                0);
    }

    @Test
    void insideTheErrorIsNeverNotBetter() {
        assertThat(english.claim(FormCourse.phq9(17, 14).trend()))
                .isEqualTo(
                        "Change is within the measure's error: 3 points better than at the start,"
                                + " where 6 are needed.");
    }

    @Test
    void noDifferenceIsAlsoWithinTheError() {
        assertThat(english.claim(FormCourse.phq9(17, 17).trend()))
                .startsWith("Change is within the measure's error: no difference");
    }

    @Test
    void crossingTheLineAloneIsSaidAsSuch() {
        assertThat(english.claim(FormCourse.phq9(12, 9).trend()))
                .endsWith("crossing it alone is no reliable change.");
    }

    @Test
    void aRuleOfThumbIsNotCalledReliable() {
        MeasureTrend trend = FormCourse.of(FormCourse.WELL_BEING, 14, 60, 80).trend();

        assertThat(english.claim(trend))
                .isEqualTo(
                        "Better by more than a rule of thumb: 20 points better than at the start,"
                                + " against 10.");
        assertThat(english.description(trend, List.of())).doesNotContainIgnoringCase("reliabl");
    }

    @Test
    void withoutAThresholdNothingIsJudged() {
        MeasureTrend trend = FormCourse.of(FormCourse.UNKNOWN, 14, 30, 10).trend();

        assertThat(english.claim(trend))
                .startsWith("Compared with the start: 20 points better.")
                .doesNotContainIgnoringCase("reliabl");
        assertThat(english.notStronger(trend)).startsWith("No threshold with a source");
    }

    @Test
    void tooFewSaysHowManyThereAre() {
        assertThat(english.claim(FormCourse.phq9(17).trend()))
                .isEqualTo("Too early to say (1 of 2 scores).");
        assertThat(english.notStronger(FormCourse.phq9(17).trend()))
                .isEqualTo("1 of 2 scores so far.");
    }

    @Test
    void theWholeCourseIsToldInSentences() {
        MeasureTrend trend =
                FormCourse.of(FormCourse.PHQ_9, 7, 17, 16, 15, 14, 13, 12, 13, 14).trend();
        List<SessionMark> sessions =
                IntStream.range(0, 8)
                        .mapToObj(week -> new SessionMark(FormCourse.instant(7 * week), week != 3))
                        .toList();

        assertThat(english.description(trend, sessions))
                .isEqualTo(
                        "PHQ-9: 8 scores from 3 March 2026 to 21 April 2026. Start 17. Latest 14."
                                + " Lowest 12 on 7 April 2026. Change is within the measure's error:"
                                + " 3 points better than at the start, where 6 are needed. Still in"
                                + " the clinical range (10 or more). No gap over 21 days. Sessions:"
                                + " 7 attended, 1 missed.");
    }

    @Test
    void whatAPracticeCallsABandStaysAsItTypedIt() {
        Yardstick own =
                new Yardstick(
                        "own",
                        1,
                        "Our own form",
                        "Some questions",
                        0,
                        40,
                        Direction.LOWER_IS_BETTER,
                        new ScoringRule.Bands(
                                List.of(
                                        new Instrument.Band("MILD", 0),
                                        new Instrument.Band("really quite a lot", 20)),
                                "a source",
                                Mark.BY_PRACTICE),
                        Norms.NONE,
                        List.of());
        MeasureTrend trend = FormCourse.of(own, 7, 3, 30).trend();

        assertThat(spanish.label(trend, trend.marks().getFirst())).startsWith("MILD");
        assertThat(english.label(trend, trend.marks().getLast())).isEqualTo("really quite a lot");
    }

    @Test
    void aFlagSaysItsReason() {
        MeasureTrend trend = FormCourse.of(FormCourse.PHQ_9, 7, 17, 16, 16, 15, 15, 15, 15).trend();
        List<Instant> sessions =
                IntStream.range(0, 7).mapToObj(week -> FormCourse.instant(7 * week)).toList();

        assertThat(english.flags(trend.assess(sessions), trend.session(sessions)))
                .containsExactly("no reliable improvement by session 7");
    }

    @Test
    void everyVerdictOpensToRuleNumbersSourcesAndVersions() {
        String rows =
                new HowWeKnowMeasures(words, english)
                        .rows(FormCourse.phq9(17, 14).trend())
                        .toString();

        assertThat(rows)
                .contains("3 points are missing to the 6 that are needed")
                .contains("Jacobson and Truax 1991", "NHS Talking Therapies", "Kroenke 2001")
                .contains("Start 17 on 3 March 2026, latest 14 on 17 March 2026")
                .contains("design value", "PHQ-9, version 1; rules, version 1");
    }

    @Test
    void aNewStartAtTheWorstScoreIsCalledOne() {
        String rows =
                new HowWeKnowMeasures(words, english)
                        .rows(FormCourse.phq9(15, 14, 22, 12).countedFrom(28).trend())
                        .toString();

        assertThat(rows).contains("tends to be better by itself");
    }
}
