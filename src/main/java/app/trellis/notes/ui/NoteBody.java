package app.trellis.notes.ui;

import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;

/** A note to be read: each section under its heading, its lines as they were typed. */
final class NoteBody extends Composite<Div> {

    private NoteBody(NoteText text, NoteWords words, Function<String, Component> heading) {
        getContent().addClassName("note-body");
        text.sections()
                .forEach((section, typed) -> {
                    if (text.format() != NoteFormat.FREE) {
                        getContent().add(heading.apply(words.of(text, section)));
                    }
                    getContent().add(typed.isBlank() ? blank() : lines(typed));
                });
    }

    /** As the first thing on a page. */
    static NoteBody ofThePage(NoteText text, NoteWords words) {
        return new NoteBody(text, words, H2::new);
    }

    /** Under a heading of its own. */
    static NoteBody underAHeading(NoteText text, NoteWords words) {
        return new NoteBody(text, words, H3::new);
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
