package app.trellis.responses;

/** What became of a change to what somebody is writing. */
public sealed interface KeepingTurn {

    record Kept(int revision) implements KeepingTurn {}

    /** Another window of the same person changed it meanwhile; nothing was written. */
    record Stale(TurnDraft theirs) implements KeepingTurn {}
}
