package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.trends.CheckInTrend;
import app.trellis.trends.Courses;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckInWordsTest {

    private static final Courses STEADY =
            Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 4.8, 5.1, 5.0, 5.6);

    private final CheckInWords english = new CheckInWords(Said.in(Locale.ENGLISH));
    private final CheckInWords spanish = new CheckInWords(Said.in(Locale.of("es")));

    static List<Courses> courses() {
        return List.of(
                STEADY,
                Courses.weekly(6.8, 6.5, 6.6, 6.0, 6.1, 5.7, 5.2, 4.9, 4.7, 4.2),
                Courses.weekly(5.0, 6.1, 4.2, 5.9, 4.4, 6.0, 5.1, 4.3, 5.8, 5.2),
                Courses.weekly(3.0, 4.0, 5.0, 6.0),
                Courses.weekly(3.0, 3.5, 4.0, 4.5, 5.0, 5.5),
                Courses.weekly(5.0, 5.2, 5.1).then(50, 5.0).then(57, 5.3).then(64, 5.1),
                Courses.weekly(5.0, 5.2).then(7, 4.0).withAnswers(14, 6, 5.1),
                Courses.weekly(1.0, 1.0).onForm(2).then(21, 6.0).withAnswers(28, 2, null),
                Courses.weekly(5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 4.0),
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 6.0, 6.2, 5.9, 6.1, 6.3, 6.0)
                        .countedFrom(42),
                Courses.none().withAnswers(0, 2, null));
    }

    @Test
    void aClearTrendSaysAboutHowMuchOverHowLong() {
        assertThat(english.claim(STEADY.trend()))
                .isEqualTo("Clear trend: about 2.5 points better over 9 weeks.");
        assertThat(spanish.claim(STEADY.trend()))
                .isEqualTo("Tendencia clara: alrededor de 2,5 puntos mejor en 9 semanas.");
    }

    @Test
    void onePointIsOnePoint() {
        CheckInTrend trend =
                Courses.weekly(5.0, 5.13, 5.26, 5.39, 5.52, 5.65, 5.78, 5.91, 6.04, 6.17).trend();

        assertThat(english.claim(trend))
                .isEqualTo("Clear trend: about 1 point better over 9 weeks.");
    }

    @Test
    void tooFewSaysHowManyThereAre() {
        assertThat(english.claim(Courses.weekly(3.0, 4.0, 5.0, 6.0).trend()))
                .isEqualTo("Too early to say (4 of 6 check-ins).");
        assertThat(english.claim(Courses.every(2, 3.0, 4.0, 5.0, 6.0, 6.0, 6.0).trend()))
                .isEqualTo("Too early to say (10 of 21 days).");
    }

    @Test
    void aLeaningTakesItselfBack() {
        assertThat(english.claim(Courses.weekly(3.0, 3.5, 4.0, 4.5, 5.0, 5.5).trend()))
                .isEqualTo("Leaning better. Could still be ordinary ups and downs.");
    }

    @Test
    void noDirectionIsNotCalledStable() {
        assertThat(english.claim(Courses.weekly(5.0, 6.1, 4.2, 5.9, 4.4, 6.0, 5.1, 4.3).trend()))
                .isEqualTo("Ups and downs, no clear direction.");
    }

    @Test
    void theWholeCourseIsToldInSentences() {
        assertThat(english.description(STEADY.trend()))
                .isEqualTo(
                        "Check-in: 10 check-ins over 9 weeks. Own baseline 3.7. Latest 5.6. Lowest"
                                + " 3.0 on 3 March 2026. Clear trend: about 2.5 points better over"
                                + " 9 weeks. Feeling safe: always 5 (not tested).");
    }

    @Test
    void aGapIsSaidInWords() {
        assertThat(english.description(Courses.weekly(5.0, 5.2).then(40, 5.1).trend()))
                .contains("No mark for 33 days after 10 March 2026.");
    }

    @Test
    void aDropIsWorthAskingAndNeverADeterioration() {
        CheckInTrend trend = Courses.weekly(5.0, 5.4, 5.1, 5.5, 5.0, 5.3, 4.4, 4.3, 4.2).trend();

        assertThat(english.worthAsking(trend))
                .contains("Possible drop since their own baseline: worth asking.");
        assertThat(english.description(trend).toLowerCase(Locale.ROOT))
                .doesNotContain("deteriorat");
    }

    @Test
    void differencesCarryTheirSign() {
        Sayings numbers = Said.in(Locale.ENGLISH);
        assertThat(List.of(numbers.change(1.9), numbers.change(-0.3), numbers.change(0)))
                .containsExactly("+1.9", "−0.3", "0.0");
        assertThat(Said.in(Locale.of("es")).change(-0.3)).isEqualTo("−0,3");
    }

    @Test
    void whyNotAStrongerWordNamesWhatIsMissing() {
        assertThat(english.notStronger(Courses.weekly(3.0, 3.5, 4.0, 4.5, 5.0, 5.5).trend()))
                .isEqualTo("6 of 9 check-ins so far.");
        assertThat(english.notStronger(STEADY.trend())).startsWith("There is no stronger word.");
    }

    @ParameterizedTest
    @MethodSource("courses")
    void everyConclusionOpensToThresholdsThatAreCalledDesignValues(Courses course) {
        String said =
                new HowWeKnowCheckIns(Said.in(Locale.ENGLISH), english)
                        .rows(course.trend())
                        .toString();

        assertThat(said).contains("design value", "Sen 1968", "Version of the rules");
        assertThat(
                        new HowWeKnowCheckIns(Said.in(Locale.of("es")), spanish)
                                .rows(course.trend())
                                .toString())
                .contains("valor de diseño");
    }

    @ParameterizedTest
    @MethodSource("courses")
    void nothingIsCalledRecoveredReliableOrTested(Courses course) {
        assertThat(english.description(course.trend()).toLowerCase(Locale.ROOT))
                .doesNotContain("recovered", "reliabl", "clinical", "stable", "significant");
    }

    @Test
    void aNewStartIsSaidBeforeWhatIsCountedFromIt() {
        CheckInTrend trend =
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 6.0, 6.2).countedFrom(42).trend();

        assertThat(english.description(trend))
                .contains("Counted anew from 14 April 2026.")
                .contains("Too early to say (2 of 6 check-ins).")
                .doesNotContain("Own baseline");
    }
}
