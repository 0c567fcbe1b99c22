package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.notes.NoteText;
import app.trellis.notes.SavedFormulation;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;

/** A formulation and plan on paper: practice, client, version, then every part as it was typed. */
final class FormulationPrinted extends Composite<Div> {

    private final Div head = new Div();

    /**
     * @param changed whether the text reads otherwise than the newest version
     */
    FormulationPrinted(
            String practice,
            NoteText text,
            Optional<SavedFormulation> version,
            boolean changed,
            ClientDetails who,
            NoteWords words) {
        getContent().addClassName("stack");
        getContent().add(head);
        line(practice);
        line(getTranslation("notes.printed-client", NoteWords.of(who)));
        version.ifPresentOrElse(
                newest -> about(newest, changed, words),
                () -> line(getTranslation("notes.plan.printed-none")));
        getContent().add(NoteBody.ofThePage(text, words));
    }

    private void about(SavedFormulation newest, boolean changed, NoteWords words) {
        line(
                getTranslation(
                        "notes.plan.version-of",
                        newest.number(),
                        words.day(newest.savedAt()),
                        newest.savedBy()));
        if (changed) {
            line(getTranslation("notes.plan.printed-changed"));
        }
        LocalDate agreed = newest.agreedOn();
        line(
                agreed == null
                        ? getTranslation("notes.plan.not-agreed")
                        : getTranslation("notes.plan.agreed-with", Days.say(agreed, getLocale())));
        LocalDate look = newest.lookAgainOn();
        if (look != null) {
            line(getTranslation("notes.plan.next", Days.say(look, getLocale())));
        }
    }

    private void line(String text) {
        head.add(new Paragraph(text));
    }
}
