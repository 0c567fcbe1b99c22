package app.trellis.notes.ui;

import app.trellis.notes.NoteDetails;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;

/** A signed note, with who signed it and what was added since. */
final class SignedNote extends Composite<Div> {

    private static final int DIGITS = 12;

    private final AddToNote adding;

    /**
     * @param heading lines at the head of the printed page: practice, client, session
     * @param added takes what is to be added
     */
    SignedNote(NoteDetails note, NoteWords words, Div heading, SerializableConsumer<String> added) {
        adding = new AddToNote(added);
        heading.addClassName("print-only");
        Card body = new Card(NoteBody.ofThePage(note.text(), words));
        Card additions = Card.titled(getTranslation("notes.added"));
        if (note.addenda().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("notes.nothing-added"));
            none.addClassNames("soft", "no-print");
            additions.add(none);
            additions.addClassName("note-nothing-added");
        }
        note.addenda().forEach(one -> additions.add(new Addition(one, words)));
        additions.add(adding);
        Div main = new Div(body, additions);
        main.addClassName("stack");
        Aside aside = new Aside(Card.titled(getTranslation("notes.signature"), facts(note, words)));
        Div columns = new Div(main, aside);
        columns.addClassName("columns");
        getContent().add(heading, columns);
    }

    /** Opens the form for an addition with words in it. */
    void add(String typed) {
        adding.open(typed);
    }

    /** Whether something is typed that is not added yet. */
    boolean hasUnaddedWords() {
        return adding.hasWords();
    }

    private Facts facts(NoteDetails note, NoteWords words) {
        return new Facts()
                .row(getTranslation("notes.fact.signed-by"), note.signedBy())
                .row(getTranslation("notes.fact.signed-at"), words.dateTime(note.signedAt()))
                .row(getTranslation("notes.fact.format"), words.of(note.text().format()))
                .row(getTranslation("notes.fact.version"), String.valueOf(note.version()))
                .row(getTranslation("notes.fact.digest"), note.digest().substring(0, DIGITS))
                .row(
                        getTranslation("notes.fact.words"),
                        getTranslation(
                                note.intact() ? "notes.fact.unchanged" : "notes.fact.changed"));
    }
}
