package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one note stands, without a word of it.
 *
 * @param startedAt when the draft was begun that is open, or was the last to be
 * @param signedAt when its latest version was signed; null where none was
 */
record NoteStanding(
        NoteId id,
        ClientId client,
        SessionId session,
        MemberId author,
        Instant startedAt,
        Instant savedAt,
        @Nullable Instant signedAt,
        NoteState state) {

    /** Whether a draft is open that waits for its author's signature. */
    boolean isOpen() {
        return state == NoteState.DRAFT || state == NoteState.RETURNED;
    }
}
