package app.trellis.notes;

import app.trellis.care.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * A signed note.
 *
 * @param version 1 for the first that was signed
 * @param digest SHA-256 of the canonical text when it was signed, 64 hexadecimal digits
 * @param intact whether the text still has that digest
 * @param addenda what was added since, the oldest first
 */
public record NoteDetails(
        NoteId id,
        SessionId session,
        NoteText text,
        int version,
        String signedBy,
        Instant signedAt,
        String digest,
        boolean intact,
        List<Addendum> addenda) {

    /** Something added after signing. */
    public record Addendum(String addedBy, Instant addedAt, String text) {

        @Override
        public String toString() {
            return "Addendum[%s]".formatted(addedAt);
        }
    }
}
