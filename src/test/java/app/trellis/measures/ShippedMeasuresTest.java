package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.measures.Measure.Wording;
import app.trellis.measures.Norms.CaseLine;
import app.trellis.measures.Norms.ReliabilityType;
import app.trellis.measures.Norms.Threshold;
import app.trellis.measures.Norms.Word;
import app.trellis.shared.NotFound;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the shipped files to the scoring that is built in and to the figures of the sources. */
class ShippedMeasuresTest {

    private static final String PFIZER =
            "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues,"
                    + " with an educational grant from Pfizer Inc. No permission required to"
                    + " reproduce, translate, display or distribute.";

    private final Measures measures = Shipped.measures();

    @ParameterizedTest
    @CsvSource({
        "phq-9, PHQ-9",
        "phq-8, PHQ-8",
        "phq-4, PHQ-4",
        "gad-7, GAD-7",
        "pcl-5, PCL-5",
        "k10, K10"
    })
    void aFileIsScoredAsTheStatisticsSay(String key, String name) {
        Measure measure = measures.current(key);

        assertThat(measure.name()).isEqualTo(name);
        assertThat(measure.instrument()).isEqualTo(Instrument.named(name));
        assertThat(measure.scoring().direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 9, 0, 27", "phq-8, 8, 0, 24", "phq-4, 4, 0, 12",
        "gad-7, 7, 0, 21", "pcl-5, 20, 0, 80", "k10, 10, 10, 50"
    })
    void aFileHasItsQuestionsAndItsRange(String key, int items, double lowest, double highest) {
        Measure measure = measures.current(key);

        assertThat(measure.items()).isEqualTo(items);
        assertThat(measure.lowestScore()).isEqualTo(lowest);
        assertThat(measure.highestScore()).isEqualTo(highest);
    }

    @Test
    void casesBeginWhereTheSourcesSay() {
        assertThat(line("phq-9")).isEqualTo(tuple(">=", 10.0, Mark.SECONDARY));
        assertThat(line("gad-7")).isEqualTo(tuple(">=", 8.0, Mark.PUBLISHED));
        assertThat(line("pcl-5")).isEqualTo(tuple(">=", 29.0, Mark.PUBLISHED));
        assertThat(line("k10")).isEqualTo(tuple(">=", 20.0, Mark.SECONDARY));
        assertThat(measures.current("phq-8").norms().caseLine()).isEmpty();
        assertThat(measures.current("phq-4").norms().caseLine()).isEmpty();
    }

    @Test
    void thresholdsAreTheOnesOfTheSourcesAndDisagreementsStandBesideThem() {
        assertThat(points("phq-9")).containsExactly(6.0);
        assertThat(points("gad-7")).containsExactly(4.0, 6.0);
        assertThat(points("pcl-5")).containsExactly(15.0, 18.0);
        assertThat(points("k10")).containsExactly(7.0);
        assertThat(points("phq-8")).isEmpty();
        assertThat(points("phq-4")).isEmpty();
    }

    @Test
    void theK10ThresholdIsARuleOfThumbAndTheOthersAreReliable() {
        assertThat(word("k10")).isEqualTo(Word.RULE_OF_THUMB);
        assertThat(word("phq-9")).isEqualTo(Word.RELIABLE);
        assertThat(word("gad-7")).isEqualTo(Word.RELIABLE);
        assertThat(word("pcl-5")).isEqualTo(Word.RELIABLE);
        assertThat(word("phq-4")).isNull();
        assertThat(word("phq-8")).isNull();
    }

    @Test
    void spreadAndReliabilityAreTheOnesOfTheSources() {
        assertThat(sd("phq-9")).isEqualTo(5.5);
        assertThat(sd("gad-7")).isEqualTo(4.5);
        assertThat(sd("pcl-5")).isEqualTo(12.4);
        assertThat(sd("k10")).isNull();
        assertThat(sd("phq-4")).isNull();
        assertThat(sd("phq-8")).isNull();
        assertThat(reliability("phq-9", ReliabilityType.ALPHA)).containsExactly(0.89);
        assertThat(reliability("phq-9", ReliabilityType.RETEST)).containsExactly(0.84);
        assertThat(reliability("gad-7", ReliabilityType.ALPHA)).containsExactly(0.92);
        assertThat(reliability("gad-7", ReliabilityType.RETEST)).containsExactly(0.83);
        assertThat(reliability("pcl-5", ReliabilityType.ALPHA)).containsExactly(0.94, 0.91);
        assertThat(reliability("pcl-5", ReliabilityType.RETEST)).containsExactly(0.82);
        assertThat(reliability("k10", ReliabilityType.ALPHA)).containsExactly(0.85, 0.93);
    }

