package app.trellis.notes;

import java.time.Instant;

/** What came of keeping a draft. */
public sealed interface Keeping {

    /** It is kept; the next change names this revision. */
    record Kept(int revision, Instant savedAt) implements Keeping {}

    /** It is not kept: another window kept something else in the meantime. */
    record Stale(DraftNote theirs) implements Keeping {}
}
