package app.trellis.measures;

/**
 * A form that is being written.
 *
 * @param version the version it will be
 * @param revision goes up with every change; a change names the one it was made on
 */
public record OwnFormDraft(OwnFormId id, int version, OwnForm form, int revision) {}
