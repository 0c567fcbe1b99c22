package app.trellis.notes;

import app.trellis.care.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as it was signed last.
 *
 * @param mine whether the person who asks wrote it
 * @param version 1 for the first that was signed
 * @param digest SHA-256 of the canonical text when it was signed, 64 hexadecimal digits
 * @param intact whether the text still has that digest
 * @param coSigned the second signature, where there is one
 * @param withdrawn that it was taken out of use; its text and additions are empty then
 * @param returns which versions were given back, the latest first; their remarks for the author
 *     alone
 * @param addenda what was added since, the oldest first
 */
public record NoteDetails(
        NoteId id,
        SessionId session,
        NoteState state,
        boolean mine,
        NoteText text,
        int version,
        String signedBy,
        Instant signedAt,
        String digest,
        boolean intact,
        @Nullable CoSignature coSigned,
        @Nullable Withdrawal withdrawn,
        List<Returned> returns,
        List<Addendum> addenda) {

    /** Whose second signature it is. */
    public record CoSignature(String by, Instant at) {}

    /** Who took it out of use, and why. */
    public record Withdrawal(String by, Instant at, String reason) {

        @Override
        public String toString() {
            return "Withdrawal[%s]".formatted(at);
        }
    }

    /** Something added after signing. */
    public record Addendum(String addedBy, Instant addedAt, String text) {

        @Override
        public String toString() {
            return "Addendum[%s]".formatted(addedAt);
        }
    }

    /** Without what a supervisor wrote to the author. */
    NoteDetails withoutRemarks() {
        return new NoteDetails(
                id,
                session,
                state,
                mine,
                text,
                version,
                signedBy,
                signedAt,
                digest,
                intact,
                coSigned,
                withdrawn,
                returns.stream().map(Returned::withoutRemark).toList(),
                addenda);
    }
}
