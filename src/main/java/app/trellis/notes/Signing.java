package app.trellis.notes;

import java.time.Instant;

/** What came of signing a note. */
public sealed interface Signing {

    /**
     * It is signed and locked.
     *
     * @param digest SHA-256 of the canonical text, 64 hexadecimal digits
     */
    record Signed(Instant signedAt, String digest) implements Signing {}

    /** It is not signed: the draft is another than the one that was on screen. */
    record Stale(DraftNote theirs) implements Signing {}
}
