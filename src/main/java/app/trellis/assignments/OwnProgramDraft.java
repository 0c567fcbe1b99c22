package app.trellis.assignments;

/**
 * A program that is being made.
 *
 * @param version the version it will be
 * @param revision goes up with every change; a change names the one it was made on
 */
public record OwnProgramDraft(OwnProgramId id, int version, OwnProgram program, int revision) {}
