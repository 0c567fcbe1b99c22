package app.trellis.demo;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.Rhythm;
import app.trellis.library.Gate;
import org.jspecify.annotations.Nullable;

/** A program that the sample's practice made itself. */
final class DemoOwnProgram {

    static final OwnProgram FIRST_WEEKS =
            OwnProgram.EMPTY
                    .saying(
                            "Three calm weeks",
                            "For the time between the first sessions, before anything stirring is"
                                    + " begun.",
                            "",
                            "",
                            "A talk about what helped.",
                            false)
                    .over(2)
                    .with(check())
                    .with(step(1, "grounding", "Grounding 5-4-3-2-1", Gate.Kind.DATE))
                    .with(step(2, "emotion-journal", "Emotion journal", Gate.Kind.AFTER_PREVIOUS))
                    .with(step(4, "self-compassion-break", "Self-compassion break", Gate.Kind.DATE))
                    .copyWeek(1, 2)
                    .copyWeek(1, 3)
                    .with(talk());

    private DemoOwnProgram() {}

    private static OwnStep check() {
        return step(
                1,
                AssignmentKind.CHECK_IN,
                "trust-check-in",
                "Trust check-in",
                Gate.Kind.FIXED_INTERVAL,
                Rhythm.WEEKLY);
    }

    private static OwnStep talk() {
        return step(21, null, "", "Talk about what helped", Gate.Kind.DATE, Rhythm.ONCE);
    }

    private static OwnStep step(int day, String key, String label, Gate.Kind gate) {
        return step(day, AssignmentKind.EXERCISE, key, label, gate, Rhythm.ONCE);
    }

    private static OwnStep step(
            int day,
            @Nullable AssignmentKind kind,
            String key,
            String label,
            Gate.Kind gate,
            Rhythm rhythm) {
        return new OwnStep(0, day, kind, key, label, gate, 0, false, null, rhythm, null, null, "");
    }
}
