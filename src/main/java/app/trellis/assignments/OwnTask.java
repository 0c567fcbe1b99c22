package app.trellis.assignments;

import org.jspecify.annotations.Nullable;

/**
 * Something that falls due for a client again and again, or once, as they see it.
 *
 * @param title its phone title
 * @param plan their own if-then plan as a sentence, or null
 */
public record OwnTask(AssignmentId assignment, String title, @Nullable String plan) {}
