package app.trellis.notes;

import java.time.Instant;

/** What came of keeping a process note. */
public sealed interface KeepingProcess {

    /** It is kept; the next change names this revision. */
    record Kept(int revision, Instant keptAt) implements KeepingProcess {}

    /** It is not kept: another window kept something else in the meantime. */
    record Stale(KeptProcessNote theirs) implements KeepingProcess {}
}
