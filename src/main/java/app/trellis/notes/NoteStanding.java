package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one note stands, without a word of it.
 *
 * @param signedAt when its latest version was signed; null where none was
 */
record NoteStanding(
        NoteId id,
        ClientId client,
        SessionId session,
        MemberId author,
        Instant savedAt,
        @Nullable Instant signedAt,
        NoteState state) {}
