package app.trellis.notes;

import app.trellis.care.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One note in a client's list.
 *
 * @param authorName empty when the person is no longer known
 * @param mine whether the person who asks wrote it
 * @param overdue whether one's own draft has been open for longer than a day
 * @param signedAt when its latest version was signed; null where none was
 */
public record NoteSummary(
        NoteId id,
        SessionId session,
        String authorName,
        boolean mine,
        Instant savedAt,
        @Nullable Instant signedAt,
        boolean overdue,
        NoteState state) {

    /** Whether it holds its session as it is: signed, and neither returned nor withdrawn. */
    public boolean isLocked() {
        return switch (state) {
            case SIGNED, WAITING, CO_SIGNED -> true;
            case DRAFT, RETURNED, WITHDRAWN -> false;
        };
    }
}
