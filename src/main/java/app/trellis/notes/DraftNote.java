package app.trellis.notes;

import app.trellis.care.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note that is still being written, as it lies on the server.
 *
 * @param revision goes up by one with every change that was kept
 * @param savedAt when the latest change was kept
 * @param returned why it is open again, where a signed version was given back
 */
public record DraftNote(
        NoteId id,
        SessionId session,
        NoteText text,
        int revision,
        Instant savedAt,
        @Nullable Returned returned) {}
