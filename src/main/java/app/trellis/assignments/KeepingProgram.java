package app.trellis.assignments;

/** What became of a change to a program that is being made. */
public sealed interface KeepingProgram {

    /** It is kept, under this revision. */
    record Kept(int revision) implements KeepingProgram {}

    /** Somebody else has changed it since; nothing was overwritten. */
    record Stale(OwnProgramDraft theirs) implements KeepingProgram {}
}
