package app.trellis.library;

/** What became of a change to an exercise that is being written. */
public sealed interface KeepingExercise {

    /** It is kept, under this revision. */
    record Kept(int revision) implements KeepingExercise {}

    /** Somebody else has changed it since; nothing was overwritten. */
    record Stale(OwnExerciseDraft theirs) implements KeepingExercise {}
}
