package app.trellis.notes;

/** Where a note stands. */
public enum NoteState {
    /** Only its author sees it. */
    DRAFT,
    /** It can be added to, and nothing in it changes any more. */
    SIGNED
}
