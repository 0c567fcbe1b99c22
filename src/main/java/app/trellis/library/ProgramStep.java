package app.trellis.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/**
 * One step of a program.
 *
 * @param week the week it belongs to, in words
 * @param keys what it opens; several are alternatives
 * @param otherPerson whether another person is involved (◇)
 * @param rhythm how often and where, in words
 * @param note for practitioners; may be empty
 */
@JsonIgnoreProperties("presets")
public record ProgramStep(
        String week,
        Kind kind,
        List<String> keys,
        String label,
        boolean otherPerson,
        Gate gate,
        String rhythm,
        String note) {

    /** What a step is. */
    public enum Kind {
        CARD,
        EXERCISE,
        CHECK_IN,
        SUPPORT,
        PRACTITIONER,
        QUESTION
    }

    public ProgramStep {
        Objects.requireNonNull(week, "week");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(note, "note");
        keys = Lists.orNone(keys);
    }
}
