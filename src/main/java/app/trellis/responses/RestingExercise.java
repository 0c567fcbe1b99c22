package app.trellis.responses;

import app.trellis.assignments.AssignmentId;

/**
 * An exercise that rests because it ended stirred up twice in a row.
 *
 * @param assignment one under which it was sent
 * @param title its name for professionals
 */
public record RestingExercise(AssignmentId assignment, String title) {}
