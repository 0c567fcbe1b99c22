package app.trellis.measures;

import app.trellis.measures.Norms.ReliabilityType;
import app.trellis.shared.Text;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument.Combine;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire of a practice's own as somebody types it: anything may be missing or wrong until
 * it is put into use, so numbers are still text here.
 *
 * @param name for professionals
 * @param about one sentence on what it asks, for professionals
 * @param phoneTitle the neutral title, the only one that a phone shows
 * @param licence what the practice says about its right to use it
 * @param rightHeld whether somebody ticked that the practice holds that right
 * @param line what has to stand under its questions; may be blank
 * @param recall the line that goes before each question; may be blank
 * @param lowest the lowest answer
 * @param highest the highest answer
 * @param answers what the answers are called, the lowest first; only the two ends where a scale
 *     names no more
 * @param minimumAnswered answers needed for a score; blank for four fifths
 * @param caseFrom the score from which a person is in the clinical range
 * @param threshold points that a change needs to be reliable
 * @param citation where all these figures come from; without it none of them is used
 * @param alertFrom the answer to the marked question from which somebody is told at once
 */
public record OwnForm(
        String name,
        String about,
        String phoneTitle,
        String licence,
        boolean rightHeld,
        String line,
        String recall,
        List<Question> questions,
        String lowest,
        String highest,
        List<String> answers,
        @Nullable Direction direction,
        @Nullable Combine combine,
        String minimumAnswered,
        String citation,
        String caseFrom,
        String threshold,
        String sd,
        String reliability,
        @Nullable ReliabilityType reliabilityType,
        List<BandLine> bands,
        String alertFrom)
        implements Serializable {

    /** Code points in any one text; the parts have limits of their own once they are used. */
    private static final int LONGEST_PART = 4_000;

    /** Nothing typed yet. */
    public static final OwnForm EMPTY =
            new OwnForm(
                    "",
                    "",
                    "",
                    "",
                    false,
                    "",
                    "",
                    List.of(Question.EMPTY),
                    "",
                    "",
                    List.of(),
                    null,
                    null,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    null,
                    List.of(),
                    "");

    /**
     * One question.
     *
     * @param reversed whether its answers count the other way round
     * @param aboutRisk whether it asks about not wanting to live and is looked at by itself
     */
    public record Question(String text, boolean reversed, boolean aboutRisk)
            implements Serializable {

        /** A place to type one. */
        public static final Question EMPTY = new Question("", false, false);

        public Question {
            text = text == null ? "" : text;
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * A band of scores.
     *
     * @param from its lowest score
     */
    public record BandLine(String name, String from) implements Serializable {

        public BandLine {
            name = name == null ? "" : name;
            from = from == null ? "" : from;
        }

        boolean isBlank() {
            return name.isBlank() && from.isBlank();
        }
    }

    public OwnForm {
        name = typed(name);
        about = typed(about);
        phoneTitle = typed(phoneTitle);
        licence = typed(licence);
        line = typed(line);
        recall = typed(recall);
        questions = questions == null ? List.of() : List.copyOf(questions);
        lowest = typed(lowest);
        highest = typed(highest);
        answers = answers == null ? List.of() : List.copyOf(answers);
        minimumAnswered = typed(minimumAnswered);
        citation = typed(citation);
        caseFrom = typed(caseFrom);
        threshold = typed(threshold);
        sd = typed(sd);
        reliability = typed(reliability);
        bands = bands == null ? List.of() : List.copyOf(bands);
        alertFrom = typed(alertFrom);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What stands in the way of using it, in the order of the page; empty when nothing does. */
    public List<OwnFormFault> faults() {
        return new OwnFormCheck(this).faults();
    }

    /** The questionnaire to be looked at before it is used, once questions and answers fit. */
    public Optional<Measure> preview() {
        return new OwnFormCheck(this).isReadable()
                ? Optional.of(OwnFormReading.preview(this))
                : Optional.empty();
    }

    /** The same, to begin the next version with: that the right is held is asked anew. */
    OwnForm withoutTick() {
        return changed(text -> text, false);
    }

    /** As it may be stored. */
    OwnForm clean() {
        return changed(text -> Text.clean(text, LONGEST_PART), rightHeld);
    }

    /** Without the blank places of a list that nobody typed in. */
    List<Question> asked() {
        return questions.stream().filter(question -> !question.isBlank()).toList();
    }

    List<String> namedAnswers() {
        return answers.stream().map(String::strip).filter(answer -> !answer.isEmpty()).toList();
    }

    List<BandLine> namedBands() {
        return bands.stream().filter(band -> !band.isBlank()).toList();
    }

    private OwnForm changed(UnaryOperator<String> each, boolean tick) {
        return new OwnForm(
                each.apply(name),
                each.apply(about),
                each.apply(phoneTitle),
                each.apply(licence),
                tick,
                each.apply(line),
                each.apply(recall),
                questions.stream()
                        .map(one ->
                                new Question(
                                        each.apply(one.text()), one.reversed(), one.aboutRisk()))
                        .toList(),
                each.apply(lowest),
                each.apply(highest),
                answers.stream().map(each).toList(),
                direction,
                combine,
                each.apply(minimumAnswered),
                each.apply(citation),
                each.apply(caseFrom),
                each.apply(threshold),
                each.apply(sd),
                each.apply(reliability),
                reliabilityType,
                bands.stream()
                        .map(one -> new BandLine(each.apply(one.name()), each.apply(one.from())))
                        .toList(),
                each.apply(alertFrom));
    }
}
