package app.trellis.notes;

import java.time.Instant;

/** What came of keeping a formulation, or of saving it as a version. */
public sealed interface KeepingFormulation {

    /** It is kept; the next change names this revision. */
    record Kept(int revision, Instant keptAt) implements KeepingFormulation {}

    /** It is not kept: somebody else, or another window, kept something in the meantime. */
    record Stale(KeptFormulation theirs) implements KeepingFormulation {}
}
