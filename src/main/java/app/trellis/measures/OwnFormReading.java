package app.trellis.measures;

import app.trellis.measures.Measure.Licence;
import app.trellis.measures.Measure.Wording;
import app.trellis.measures.Norms.CaseLine;
import app.trellis.measures.Norms.Reliability;
import app.trellis.measures.Norms.Spread;
import app.trellis.measures.Norms.Threshold;
import app.trellis.measures.OwnForm.Question;
import app.trellis.measures.ScoringRule.Bands;
import app.trellis.measures.ScoringRule.RiskItem;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the questionnaire of what was typed. Figures without a citation are left out here already,
 * so that nothing that reads the questionnaire later could speak of them.
 */
final class OwnFormReading {

    /** Design value: how many questions somebody reads and answers in a minute. */
    private static final int QUESTIONS_A_MINUTE = 3;

    /** Nothing is said to take less: there is a page before and one after. */
    private static final int FEWEST_MINUTES = 2;

    private final OwnForm form;
    private final List<Question> asked;

    private OwnFormReading(OwnForm form) {
        this.form = form;
        this.asked = form.asked();
    }

    /**
     * One version.
     *
     * @param form without faults
     */
    static Measure measure(OwnFormId id, int version, OwnForm form) {
        OwnFormReading reading = new OwnFormReading(form);
        return reading.measure(
                id.key(),
                version,
                reading.scoring(
                        Objects.requireNonNull(form.combine()),
                        Objects.requireNonNull(form.direction()),
                        reading.minimum(),
                        reading.bands()),
                reading.norms());
    }

    /**
     * As a phone would show it; nothing is scored with it.
     *
     * @param form whose questions and answers fit
     */
    static Measure preview(OwnForm form) {
        OwnFormReading reading = new OwnFormReading(form);
        return reading.measure(
                "preview",
                1,
                reading.scoring(Instrument.Combine.SUM, Direction.LOWER_IS_BETTER, 1, null),
                Norms.NONE);
    }

    private Measure measure(String key, int version, ScoringRule scoring, Norms norms) {
        Wording words =
                new Wording(
                        form.recall().strip(),
                        form.namedAnswers(),
                        asked.stream().map(one -> one.text().strip()).toList(),
                        null);
        return new Measure(
                key,
                version,
                form.name().strip(),
                form.about().strip(),
                form.phoneTitle().strip(),
                Math.max(FEWEST_MINUTES, Math.ceilDiv(asked.size(), QUESTIONS_A_MINUTE)),
                // It has one language, the practice's, and is read in it by everybody.
                Map.of("en", words, "es", words),
                scoring,
                norms,
                List.of(),
                List.of(),
                new Licence(form.line().strip(), form.licence().strip(), Mark.BY_PRACTICE));
    }

    private ScoringRule scoring(
            Instrument.Combine combine, Direction direction, int minimum, @Nullable Bands bands) {
        return new ScoringRule(
                whole(form.lowest()),
                whole(form.highest()),
                numbers(Question::reversed),
                combine,
                1,
                minimum,
                direction,
                bands,
                risk(),
                List.of());
    }

    private int minimum() {
        Integer typed = OwnFormCheck.whole(form.minimumAnswered());
        return typed == null ? Instrument.fourFifths(asked.size()) : typed;
    }

    private List<Integer> numbers(java.util.function.Predicate<Question> which) {
        return IntStream.rangeClosed(1, asked.size())
                .filter(number -> which.test(asked.get(number - 1)))
                .boxed()
                .toList();
    }

    private @Nullable RiskItem risk() {
        Integer from = OwnFormCheck.whole(form.alertFrom());
        return numbers(Question::aboutRisk).stream()
                .findFirst()
                .filter(item -> from != null)
                .map(item ->
                        new RiskItem(
                                item, Objects.requireNonNull(from), source(), Mark.BY_PRACTICE))
                .orElse(null);
    }

    private @Nullable Bands bands() {
        List<Instrument.Band> bands =
                form.namedBands().stream()
                        .filter(one -> OwnFormCheck.number(one.from()) != null)
                        .map(one -> new Instrument.Band(one.name().strip(), number(one.from())))
                        .sorted(Comparator.comparingDouble(Instrument.Band::from))
                        .toList();
        return bands.isEmpty() || source().isEmpty()
                ? null
                : new Bands(bands, source(), Mark.BY_PRACTICE);
    }

    private Norms norms() {
        if (source().isEmpty()) {
            return Norms.NONE;
        }
        return new Norms(caseLine(), reliability(), spread(), threshold(), List.of());
    }

    /** Lower scores are worse where higher is better, so the range lies on that side. */
    private @Nullable CaseLine caseLine() {
        Double from = OwnFormCheck.number(form.caseFrom());
        return from == null
                ? null
                : new CaseLine(
                        form.direction() == Direction.HIGHER_IS_BETTER ? "<=" : ">=",
                        from,
                        source(),
                        Mark.BY_PRACTICE);
    }

    private List<Reliability> reliability() {
        Double value = OwnFormCheck.number(form.reliability());
        Norms.ReliabilityType type = form.reliabilityType();
        return value == null || type == null
                ? List.of()
                : List.of(new Reliability(value, type, source(), Mark.BY_PRACTICE));
    }

    private @Nullable Spread spread() {
        Double sd = OwnFormCheck.number(form.sd());
        return sd == null ? null : new Spread(sd, null, "", source(), Mark.BY_PRACTICE);
    }

    private List<Threshold> threshold() {
        Double points = OwnFormCheck.number(form.threshold());
        return points == null
                ? List.of()
                : List.of(new Threshold(points, Norms.Word.RELIABLE, source(), Mark.BY_PRACTICE));
    }

    private String source() {
        return form.citation().strip();
    }

    private static int whole(String typed) {
        return Objects.requireNonNull(OwnFormCheck.whole(typed));
    }

    private static double number(String typed) {
        return Objects.requireNonNull(OwnFormCheck.number(typed));
    }
}
