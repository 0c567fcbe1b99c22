package app.trellis.library;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of a practice's own as somebody types it: anything may be missing or wrong until it
 * is published, so numbers are still text here.
 *
 * @param name for professionals
 * @param phoneTitle the neutral title, the only one that a phone shows
 * @param purpose one sentence on what it is for, for professionals
 * @param sharing who may read it at first
 * @param minutes how long it takes
 * @param shortMinutes how long the short version takes
 * @param rhythm how often, in words
 * @param why what the client reads first
 * @param shortText what the client reads of the short version; blank where there is none
 * @param notFor for whom it is not; one tick each before assigning
 * @param lastQuestion the highest number that a question was ever given
 */
public record OwnExercise(
        String name,
        String phoneTitle,
        String purpose,
        @Nullable Theme theme,
        @Nullable Level level,
        boolean otherPerson,
        boolean together,
        @Nullable StartSharing sharing,
        String minutes,
        String shortMinutes,
        String rhythm,
        String why,
        List<String> steps,
        List<OwnQuestion> questions,
        String shortText,
        String closing,
        String ifThen,
        List<String> notFor,
        List<String> withCare,
        String stopsWhen,
        String brief,
        int lastQuestion)
        implements Serializable {

    /** Nothing typed yet. */
    public static final OwnExercise EMPTY =
            new OwnExercise(
                    "", "", "", null, null, false, false, null, "", "", "", "", List.of(),
                    List.of(), "", "", "", List.of(), List.of(), "", "", 0);

    public OwnExercise {
        name = typed(name);
        phoneTitle = typed(phoneTitle);
        purpose = typed(purpose);
        minutes = typed(minutes);
        shortMinutes = typed(shortMinutes);
        rhythm = typed(rhythm);
        why = typed(why);
        steps = Lists.orNone(steps);
        questions = Lists.orNone(questions);
        shortText = typed(shortText);
        closing = typed(closing);
        ifThen = typed(ifThen);
        notFor = Lists.orNone(notFor);
        withCare = Lists.orNone(withCare);
        stopsWhen = typed(stopsWhen);
        brief = typed(brief);
    }

    /**
     * What stands in the way of publishing it, in the order of the page; empty when nothing does.
     */
    public List<OwnExerciseFault> faults() {
        return new OwnExerciseCheck(this).faults();
    }

    /** The page as the player reads it, once there is a question. */
    public Optional<String> preview() {
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(OwnExerciseWriting.preview(this).toString());
    }

    /** What is different from another one, for those who publish it. */
    public List<ExerciseChange> changesFrom(OwnExercise earlier) {
        return new ExerciseChanges(earlier, this).all();
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
