package app.trellis.notes;

import app.trellis.care.SessionId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

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