    @Test
    void whatPeopleNoticeIsKeptInPointsOrAsAShare() {
        assertThat(measures.current("phq-9").norms().smallestDifference())
                .extracting("points", "share", "mark")
                .containsExactly(
                        tuple(5.0, null, Mark.TO_BE_CHECKED), tuple(null, 0.2, Mark.PUBLISHED));
        assertThat(measures.current("gad-7").norms().smallestDifference())
                .extracting("points", "share")
                .containsExactly(tuple(4.0, null), tuple(null, 0.27));
        assertThat(measures.current("pcl-5").norms().smallestDifference())
                .extracting("points", "mark")
                .containsExactly(tuple(8.5, Mark.SECONDARY));
    }

    @Test
    void everyFigureSaysWhereItComesFrom() {
        for (Measure measure : measures.shipped()) {
            Norms norms = measure.norms();
            assertThat(norms.reliability()).allMatch(one -> !one.source().isBlank());
            assertThat(norms.reliableChange()).allMatch(one -> !one.source().isBlank());
            assertThat(norms.smallestDifference()).allMatch(one -> !one.source().isBlank());
            assertThat(measure.scoring().parts()).allMatch(one -> !one.source().isBlank());
            assertThat(Objects.requireNonNull(measure.scoring().bands()).source()).isNotBlank();
            assertThat(measure.licence().line()).isNotBlank();
            assertThat(measure.licence().note()).isNotBlank();
        }
    }

    @Test
    void theHalvesOfThePhq4AreKept() {
        assertThat(measures.current("phq-4").scoring().parts())
                .extracting("items", "caseFrom", "mark")
                .containsExactly(
                        tuple(List.of(1, 2), 3.0, Mark.TO_BE_CHECKED),
                        tuple(List.of(3, 4), 3.0, Mark.TO_BE_CHECKED));
    }

    @Test
    void onlyThePhq9AsksAboutRisk() {
        assertThat(measures.shipped())
                .filteredOn(Measure::asksAboutRisk)
                .extracting(Measure::key)
                .containsExactly("phq-9");
    }

    @Test
    void thePhq8IsThePhq9WithoutItsNinthQuestion() {
        for (String language : List.of("en", "es")) {
            Wording nine = measures.current("phq-9").wordsIn(language);
            Wording eight = measures.current("phq-8").wordsIn(language);

            assertThat(eight.items()).isEqualTo(nine.items().subList(0, 8));
            assertThat(eight.answers()).isEqualTo(nine.answers());
            assertThat(eight.recall()).isEqualTo(nine.recall());
        }
        assertThat(measures.shipped()).first().extracting(Measure::key).isEqualTo("phq-8");
    }

    @Test
    void licencesStandInTheWordsOfTheOwners() {
        for (String key : List.of("phq-9", "phq-8", "phq-4", "gad-7")) {
            assertThat(measures.current(key).licence().line()).isEqualTo(PFIZER);
        }
        assertThat(measures.current("k10").licence().line())
                .contains("© World Health Organization 2003")
                .contains("Kessler and others 2003");
        assertThat(measures.current("pcl-5").licence().line())
                .contains("Weathers")
                .contains("government");
    }

    @Test
    void onlyWordsOfCertainOriginAreInSpanish() {
        assertThat(measures.shipped())
                .filteredOn(measure -> measure.speaks("es"))
                .extracting(Measure::key)
                .containsExactlyInAnyOrder("phq-9", "phq-8");
    }

