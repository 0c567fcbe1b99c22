package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every function to the published and computed cases of a vectors file: the one named by the
 * system property {@code statistics.vectors}, or else the project's own copy.
 *
 * <p>Numbers with a decimal point may differ by the case's tolerance; whole numbers, words, truth
 * values and nulls may not.
 */
class StatisticsVectorsTest {

    private static final String PROPERTY = "statistics.vectors";
    private static final String OWN_COPY = "/statistics-vectors.json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() throws IOException {
        JsonNode vectors = vectorsFile().get("vectors");
        assertThat(vectors).as("cases in the file").isNotEmpty();
        return vectors.valueStream()
                .map(vector ->
                        DynamicTest.dynamicTest(
                                "%s %s: %s"
                                        .formatted(
                                                vector.path("id").asString(),
                                                vector.path("fn").asString(),
                                                vector.path("title").asString()),
                                () -> check(vector)));
    }

    @Test
    void theOwnCopyHoldsAsManyCasesAsItSays() throws IOException {
        JsonNode file = ownCopy();
        assertThat(file.get("vectors").size()).isEqualTo(file.get("count").asInt());
    }

    @Test
    void theOwnCopyCoversEveryFunctionOfTheContract() throws IOException {
        Set<String> functions = new TreeSet<>();
        ownCopy()
                .get("vectors")
                .valueStream()
                .forEach(vector -> functions.add(vector.get("fn").asString()));
        assertThat(functions)
                .containsExactlyInAnyOrder(
                        "scoreInstrument",
                        "reliableChange",
                        "cutoffs",
                        "clinicalChange",
                        "sampleClinicalChange",
                        "theilSen",
                        "mannKendall",
                        "trendClaim",
                        "nap",
                        "baselineCorrectedTau",
                        "xmr",
                        "ewma",
                        "ewmaIrregular",
                        "offTrack",
                        "wilson",
                        "funnel",
                        "prePostEffect",
                        "prePostEffectSummary",
                        "iaptOutcome",
                        "caseMixRatio",
                        "suppress",
                        "reportLevel",
                        "trustCheckIn");
    }

    @Test
    void aDifferenceNamesTheCaseThePathAndBothValues() {
        JsonNode vector =
                JSON.readTree(
                        """
                        {"id": "XX-01", "fn": "ewmaIrregular", "tolerance": 0.0005,
                         "inputs": {"days": [0, 7], "values": [3, 5], "lambda_": 1, "tauDays": 14},
                         "expected": {"smoothed": [3.0, 4.9]}}
                        """);
        assertThat(differences(vector))
                .containsExactly("XX-01 at smoothed[1]: expected 4.9, found 5.0");
    }

    @Test
    void anUnknownFunctionFails() {
        JsonNode vector =
                JSON.readTree(
                        """
                        {"id": "XX-02", "fn": "guess", "inputs": {}, "expected": {}, "tolerance": 1}
                        """);
        assertThat(differences(vector)).containsExactly("XX-02: there is no function guess");
    }

    @Test
    void wholeNumbersWordsAndNullsAreExact() {
        JsonNode vector =
                JSON.readTree(
                        """
                        {"id": "XX-03", "fn": "scoreInstrument", "tolerance": 5,
                         "inputs": {"instrument": "GAD-7", "answers": [3, 2, 3, 1, 0, 1, 2]},
                         "expected": {"score": 13, "band": "MILD", "answered": null, "mood": 1}}
                        """);
        assertThat(differences(vector))
                .containsExactly(
                        "XX-03 at score: expected 13, found 12.0",
                        "XX-03 at band: expected \"MILD\", found \"MODERATE\"",
                        "XX-03 at answered: expected null, found 7",
                        "XX-03 at mood: expected 1, found nothing");
    }

    @Test
    void listsOfAnotherLengthAndEntriesTooManyAreDifferences() {
        JsonNode vector =
                JSON.readTree(
                        """
                        {"id": "XX-04", "fn": "trustCheckIn", "tolerance": 0.1,
                         "inputs": {"answers": {"q1": 6, "q2": 4}},
                         "expected": {"adjusted": {"q1": 6}}}
                        """);
        assertThat(differences(vector))
                .containsExactly("XX-04 at adjusted.q2: expected nothing, found 4");

        JsonNode shorter =
                JSON.readTree(
                        """
                        {"id": "XX-05", "fn": "ewmaIrregular", "tolerance": 0.1,
                         "inputs": {"days": [0, 7], "values": [3, 3], "lambda_": 1, "tauDays": 14},
                         "expected": {"smoothed": [3.0]}}
                        """);
        assertThat(differences(shorter))
                .containsExactly("XX-05 at smoothed: expected 1 entries, found 2");
    }

    private static void check(JsonNode vector) {
        List<String> differences = differences(vector);
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences));
        }
    }

    private static List<String> differences(JsonNode vector) {
        String id = vector.path("id").asString();
        JsonNode inputs = vector.get("inputs");
        JsonNode expected = vector.get("expected");
        Object result = call(vector.get("fn").asString(), new Inputs(inputs));
        if (result == null) {
            return List.of(id + ": there is no function " + vector.get("fn").asString());
        }
        JsonNode found = JSON.valueToTree(result);
        List<String> differences = new ArrayList<>();
        // A result may tell more than a case asks for; what lies inside an answer may not.
        expected.properties()
                .forEach(entry ->
                        compare(
                                id + " at " + entry.getKey(),
                                entry.getValue(),
                                found.get(entry.getKey()),
                                vector.get("tolerance").asDouble(),
                                differences));
        return differences;
    }

    private static void compare(
            String path,
            JsonNode expected,
            @Nullable JsonNode found,
            double tolerance,
            List<String> differences) {
        if (found == null) {
            differences.add("%s: expected %s, found nothing".formatted(path, expected));
        } else if (expected.isArray() && found.isArray()) {
            if (expected.size() != found.size()) {
                differences.add(
                        "%s: expected %d entries, found %d"
                                .formatted(path, expected.size(), found.size()));
                return;
            }
            for (int i = 0; i < expected.size(); i++) {
                String element = "%s[%d]".formatted(path, i);
                compare(element, expected.get(i), found.get(i), tolerance, differences);
            }
        } else if (expected.isObject() && found.isObject()) {
            Set<String> keys = new TreeSet<>(expected.propertyNames());
            keys.addAll(found.propertyNames());
            for (String key : keys) {
                String entry = path + "." + key;
                if (expected.has(key)) {
                    compare(entry, expected.get(key), found.get(key), tolerance, differences);
                } else if (!isZero(found.get(key))) {
                    // A category without anyone in it need not be listed.
                    differences.add(
                            "%s: expected nothing, found %s".formatted(entry, found.get(key)));
                }
            }
        } else if (!same(expected, found, tolerance)) {
            differences.add("%s: expected %s, found %s".formatted(path, expected, found));
        }
    }

    private static boolean same(JsonNode expected, JsonNode found, double tolerance) {
        if (!expected.isNumber() || !found.isNumber()) {
            return expected.equals(found);
        }
        double allowed = expected.isIntegralNumber() ? 0 : tolerance;
        return Math.abs(expected.asDouble() - found.asDouble()) <= allowed + 1e-9;
    }

    private static boolean isZero(JsonNode node) {
        return node.isNumber() && node.asDouble() == 0;
    }

    /** The result of one function, or null where there is none of that name. */
    private static @Nullable Object call(String function, Inputs in) {
        return switch (function) {
            case "scoreInstrument" ->
                    Scoring.scoreInstrument(in.text("instrument"), in.wholeList("answers"));
            case "reliableChange" ->
                    ReliableChange.reliableChange(
                            in.number("sd"),
                            in.number("reliability"),
                            in.number("pre"),
                            in.number("post"),
                            in.direction());
            case "cutoffs" ->
                    in.has("meanFunctional")
                            ? ReliableChange.cutoffs(
                                    in.number("meanClinical"),
                                    in.number("sdClinical"),
                                    in.number("meanFunctional"),
                                    in.number("sdFunctional"))
                            : ReliableChange.cutoffs(
                                    in.number("meanClinical"),
                                    in.number("sdClinical"),
                                    in.direction());
            case "clinicalChange" ->
                    ClinicalChange.clinicalChange(
                            in.number("pre"),
                            in.number("post"),
                            in.number("threshold"),
                            in.caseWhen(),
                            in.direction());
            case "sampleClinicalChange" ->
                    ClinicalChange.sampleClinicalChange(
                            in.elements("pairs")
                                    .map(pair ->
                                            new ClinicalChange.Pair(
                                                    pair.get(0).asDouble(), pair.get(1).asDouble()))
                                    .toList(),
                            in.number("reliability"),
                            in.number("meanFunctional"),
                            in.number("sdFunctional"),
                            in.direction());
            case "theilSen" -> Trend.theilSen(in.numbers("times"), in.numbers("values"));
            case "mannKendall" -> Trend.mannKendall(in.numbers("values"));
            case "trendClaim" ->
                    Trend.trendClaim(
                            in.numbers("days"),
                            in.numbers(in.has("composite") ? "composite" : "values"),
                            in.direction(),
                            in.number("minimumMeaningfulChange", Trend.MINIMUM_MEANINGFUL_CHANGE));
            case "nap" -> Phases.nap(in.numbers("baseline"), in.numbers("after"), in.direction());
            case "baselineCorrectedTau" ->
                    Phases.baselineCorrectedTau(
                            in.numbers("baseline"), in.numbers("after"), in.direction());
            case "xmr" ->
                    ControlChart.xmr(
                            in.numbers("baseline"),
                            in.numbers("after"),
                            in.direction(),
                            in.number("factor", ControlChart.XMR_FACTOR));
            case "ewma" ->
                    ControlChart.ewma(
                            in.numbers("values"),
                            in.number("target"),
                            in.number("sigma"),
                            in.number("lambda_", ControlChart.EWMA_LAMBDA),
                            in.number("L", ControlChart.EWMA_L));
            case "ewmaIrregular" ->
                    Map.of(
                            "smoothed",
                            ControlChart.ewmaIrregular(
                                    in.numbers("days"),
                                    in.numbers("values"),
                                    in.number("lambda_", ControlChart.SMOOTHER_LAMBDA),
                                    in.number("tauDays", ControlChart.SMOOTHER_TAU_DAYS)));
            case "offTrack" ->
                    OffTrack.offTrack(
                            in.elements("points")
                                    .map(point ->
                                            new OffTrack.Point(
                                                    point.get("session").asInt(),
                                                    point.get("score").asDouble()))
                                    .toList(),
                            in.number("threshold"),
                            in.caseWhen(),
                            in.direction());
            case "wilson" ->
                    Proportions.wilson(
                            in.whole("successes"), in.whole("n"), in.number("confidence", 0.95));
            case "funnel" -> Proportions.funnel(in.number("target"), in.whole("n"), in.whole("k"));
            case "prePostEffect" ->
                    PrePost.prePostEffect(in.numbers("pre"), in.numbers("post"), in.direction());
            case "prePostEffectSummary" ->
                    PrePost.prePostEffectSummary(
                            in.whole("n"),
                            in.number("meanPre"),
                            in.number("sdPre"),
                            in.number("meanPost"),
                            in.number("r"),
                            in.direction());
            case "iaptOutcome" ->
                    PracticeRules.iaptOutcome(
                            in.whole("phqFirst"),
                            in.whole("phqLast"),
                            in.whole("gadFirst"),
                            in.whole("gadLast"));
            case "caseMixRatio" ->
                    Proportions.caseMixRatio(
                            in.elements("bands")
                                    .map(band ->
                                            new Proportions.SeverityBand(
                                                    band.get("n").asInt(),
                                                    band.get("recovered").asInt(),
                                                    band.get("referenceRate").asDouble()))
                                    .toList());
            case "suppress" ->
                    shown(
                            PracticeRules.suppress(
                                    in.counts("cells"),
                                    (int) in.number("threshold", PracticeRules.SMALL_CELL)));
            case "reportLevel" ->
                    PracticeRules.reportLevel(
                            in.whole("n"),
                            in.elements("practitionerN").mapToInt(JsonNode::asInt).toArray());
            case "trustCheckIn" -> TrustCheckIn.trustCheckIn(in.counts("answers"));
            default -> null;
        };
    }

    private static Map<String, Object> shown(PracticeRules.Suppressed suppressed) {
        Map<String, Object> cells = new LinkedHashMap<>();
        suppressed.shown().forEach((name, count) -> cells.put(name, orSuppressed(count)));
        return Map.of("total", suppressed.total(), "shown", cells);
    }

    private static Object orSuppressed(OptionalInt count) {
        return count.isPresent() ? (Object) count.getAsInt() : "SUPPRESSED";
    }

    private static JsonNode vectorsFile() throws IOException {
        String file = System.getProperty(PROPERTY, "");
        return file.isBlank() ? ownCopy() : JSON.readTree(Files.readString(Path.of(file)));
    }

    private static JsonNode ownCopy() throws IOException {
        try (InputStream copy = StatisticsVectorsTest.class.getResourceAsStream(OWN_COPY)) {
            return JSON.readTree(Objects.requireNonNull(copy, OWN_COPY));
        }
    }

    /** Reads the inputs of one case; a missing one fails the case by its name. */
    private record Inputs(JsonNode node) {

        boolean has(String name) {
            return node.hasNonNull(name);
        }

        JsonNode get(String name) {
            return Objects.requireNonNull(node.get(name), () -> "The case has no input " + name);
        }

        double number(String name) {
            return get(name).asDouble();
        }

        double number(String name, double otherwise) {
            return has(name) ? number(name) : otherwise;
        }

        int whole(String name) {
            return get(name).asInt();
        }

        String text(String name) {
            return get(name).asString();
        }

        Stream<JsonNode> elements(String name) {
            return get(name).valueStream();
        }

        double[] numbers(String name) {
            return elements(name).mapToDouble(JsonNode::asDouble).toArray();
        }

        List<@Nullable Integer> wholeList(String name) {
            List<@Nullable Integer> list = new ArrayList<>();
            elements(name).forEach(entry -> list.add(entry.isNull() ? null : entry.asInt()));
            return list;
        }

        Map<String, Integer> counts(String name) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            get(name)
                    .properties()
                    .forEach(entry -> {
                        if (!entry.getValue().isNull()) {
                            counts.put(entry.getKey(), entry.getValue().asInt());
                        }
                    });
            return counts;
        }

        CaseRule caseWhen() {
            JsonNode rule = get("caseWhen");
            return new CaseRule(
                    CaseRule.Comparison.of(rule.get("op").asString()),
                    rule.get("value").asDouble());
        }

        /** The cases word the better end in three ways. */
        Direction direction() {
            boolean higher =
                    has("improvement")
                            ? text("improvement").equals("INCREASE")
                            : has("worse")
                                    ? text("worse").equals("LOWER")
                                    : Direction.valueOf(text("direction"))
                                            == Direction.HIGHER_IS_BETTER;
            return higher ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        }
    }
}
