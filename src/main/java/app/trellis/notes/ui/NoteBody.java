package app.trellis.notes.ui;

import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** A note to be read: each section under its heading, its lines as they were typed. */
final class NoteBody extends Composite<Div> {

    NoteBody(NoteText text, NoteWords words) {
        getContent().addClassName("note-body");
        text.sections()
                .forEach((section, typed) -> {
                    if (text.format() != NoteFormat.FREE) {
                        getContent().add(new H3(words.of(section)));
                    }
                    getContent().add(typed.isBlank() ? blank() : lines(typed));
                });
    }

    static Paragraph lines(String typed) {
        Paragraph lines = new Paragraph(typed);
        lines.addClassName("note-lines");
        return lines;
    }

    private Paragraph blank() {
        Paragraph blank = new Paragraph(getTranslation("notes.left-blank"));
        blank.addClassName("soft");
        return blank;
    }
}