    @Test
    void thePcl5NeverPrintsADiagnosis() {
        Measure measure = measures.current("pcl-5");
        String all =
                MeasureFiles.MAPPER.writeValueAsString(measure) + Shipped.forms().json(measure);

        assertThat(all.toUpperCase(java.util.Locale.ROOT)).doesNotContain("PTSD");
    }

    @Test
    void noPhoneTitleTellsAStory() {
        assertThat(measures.shipped())
                .extracting(Measure::phoneTitle)
                .allMatch(title -> title.endsWith(" short questions"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phq-9", "phq-8", "gad-7"})
    void theQuestionOfDifficultyIsAskedAndNotScored(String key) {
        Measure measure = measures.current(key);
        Map<String, Object> answers = new java.util.HashMap<>();
        for (int item = 1; item <= measure.items(); item++) {
            answers.put("q" + item, "0");
        }
        answers.put("difficulty", "3");

        FormScore score = ScoringMeasures.score(measure, answers);

        assertThat(measure.wordsIn("en").difficulty()).isNotNull();
        assertThat(score.total()).isEqualTo(0.0);
        assertThat(score.items()).containsEntry("difficulty", 3);
    }

    @Test
    void aFileThatChangedUnderItsOldVersionRefusesToStart() {
        Map<ShippedMeasure.Id, JsonNode> files = MeasureFiles.read();
        ShippedMeasure.Id id = ShippedMeasure.Id.of("gad-7", 1);
        String before = Objects.requireNonNull(files.get(id)).toString();
        ((ObjectNode) Objects.requireNonNull(files.get(id))).put("name", "Another name");
        List<ShippedMeasure> stored = List.of(new ShippedMeasure(id, before, Instant.EPOCH));

        assertThatIllegalStateException()
                .isThrownBy(() -> Shipped.measures(files, stored, new java.util.HashMap<>()))
                .withMessageContaining("Give the file version 2");
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() {
        Map<ShippedMeasure.Id, JsonNode> files = MeasureFiles.read();
        ShippedMeasure.Id id = ShippedMeasure.Id.of("gad-7", 1);
        ObjectNode newer = (ObjectNode) Objects.requireNonNull(files.remove(id));
        String before = newer.toString();
        newer.put("version", 2);
        newer.put("minutes", 9);
        files.put(ShippedMeasure.Id.of("gad-7", 2), newer);
        Map<ShippedMeasure.Id, String> news = new java.util.HashMap<>();

        Measures both =
                Shipped.measures(
                        files, List.of(new ShippedMeasure(id, before, Instant.EPOCH)), news);

        assertThat(both.current("gad-7").version()).isEqualTo(2);
        assertThat(both.measure("gad-7", 1).minutes()).isEqualTo(2);
        assertThat(both.measure("gad-7", 2).minutes()).isEqualTo(9);
        assertThat(news).containsKey(ShippedMeasure.Id.of("gad-7", 2)).doesNotContainKey(id);
    }

    @Test
    void theCheckInIsKeptAmongThemAndIsNoQuestionnaire() {
        assertThat(measures.newestVersion(CheckIns.KEY)).isEqualTo(1);
        assertThat(measures.definitionJson(CheckIns.KEY, 1)).contains("Trust recovery check-in");
        assertThat(measures.shipped()).extracting(Measure::key).doesNotContain(CheckIns.KEY);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> measures.definitionJson(CheckIns.KEY, 2));
    }

    private org.assertj.core.groups.Tuple line(String key) {
        CaseLine line = measures.current(key).norms().caseLine().orElseThrow();
        return tuple(line.comparison(), line.value(), line.mark());
    }

    private List<Double> points(String key) {
        return measures.current(key).norms().reliableChange().stream()
                .map(Threshold::points)
                .toList();
    }

    private @Nullable Word word(String key) {
        return measures.current(key).norms().threshold().map(Threshold::word).orElse(null);
    }

    private @Nullable Double sd(String key) {
        Norms.Spread spread = measures.current(key).norms().spread();
        return spread == null ? null : spread.sd();
    }

    private List<Double> reliability(String key, ReliabilityType type) {
        return measures.current(key).norms().reliability().stream()
                .filter(one -> one.type() == type)
                .map(Norms.Reliability::value)
                .toList();
    }
}
