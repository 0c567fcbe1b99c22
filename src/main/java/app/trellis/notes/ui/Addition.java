package app.trellis.notes.ui;

import app.trellis.notes.NoteDetails;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;

/** One addition to a signed note, with who made it and when. */
final class Addition extends Composite<Article> {

    Addition(NoteDetails.Addendum addendum, NoteWords words) {
        Paragraph who =
                new Paragraph(
                        getTranslation(
                                "notes.added-by",
                                addendum.addedBy(),
                                words.dateTime(addendum.addedAt())));
        who.addClassNames("soft", "small");
        getContent().addClassName("note-addition");
        getContent().add(who, NoteBody.lines(addendum.text()));
    }
}
