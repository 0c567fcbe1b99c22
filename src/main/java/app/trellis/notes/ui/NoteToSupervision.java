package app.trellis.notes.ui;

import app.trellis.care.BringToSupervision;
import app.trellis.care.BringingToSupervision;
import app.trellis.notes.BringingNotes;
import app.trellis.notes.NoteId;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;

/** Where one's own note is brought to supervision; its words stay closed there. */
@org.springframework.stereotype.Component
class NoteToSupervision {

    private final BringingNotes bringing;
    private final BringingToSupervision marks;
    private final BringToSupervision parts;

    NoteToSupervision(
            BringingNotes bringing, BringingToSupervision marks, BringToSupervision parts) {
        this.bringing = bringing;
        this.marks = marks;
        this.parts = parts;
    }

    Component of(ClientId client, NoteId note, String named) {
        return parts.of(
                client,
                marks.things(client).get(note.value()),
                named,
                question -> bringing.bring(client, note, question));
    }
}
