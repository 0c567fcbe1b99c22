package app.trellis.notes.ui;

import app.trellis.notes.FormulationDetails;
import app.trellis.notes.KeepingFormulation;
import app.trellis.notes.KeptFormulation;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteText;
import app.trellis.notes.WritingFormulations;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DraftState;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a client's formulation and plan: every change is kept on the server as it is typed. */
final class FormulationEditor extends Composite<Div> {

    private final ClientId client;
    private final WritingFormulations writing;
    private final NoteWords words;
    private final NoteSections sections;
    private final DraftState state;
    private final Card sheet = new Card();
    private final EditorTrouble trouble = new EditorTrouble(sheet);

    private int revision;
    private NoteText kept;

    FormulationEditor(
            ClientId client,
            FormulationDetails details,
            WritingFormulations writing,
            NoteWords words) {
        this.client = client;
        this.writing = writing;
        this.words = words;
        KeptFormulation lies = details.kept();
        revision = lies == null ? 0 : lies.revision();
        kept = lies == null ? NoteText.empty(NoteFormat.FORMULATION) : lies.text();
        sections = new NoteSections(kept, words, this::keep);
        state = new DraftState(sections, this::keep);
        state.addClassName("note-kept");
        Paragraph hint = new Paragraph(getTranslation("notes.plan.hint", NoteText.MOST));
        hint.addClassNames("soft", "small");
        sheet.add(sections, hint);
        getContent().addClassNames("stack", "no-print");
        getContent().add(trouble, sheet);
        state.kept(length());
    }

    /** Whether everything is kept, for the head of the page. */
    Component state() {
        return state;
    }

    /** What is on screen now. */
    NoteText text() {
        return sections.text();
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        if (trouble.isUndecided()) {
            return false;
        }
        NoteText typed = sections.text();
        if (typed.equals(kept)) {
            trouble.clear();
            state.kept(length());
            return true;
        }
        state.notSaved();
        try {
            return settle(typed, writing.keep(client, revision, typed));
        } catch (NotFound gone) {
            trouble.say(getTranslation("notes.plan.not-there"));
        } catch (Refused refused) {
            trouble.say(Notices.sentence(this, refused));
        }
        return false;
    }

    /**
     * Saves what is on screen as the next version; false when it could not be kept.
     *
     * @throws Refused when there is nothing new, or the day has passed
     */
    boolean save(@Nullable LocalDate lookAgainOn) {
        return keep() && settle(kept, writing.save(client, revision, lookAgainOn));
    }

    private boolean settle(NoteText typed, KeepingFormulation result) {
        return switch (result) {
            case KeepingFormulation.Kept(int newRevision, var keptAt) -> {
                revision = newRevision;
                kept = typed;
                trouble.clear();
                state.kept(length());
                yield true;
            }
            case KeepingFormulation.Stale(KeptFormulation theirs) -> {
                letChoose(typed, theirs);
                yield false;
            }
        };
    }

    private void letChoose(NoteText mine, KeptFormulation theirs) {
        state.notSaved();
        trouble.letChoose(
                mine,
                theirs.text(),
                getTranslation("notes.plan.stale"),
                getTranslation(
                        "notes.plan.theirs", theirs.keptBy(), words.dateTime(theirs.keptAt())),
                words,
                chosen -> goOn(chosen, theirs));
    }

    private void goOn(NoteText chosen, KeptFormulation theirs) {
        revision = theirs.revision();
        kept = theirs.text();
        sections.show(chosen);
        if (keep()) {
            sections.focusFirst();
        }
    }

    private int length() {
        return sections.text().sections().values().stream().mapToInt(String::length).sum();
    }
}
