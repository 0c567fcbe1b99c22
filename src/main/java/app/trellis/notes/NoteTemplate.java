package app.trellis.notes;

/**
 * One of a practice's own templates.
 *
 * @param revision goes up with every change, so that a stale one is refused
 */
public record NoteTemplate(TemplateId id, NoteOutline outline, boolean retired, long revision) {}
