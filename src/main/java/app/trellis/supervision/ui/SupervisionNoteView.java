package app.trellis.supervision.ui;

import app.trellis.shared.NotFound;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.supervision.SupervisionNoteDetails;
import app.trellis.supervision.WritingSupervisionNotes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;

/** One of a supervisor's own notes, kept while it is typed. */
@Route(SupervisionNotesView.PATH + "/:note")
@RolesAllowed("SUPERVISOR")
class SupervisionNoteView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ROWS = 12;
    private static final String FIELD = "text";

    private final WritingSupervisionNotes writing;

    SupervisionNoteView(WritingSupervisionNotes writing) {
        this.writing = writing;
        getContent().addClassNames("page", "stack");
    }

    static String path(UUID note) {
        return SupervisionNotesView.PATH + "/" + note;
    }

    /** Keeps each change as the next revision of the note. */
    private static final class Kept implements KeptForm.Store {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final WritingSupervisionNotes writing;

        private final UUID note;
        private final String before;
        private int revision;

        Kept(WritingSupervisionNotes writing, SupervisionNoteDetails note) {
            this.writing = writing;
            this.note = note.id();
            this.before = note.text();
            this.revision = note.revision();
        }

        @Override
        public Map<String, String> read() {
            return Map.of();
        }

        @Override
        public void keep(Map<String, String> words) {
            revision = writing.keep(note, revision, words.getOrDefault(FIELD, before));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SupervisionNoteDetails note = writing.open(id(event));
        TextArea text = new TextArea(getTranslation("supervision.note.text"));
        text.setHelperText(getTranslation("supervision.note.text-help", Text.LONG));
        text.setWidthFull();
        text.setMinRows(ROWS);
        text.setValue(note.text());
        Div form = new Div(text);
        form.addClassName("stack");
        Button delete =
                new Button(
                        getTranslation("supervision.note.delete"), click -> askToDelete(note.id()));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot =
                new Div(new KeptForm(form, new Kept(writing, note), Map.of(FIELD, text)), delete);
        foot.addClassName("buttons");
        String about = note.about();
        Paragraph own = new Paragraph(getTranslation("supervision.note.own"));
        own.addClassNames("soft", "small");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(
                                        getTranslation(
                                                about == null
                                                        ? "supervision.note.title"
                                                        : "supervision.note.title-about",
                                                Days.say(note.day(), getLocale()),
                                                about == null ? "" : about))
                                .withEyebrow(
                                        getTranslation("supervision.notes"),
                                        SupervisionNotesView.PATH),
                        own,
                        new Card(form, foot));
    }

    private void askToDelete(UUID note) {
        Confirm.askForGood(
                getTranslation("supervision.note.delete.ask"),
                getTranslation("supervision.note.delete.consequence"),
                getTranslation("supervision.note.delete"),
                getTranslation("supervision.note.delete.keep"),
                () -> {
                    writing.delete(note);
                    Notices.done(this, getTranslation("supervision.note.deleted"));
                    getUI().ifPresent(ui -> ui.navigate(SupervisionNotesView.PATH));
                });
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(
                    event.getRouteParameters().get("note").orElseThrow(NotFound::new));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.notes");
    }
}
