package app.trellis.measures;

/** What became of a change to a form that is being written. */
public sealed interface KeepingForm {

    /** It is kept. */
    record Kept(int revision) implements KeepingForm {}

    /** Somebody else kept another change first; nothing was kept. */
    record Stale(OwnFormDraft theirs) implements KeepingForm {}
}
