package app.trellis.responses;

import app.trellis.assignments.AssignmentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft is open.
 *
 * @param occurrence the one time it is due, or null where it is always open
 */
public record OpenDraft(AssignmentId assignment, @Nullable UUID occurrence) {}
