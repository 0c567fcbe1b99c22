package app.trellis.notes;

import app.trellis.shared.Refused;

/** A signed note was to be changed or discarded; it can only be added to. */
public class NoteIsSigned extends Refused {

    NoteIsSigned() {
        super("notes.is-signed");
    }
}
