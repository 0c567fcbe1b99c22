package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import org.jspecify.annotations.Nullable;

/**
 * Who may read pages of one exercise when they are begun.
 *
 * @param title its phone title
 * @param usual where the client says nothing
 * @param said what the client said, or null
 */
public record FirstSharing(
        AssignmentKind kind, String key, String title, Sharing usual, @Nullable Sharing said) {}
