package app.trellis.notes;

import app.trellis.care.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One note in a client's list.
 *
 * @param authorName empty when the person is no longer known
 * @param mine whether the person who asks wrote it
 */
public record NoteSummary(
        NoteId id,
        SessionId session,
        String authorName,
        boolean mine,
        Instant savedAt,
        @Nullable Instant signedAt) {

    public NoteState state() {
        return signedAt == null ? NoteState.DRAFT : NoteState.SIGNED;
    }
}
