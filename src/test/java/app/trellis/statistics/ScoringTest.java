package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {

    @ParameterizedTest
    @CsvSource({
        "PHQ-9, 9, 8, 0, 3, 27",
        "PHQ-8, 8, 7, 0, 3, 24",
        "PHQ-4, 4, 4, 0, 3, 12",
        "GAD-7, 7, 6, 0, 3, 21",
        "PCL-5, 20, 16, 0, 4, 80",
        "K10, 10, 8, 1, 5, 50",
        "K6, 6, 5, 0, 4, 24",
        "WHO-5, 5, 5, 0, 5, 100"
    })
    void anInstrumentKnowsItsSizeItsRangeAndItsMissingRule(
            String key, int items, int needed, int lowest, int highest, double most) {
        assertThat(Scoring.scoreInstrument(key, answers(items, highest)).score()).isEqualTo(most);
        assertThat(Scoring.scoreInstrument(key, blank(answers(items, lowest), items - needed)))
                .returns(needed, Scoring.Score::answered)
                .returns(needed < items, Scoring.Score::prorated)
                .matches(score -> score.score() != null);
        assertThat(Scoring.scoreInstrument(key, blank(answers(items, lowest), items - needed + 1)))
                .returns(needed - 1, Scoring.Score::answered)
                .returns(null, Scoring.Score::score)
                .returns(null, Scoring.Score::band)
                .returns(false, Scoring.Score::prorated);
        assertThatThrownBy(() -> Scoring.scoreInstrument(key, answers(items, highest + 1)))
                .hasMessageContaining("range");
        assertThatThrownBy(() -> Scoring.scoreInstrument(key, answers(items, lowest - 1)))
                .hasMessageContaining("range");
        assertThatThrownBy(() -> Scoring.scoreInstrument(key, answers(items - 1, lowest)))
                .hasMessageContaining("each item");
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9, 0, MINIMAL",
        "PHQ-9, 4, MINIMAL",
        "PHQ-9, 5, MILD",
        "PHQ-9, 9, MILD",
        "PHQ-9, 10, MODERATE",
        "PHQ-9, 14, MODERATE",
        "PHQ-9, 15, MODERATELY_SEVERE",
        "PHQ-9, 19, MODERATELY_SEVERE",
        "PHQ-9, 20, SEVERE",
        "PHQ-9, 27, SEVERE",
        "PHQ-8, 9, MILD",
        "PHQ-8, 10, MODERATE",
        "PHQ-8, 24, SEVERE",
        "GAD-7, 4, MINIMAL",
        "GAD-7, 5, MILD",
        "GAD-7, 9, MILD",
        "GAD-7, 10, MODERATE",
        "GAD-7, 14, MODERATE",
        "GAD-7, 15, SEVERE",
        "PHQ-4, 2, MINIMAL",
        "PHQ-4, 3, MILD",
        "PHQ-4, 5, MILD",
        "PHQ-4, 6, MODERATE",
        "PHQ-4, 8, MODERATE",
        "PHQ-4, 9, SEVERE",
        "K10, 10, LOW",
        "K10, 15, LOW",
        "K10, 16, MODERATE",
        "K10, 21, MODERATE",
        "K10, 22, HIGH",
        "K10, 29, HIGH",
        "K10, 30, VERY_HIGH",
        "K10, 50, VERY_HIGH"
    })
    void bandsBeginWhereTheyArePublished(String key, int score, String band) {
        Instrument instrument = Instrument.named(key);
        List<Integer> answers = new ArrayList<>(answers(instrument.items(), instrument.lowest()));
        int rest = score - instrument.items() * instrument.lowest();
        for (int i = 0; i < instrument.items(); i++) {
            int more = Math.min(rest, instrument.highest() - instrument.lowest());
            answers.set(i, instrument.lowest() + more);
            rest -= more;
        }

        assertThat(Scoring.scoreInstrument(key, answers))
                .returns((double) score, Scoring.Score::score)
                .returns(band, Scoring.Score::band);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, LOW", "7, 28, LOW", "8, 32, REDUCED", "12, 48, REDUCED", "13, 52, ADEQUATE"})
    void theWellBeingIndexIsAPercentage(int raw, double score, String band) {
        List<Integer> answers = new ArrayList<>(answers(5, 0));
        for (int i = 0; i < 5; i++) {
            answers.set(i, Math.clamp(raw - 5L * i, 0, 5));
        }

        assertThat(Scoring.scoreInstrument("WHO-5", answers))
                .returns(score, Scoring.Score::score)
                .returns(band, Scoring.Score::band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCL-5", "K6"})
    void noBandsAreInvented(String key) {
        Instrument instrument = Instrument.named(key);

        assertThat(
                        Scoring.scoreInstrument(
                                        key, answers(instrument.items(), instrument.highest()))
                                .band())
                .isNull();
    }

    @Test
    void aProratedSumIsRoundedHalfUp() {
        Instrument four =
                new Instrument(
                        "four", 4, 0, 10, Set.of(), Instrument.Combine.SUM, 1, 1, List.of(), null);

        // 5·4/2 = 10; 5·4/3 = 6.67; 4·4/3 = 5.33
        assertThat(score(four, 5, 0, null, null)).isEqualTo(10.0);
        assertThat(score(four, 5, 0, 0, null)).isEqualTo(7.0);
        assertThat(score(four, 4, 0, 0, null)).isEqualTo(5.0);
        // 4 items, 8 answered would be a half: 3·10/4 = 7.5
        Instrument ten =
                new Instrument(
                        "ten", 10, 0, 10, Set.of(), Instrument.Combine.SUM, 1, 4, List.of(), null);
        assertThat(score(ten, 3, 0, 0, 0, null, null, null, null, null, null)).isEqualTo(8.0);
        assertThat(score(ten, 1, 0, 0, 0, null, null, null, null, null, null)).isEqualTo(3.0);
    }

    @Test
    void aWideScaleDoesNotOverflow() {
        Instrument wide = Instrument.sum("wide", 100, 0, 10_000_000, List.of());

        assertThat(Scoring.scoreInstrument(wide, answers(100, 10_000_000)).score()).isEqualTo(1e9);
    }

    @Test
    void reversedItemsCountTheOtherWayRound() {
        Instrument turned = Instrument.sum("turned", 3, 1, 5, List.of()).withReversed(Set.of(2));

        assertThat(score(turned, 1, 1, 1)).isEqualTo(7.0);
        assertThat(score(turned, 5, 5, 4)).isEqualTo(10.0);
    }

    @Test
    void aMeanIsTakenOverWhatWasAnswered() {
        Instrument mean =
                new Instrument(
                        "mean", 4, 1, 5, Set.of(1), Instrument.Combine.MEAN, 1, 3, List.of(), null);

        assertThat(Scoring.scoreInstrument(mean, Arrays.asList(5, 2, null, 5)))
                .isEqualTo(new Scoring.Score(3, 8.0 / 3, true, null, null, null));
    }

    @Test
    void theRiskItemIsJudgedWithoutAScore() {
        List<@Nullable Integer> onlyRisk = blank(answers(8, 0), 8);
        onlyRisk.add(1);

        assertThat(Scoring.scoreInstrument("PHQ-9", onlyRisk))
                .isEqualTo(new Scoring.Score(1, null, false, null, true, false));
        onlyRisk.set(8, 0);
        assertThat(Scoring.scoreInstrument("PHQ-9", onlyRisk))
                .isEqualTo(new Scoring.Score(1, null, false, null, false, false));
        onlyRisk.set(8, null);
        assertThat(Scoring.scoreInstrument("PHQ-9", onlyRisk))
                .isEqualTo(new Scoring.Score(0, null, false, null, null, true));
    }

    @Test
    void aRiskItemCanBeNamedForAnyInstrument() {
        Instrument own =
                Instrument.sum("own", 2, 0, 4, List.of())
                        .withRiskItem(new Instrument.RiskItem(1, 2));

        assertThat(Scoring.scoreInstrument(own, List.of(1, 4)).riskItemAlert()).isFalse();
        assertThat(Scoring.scoreInstrument(own, List.of(2, 4)).riskItemAlert()).isTrue();
        assertThat(Scoring.scoreInstrument("GAD-7", answers(7, 3)).riskItemAlert()).isNull();
        assertThat(Scoring.scoreInstrument("GAD-7", answers(7, 3)).riskItemMissing()).isNull();
    }

    @Test
    void anUnknownInstrumentIsRefused() {
        assertThatThrownBy(() -> Scoring.scoreInstrument("XYZ-1", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XYZ-1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "5, 4", "6, 5", "7, 6", "9, 8", "10, 8", "20, 16"})
    void fourFifthsAreRoundedUp(int items, int needed) {
        assertThat(Instrument.fourFifths(items)).isEqualTo(needed);
    }

    @Test
    void aDefinitionMustFitTogether() {
        assertThatThrownBy(() -> Instrument.sum("x", 0, 0, 3, List.of()))
                .hasMessageContaining("items");
        assertThatThrownBy(() -> Instrument.sum("x", 3, 3, 3, List.of()))
                .hasMessageContaining("highest");
        assertThatThrownBy(() -> definition(0, 2, 3, Set.of())).hasMessageContaining("multiplier");
        assertThatThrownBy(() -> definition(1, 0, 3, Set.of()))
                .hasMessageContaining("minimumAnswered");
        assertThatThrownBy(() -> definition(1, 4, 3, Set.of()))
                .hasMessageContaining("minimumAnswered");
        assertThatThrownBy(() -> definition(1, 3, 3, Set.of(0))).hasMessageContaining("reversed");
        assertThatThrownBy(() -> definition(1, 3, 3, Set.of(4))).hasMessageContaining("reversed");
        assertThat(definition(1, 3, 3, Set.of(1, 3)).reversed()).containsExactlyInAnyOrder(1, 3);
        Instrument plain = Instrument.sum("x", 3, 0, 3, List.of());
        assertThatThrownBy(() -> plain.withRiskItem(new Instrument.RiskItem(4, 1)))
                .hasMessageContaining("risk item");
        assertThatThrownBy(() -> plain.withRiskItem(new Instrument.RiskItem(0, 1)))
                .hasMessageContaining("risk item");
        assertThat(plain.withRiskItem(new Instrument.RiskItem(3, 1)).riskItem()).isNotNull();
        assertThat(plain.withRiskItem(new Instrument.RiskItem(1, 1)).riskItem()).isNotNull();
        for (double second : new double[] {3, 4}) {
            List<Instrument.Band> bands =
                    List.of(new Instrument.Band("LOW", 4), new Instrument.Band("HIGH", second));
            assertThatThrownBy(() -> Instrument.sum("x", 3, 0, 3, bands))
                    .hasMessageContaining("rise");
        }
    }

    private static Instrument definition(
            int multiplier, int minimum, int items, Set<Integer> reversed) {
        return new Instrument(
                "x",
                items,
                0,
                3,
                reversed,
                Instrument.Combine.SUM,
                multiplier,
                minimum,
                List.of(),
                null);
    }

    private static @Nullable Double score(Instrument instrument, @Nullable Integer... answers) {
        return Scoring.scoreInstrument(instrument, Arrays.asList(answers)).score();
    }

    private static List<Integer> answers(int items, int answer) {
        return Collections.nCopies(items, answer);
    }

    private static List<@Nullable Integer> blank(List<Integer> answers, int howMany) {
        List<@Nullable Integer> some = new ArrayList<>(answers);
        for (int i = 0; i < howMany; i++) {
            some.set(i, null);
        }
        return some;
    }
}
