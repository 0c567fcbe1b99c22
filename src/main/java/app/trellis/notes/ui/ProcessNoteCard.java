package app.trellis.notes.ui;

import app.trellis.care.SessionId;
import app.trellis.notes.KeepingProcess;
import app.trellis.notes.KeepingProcessNotes;
import app.trellis.notes.KeptProcessNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DraftState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.WholeText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Optional;

/**
 * One's own process note on a session: closed until one opens it, kept while one writes, and never
 * on paper.
 */
final class ProcessNoteCard extends Composite<Div> {

    private static final int QUIET = 800;
    private static final int ROWS = 6;

    private final ClientId client;
    private final SessionId session;
    private final KeepingProcessNotes keeping;
    private final NoteWords words;
    private final TextArea area = new TextArea();
    private final Card card = new Card();
    private final EditorTrouble trouble = new EditorTrouble(card);
    private final Div sheet = new Div();
    private final Button delete = new Button();
    private final DraftState state = new DraftState(sheet, this::keep);

    private int revision;
    private String kept = "";
    private boolean open;

    ProcessNoteCard(
            ClientId client, SessionId session, KeepingProcessNotes keeping, NoteWords words) {
        this.client = client;
        this.session = session;
        this.keeping = keeping;
        this.words = words;
    }

    @Override
    protected Div initContent() {
        Paragraph about = new Paragraph(getTranslation("notes.process.about"));
        about.addClassNames("soft", "small");
        boolean there = keeping.isThere(client, session);
        Button show =
                new Button(
                        getTranslation(there ? "notes.process.open" : "notes.process.start"),
                        click -> click.getSource().setVisible(!openIt()));
        card.withTitle(getTranslation("notes.process")).add(about, show, sheet);
        Div content = new Div(trouble, card);
        content.addClassNames("stack", "no-print");
        return content;
    }

    private boolean openIt() {
        Optional<KeptProcessNote> note = keeping.open(client, session);
        revision = note.map(KeptProcessNote::revision).orElse(0);
        kept = note.map(KeptProcessNote::text).orElse("");
        open = true;
        area.setLabel(getTranslation("notes.process.label"));
        area.setHelperText(getTranslation("notes.process.hint", Text.LONG));
        area.setWidthFull();
        area.setMinRows(ROWS);
        area.setValue(kept);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(QUIET);
        area.addValueChangeListener(event -> keep());
        area.addBlurListener(event -> keep());
        WholeText.keep(area, this::keep);
        delete.setText(getTranslation("notes.process.delete"));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.addClickListener(click -> askToDelete());
        Div foot = new Div(state, delete);
        foot.addClassName("buttons");
        sheet.addClassName("stack");
        sheet.add(area, foot);
        showKept();
        area.focus();
        return true;
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        if (!open) {
            return true;
        }
        if (trouble.isUndecided()) {
            return false;
        }
        String typed = area.getValue();
        if (typed.equals(kept)) {
            trouble.clear();
            showKept();
            return true;
        }
        state.notSaved();
        try {
            return settle(typed, keeping.keep(client, session, revision, typed));
        } catch (NotFound gone) {
            trouble.say(getTranslation("notes.process.not-there"));
        } catch (Refused refused) {
            trouble.say(Notices.sentence(this, refused));
        }
        return false;
    }

    private boolean settle(String typed, KeepingProcess result) {
        return switch (result) {
            case KeepingProcess.Kept(int newRevision, var keptAt) -> {
                revision = newRevision;
                kept = typed;
                trouble.clear();
                showKept();
                yield true;
            }
            case KeepingProcess.Stale(KeptProcessNote theirs) -> {
                letChoose(typed, theirs);
                yield false;
            }
        };
    }

    private void letChoose(String mine, KeptProcessNote theirs) {
        trouble.letChoose(
                free(mine),
                free(theirs.text()),
                getTranslation("notes.stale.title"),
                getTranslation("notes.stale.theirs", words.dateTime(theirs.keptAt())),
                words,
                chosen -> {
                    revision = theirs.revision();
                    kept = theirs.text();
                    area.setValue(chosen.in(NoteSection.TEXT));
                    keep();
                });
    }

    private void askToDelete() {
        Confirm.askForGood(
                getTranslation("notes.process.delete.title"),
                getTranslation("notes.discard.consequence"),
                getTranslation("notes.process.delete"),
                getTranslation("notes.discard.keep"),
                () -> {
                    try {
                        keeping.delete(client, session, revision);
                        revision = 0;
                        kept = "";
                        area.setValue("");
                        keep();
                    } catch (NotFound alreadyGone) {
                        trouble.say(getTranslation("notes.process.not-there"));
                    } catch (Refused refused) {
                        trouble.say(Notices.sentence(this, refused));
                    }
                });
    }

    private void showKept() {
        state.kept(area.getValue().length());
        delete.setVisible(revision > 0);
    }

    private static NoteText free(String text) {
        return new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, text));
    }
}
