package app.trellis.notes.ui;

import app.trellis.notes.NoteDetails;
import app.trellis.notes.NoteState;
import app.trellis.notes.NoteText;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** A signed note, with who signed it, what happened to it and what was added since. */
final class SignedNote extends Composite<Div> {

    private static final int DIGITS = 12;

    private final @Nullable AddToNote adding;
    private final Div main = new Div();
    private final Card body;

    /**
     * A note that somebody may only read.
     *
     * @param opens the words of an earlier version, or null where the person may not read them
     */
    SignedNote(
            NoteDetails note,
            NoteWords words,
            Component heading,
            @Nullable SerializableFunction<Integer, NoteText> opens) {
        this(note, words, heading, opens, (AddToNote) null);
    }

    /**
     * @param heading lines at the head of the printed page: practice, client, session
     * @param opens the words of an earlier version, or null where the person may not read them
     * @param added takes what is to be added
     */
    SignedNote(
            NoteDetails note,
            NoteWords words,
            Component heading,
            @Nullable SerializableFunction<Integer, NoteText> opens,
            SerializableConsumer<String> added) {
        this(note, words, heading, opens, new AddToNote(added));
    }

    private SignedNote(
            NoteDetails note,
            NoteWords words,
            Component heading,
            @Nullable SerializableFunction<Integer, NoteText> opens,
            @Nullable AddToNote adding) {
        this.adding = adding;
        main.addClassName("stack");
        if (note.state() == NoteState.RETURNED) {
            main.add(new Card(new Paragraph(getTranslation("notes.returned.still-this"))));
        }
        body = new Card(NoteBody.ofThePage(note.text(), words));
        main.add(body, additions(note, words));
        Aside aside = new Aside(Card.titled(getTranslation("notes.signature"), facts(note, words)));
        if (!note.returns().isEmpty()) {
            aside.add(new EarlierVersions(note.returns(), words, opens));
        }
        Div columns = new Div(main, aside);
        columns.addClassName("columns");
        getContent().add(heading, columns);
    }

    /** With what was agreed in its session, below its words. */
    SignedNote with(AgreedThen agreed) {
        main.addComponentAtIndex(main.indexOf(body) + 1, agreed);
        return this;
    }

    private Card additions(NoteDetails note, NoteWords words) {
        Card additions = Card.titled(getTranslation("notes.added"));
        if (note.addenda().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("notes.nothing-added"));
            none.addClassNames("soft", "no-print");
            additions.add(none);
            additions.addClassName("note-nothing-added");
        }
        note.addenda().forEach(one -> additions.add(new Addition(one, words)));
        if (adding != null) {
            additions.add(adding);
        }
        return additions;
    }

    /** Opens the form for an addition with words in it. */
    void add(String typed) {
        if (adding != null) {
            adding.open(typed);
        }
    }

    /** Whether something is typed that is not added yet. */
    boolean hasUnaddedWords() {
        return adding != null && adding.hasWords();
    }

    private Facts facts(NoteDetails note, NoteWords words) {
        Facts facts =
                new Facts()
                        .row(getTranslation("notes.fact.signed-by"), note.signedBy())
                        .row(
                                getTranslation("notes.fact.signed-at"),
                                words.dateTime(note.signedAt()));
        NoteDetails.CoSignature second = note.coSigned();
        if (second != null) {
            facts.row(getTranslation("notes.fact.co-signed-by"), second.by())
                    .row(getTranslation("notes.fact.co-signed-at"), words.dateTime(second.at()));
        } else if (note.state() == NoteState.WAITING) {
            facts.row(
                    getTranslation("notes.fact.co-signed-by"), getTranslation("notes.fact.waits"));
        }
        return facts.row(getTranslation("notes.fact.format"), words.of(note.text().outline()))
                .row(getTranslation("notes.fact.version"), String.valueOf(note.version()))
                .row(getTranslation("notes.fact.digest"), note.digest().substring(0, DIGITS))
                .row(
                        getTranslation("notes.fact.words"),
                        getTranslation(
                                note.intact() ? "notes.fact.unchanged" : "notes.fact.changed"));
    }
}
