package app.trellis.library;

import java.io.Serializable;
import java.util.List;

/**
 * Something that stands in the way of publishing an exercise of a practice's own.
 *
 * @param part where on the page it is
 * @param question of a question, its id; blank for anything else
 * @param key message key of the sentence beside it
 * @param arguments what the sentence names; never what somebody wrote
 */
public record OwnExerciseFault(Part part, String question, String key, List<Serializable> arguments)
        implements Serializable {

    /** The parts of the page, from top to bottom. */
    public enum Part {
        NAME,
        PHONE_TITLE,
        PURPOSE,
        THEME,
        LEVEL,
        SHARING,
        MINUTES,
        NOT_FOR,
        WHY,
        STEPS,
        QUESTIONS,
        SHORT,
        SHORT_MINUTES,
        CLOSING,
        PLAN
    }

    public OwnExerciseFault {
        arguments = List.copyOf(arguments);
    }

    static OwnExerciseFault of(Part part, String key, Serializable... arguments) {
        return new OwnExerciseFault(part, "", "library.own.fault." + key, List.of(arguments));
    }

    static OwnExerciseFault at(String question, String key, Serializable... arguments) {
        return new OwnExerciseFault(
                Part.QUESTIONS, question, "library.own.fault." + key, List.of(arguments));
    }
}
