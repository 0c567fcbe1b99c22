package app.trellis.library;

/**
 * An exercise that is being written.
 *
 * @param version the version it will be
 * @param revision goes up with every change; a change names the one it was made on
 */
public record OwnExerciseDraft(OwnExerciseId id, int version, OwnExercise exercise, int revision) {}
