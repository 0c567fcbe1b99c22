package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.trellis.measures.OwnForm.BandLine;
import app.trellis.measures.OwnForm.Question;
import app.trellis.measures.OwnFormFault.Part;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument.Combine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnFormTest {

    private static final OwnFormId ID = OwnFormId.next();
    private static final String SOURCE = "Somebody and others 2020, a journal";

    @Test
    void aFullFormHasNoFault() {
        assertThat(Brought.sleep().faults()).isEmpty();
        assertThat(Brought.published(SOURCE).faults()).isEmpty();
        assertThat(Brought.withRisk("2").faults()).isEmpty();
    }

    @Test
    void anEmptyFormSaysWhatIsMissingFromTopToBottom() {
        assertThat(OwnForm.EMPTY.faults())
                .extracting(OwnFormFault::part)
                .containsExactly(
                        Part.NAME,
                        Part.PHONE_TITLE,
                        Part.LICENCE,
                        Part.RIGHT,
                        Part.QUESTIONS,
                        Part.LOWEST,
                        Part.DIRECTION,
                        Part.COMBINE);
    }

    @Test
    void withoutTheTickThatTheRightIsHeldItCannotBeUsed() {
        assertThat(Brought.sleep().withoutTick().faults())
                .extracting(OwnFormFault::part)
                .containsExactly(Part.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORS",
                "our srs",
                "Outcome Rating Scale (weekly)",
                "Child Session  Rating Scale",
                "OQ-45",
                "OQ 45.2",
                "oq45",
                "BDI",
                "BDI-II",
                "bdi ii",
                "Beck Depression Inventory",
                "Beck’s Depression Inventory",
                "Inventario de Depresión de Beck"
            })
    void whatItsOwnersKeepToThemselvesIsRefusedByName(String name) {
        assertThat(Brought.named(name).faults())
                .singleElement()
                .returns(Part.NAME, OwnFormFault::part)
                .returns("measures.own.fault.protected", OwnFormFault::key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Our sleep form", "Corset and posture", "Horse riding", "WHO-5", "CORE-10"})
    void otherNamesMayBeTyped(String name) {
        assertThat(Brought.named(name).faults()).isEmpty();
    }

    @Test
    void thePhoneNeverShowsTheNameOfTheForm() {
        assertThat(Brought.named("some short QUESTIONS").faults())
                .singleElement()
                .returns(Part.PHONE_TITLE, OwnFormFault::part);
    }

    @Test
    void bandsNeedASource() {
        OwnForm form =
                with(Brought.published(SOURCE), " ", List.of(new BandLine("a lot", "3")), "");

        assertThat(form.faults())
                .singleElement()
                .returns("measures.own.fault.bands-source", OwnFormFault::key);
    }

    @Test
    void aBandIsNoLongerThanAScoreCanKeep() {
        OwnForm form =
                with(
                        Brought.published(SOURCE),
                        SOURCE,
                        List.of(new BandLine("x".repeat(41), "3")),
                        "");

        assertThat(form.faults()).singleElement().returns(Part.BANDS, OwnFormFault::part);
    }

    @Test
    void theMarkedQuestionNeedsAnAnswerThatRaisesTheAlert() {
        assertThat(Brought.withRisk("").faults())
                .singleElement()
                .returns(Part.ALERT, OwnFormFault::part);
        assertThat(Brought.withRisk("0").faults()).hasSize(1);
        assertThat(Brought.withRisk("5").faults()).hasSize(1);
    }

    @Test
    void figuresWithoutACitationAreNotPartOfWhatIsUsed() {
        Measure measure = OwnFormReading.measure(ID, 1, Brought.published("   "));

        assertThat(measure.norms()).isEqualTo(Norms.NONE);
        assertThat(measure.scoring().bands()).isNull();
    }

    @Test
    void aBlankSourceIsNone() {
        Norms blank =
                new Norms(
                        new Norms.CaseLine(">=", 10, "  ", Mark.BY_PRACTICE),
                        List.of(),
                        null,
                        List.of(new Norms.Threshold(5, Norms.Word.RELIABLE, " ", Mark.BY_PRACTICE)),
                        List.of());

        assertThat(blank.caseLine()).isEmpty();
        assertThat(blank.threshold()).isEmpty();
    }

    @Test
    void figuresWithACitationSayThatThePracticeEnteredThem() {
        Norms norms = OwnFormReading.measure(ID, 1, Brought.published(SOURCE)).norms();

        assertThat(norms.threshold())
                .contains(new Norms.Threshold(5, Norms.Word.RELIABLE, SOURCE, Mark.BY_PRACTICE));
        assertThat(norms.caseLine())
                .contains(new Norms.CaseLine(">=", 12, SOURCE, Mark.BY_PRACTICE));
        assertThat(norms.spread())
                .isEqualTo(new Norms.Spread(4.5, null, "", SOURCE, Mark.BY_PRACTICE));
        assertThat(norms.reliability())
                .containsExactly(
                        new Norms.Reliability(
                                0.85, Norms.ReliabilityType.ALPHA, SOURCE, Mark.BY_PRACTICE));
    }

    @Test
    void reversedAnswersCountTheOtherWayRoundAndMissingOnesAreMadeUpFor() {
        Measure measure = OwnFormReading.measure(ID, 1, Brought.sleep());

        // 1 + 2 + (4 − 3) + 4 = 8 on four of five questions, times five fourths.
        FormScore score =
                ScoringMeasures.score(measure, Map.of("q1", "1", "q2", "2", "q3", "3", "q4", "4"));

        assertThat(score.total()).isEqualTo(10.0);
        assertThat(score.prorated()).isTrue();
        assertThat(score.items()).containsEntry("q3", 3);
        assertThat(ScoringMeasures.score(measure, Map.of("q1", "1")).total()).isNull();
    }

    @Test
    void blankPlacesAreNoQuestionsAndTakeNoTickWithThem() {
        OwnForm form =
                Brought.asking(
                        new Question("  ", false, false),
                        new Question("I slept", true, false),
                        new Question("I lay awake", false, false));

        Measure measure = OwnFormReading.measure(ID, 1, form);

        assertThat(measure.items()).isEqualTo(2);
        assertThat(measure.scoring().reversed()).containsExactly(1);
    }

    @Test
    void itIsAskedInItsOwnWordsWhateverLanguageThePersonReads() {
        Measure measure = OwnFormReading.measure(ID, 1, Brought.sleep());

        JsonNode form =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                MeasureForms.in(
                                        Shipped.forms().json(measure), Locale.of("es", "ES")));

        assertThat(form.get("fields").get(0).get("label").asString())
                .isEqualTo("It took me long to fall asleep");
        assertThat(form.get("intro").asString()).startsWith("No hay respuestas correctas.");
        assertThat(form.get("phoneTitle").asString()).isEqualTo("Some short questions");
        assertThat(form.has("name")).isFalse();
    }

    @Test
    void itCanBeLookedAtWhileTheRestIsHalfTyped() {
        OwnForm form =
                with(
                        Brought.sleep().withoutTick(),
                        SOURCE,
                        List.of(new BandLine("", "3"), new BandLine("a lot", "3")),
                        "x");

        assertThat(form.preview()).hasValueSatisfying(one -> assertThat(one.items()).isEqualTo(5));
        assertThat(OwnForm.EMPTY.preview()).isEmpty();
    }

    @Test
    void itReadsTheSameAfterItWasStored() {
        Measure measure = OwnFormReading.measure(ID, 3, Brought.published(SOURCE));

        assertThat(
                        MeasureFiles.MAPPER.readValue(
                                MeasureFiles.MAPPER.writeValueAsString(measure), Measure.class))
                .isEqualTo(measure);
    }

    @Test
    void nothingThatIsShippedMayBeginLikeThePracticesOwn() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Shipped.measures(
                                Map.of(
                                        ShippedMeasure.Id.of("own-phq", 1),
                                        MeasureFiles.MAPPER.readTree("{}")),
                                List.of(),
                                new java.util.HashMap<>()));
    }

    @Test
    void theLongestFormFitsIntoWhatAScoreCanKeep() {
        String everyAnswer =
                Items.write(
                        IntStream.rangeClosed(1, OwnFormCheck.MOST_QUESTIONS)
                                .boxed()
                                .collect(Collectors.toMap(item -> "q" + item, item -> 19)));

        assertThat(everyAnswer.length()).isLessThanOrEqualTo(1_000);
    }

    private static OwnForm with(
            OwnForm form, String citation, List<BandLine> bands, String alertFrom) {
        return new OwnForm(
                form.name(),
                form.about(),
                form.phoneTitle(),
                form.licence(),
                form.rightHeld(),
                form.line(),
                form.recall(),
                form.questions(),
                form.lowest(),
                form.highest(),
                form.answers(),
                Direction.LOWER_IS_BETTER,
                Combine.SUM,
                form.minimumAnswered(),
                citation,
                form.caseFrom(),
                form.threshold(),
                form.sd(),
                form.reliability(),
                form.reliabilityType(),
                bands,
                alertFrom);
    }
}
