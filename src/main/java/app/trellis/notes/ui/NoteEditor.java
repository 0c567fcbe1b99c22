package app.trellis.notes.ui;

import app.trellis.care.Brief;
import app.trellis.care.SessionId;
import app.trellis.notes.DraftNote;
import app.trellis.notes.Keeping;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteIsSigned;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteText;
import app.trellis.notes.Signing;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DraftState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.QuietError;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one note: every change is kept on the server, until the note is signed or discarded. */
final class NoteEditor extends Composite<Div> {

    /** What leads away from the editor. */
    interface Exits extends Serializable {

        /** The note is signed, here or elsewhere. */
        void signed();

        /** The note was signed elsewhere; these words are not in it. */
        void signedWithout(String words);

        /** The draft is gone, as was asked. */
        void discarded();
    }

    private final ClientId client;
    private final SessionId session;
    private final WritingNotes writing;
    private final SigningNotes signing;
    private final SerializableSupplier<Brief> brief;
    private final NoteWords words;
    private final Exits exits;

    private final RadioButtonGroup<NoteOutline> formats = new RadioButtonGroup<>();
    private final List<NoteOutline> offered;
    private final NoteSections sections;
    private final DraftState state;
    private final Card sheet = new Card();
    private final Button sign = new Button();
    private final Button signBelow = new Button();
    private final EditorTrouble trouble = new EditorTrouble(sheet, sign, signBelow);
    private final Button discard = new Button();

    private @Nullable NoteId note;
    private int revision;
    private NoteText kept;
    private boolean showing;
    private final boolean signedBefore;

    /**
     * @param draft the draft as it lies on the server; without one, the first key starts it
     * @param offered what a note may be divided by
     * @param brief makes the brief of the session, when it is asked for
     */
    NoteEditor(
            ClientId client,
            SessionId session,
            Optional<DraftNote> draft,
            NoteOutline usual,
            List<NoteOutline> offered,
            WritingNotes writing,
            SigningNotes signing,
            SerializableSupplier<Brief> brief,
            NoteWords words,
            Exits exits) {
        this.client = client;
        this.session = session;
        this.writing = writing;
        this.signing = signing;
        this.brief = brief;
        this.words = words;
        this.exits = exits;
        this.offered = offered;
        note = draft.map(DraftNote::id).orElse(null);
        revision = draft.map(DraftNote::revision).orElse(0);
        signedBefore = draft.filter(one -> one.returned() != null).isPresent();
        kept = draft.map(DraftNote::text).orElseGet(() -> NoteText.empty(usual));
        sections = new NoteSections(kept, words, this::keep);
        state = new DraftState(sections, this::keep);

        formats.setLabel(getTranslation("notes.format"));
        formats.addThemeNames("pills");
        formats.setItems(with(kept.outline(), offered));
        formats.setItemLabelGenerator(words::of);
        formats.setValue(kept.outline());
        formats.addValueChangeListener(event -> reformat(event.getValue()));

        for (Button one : List.of(sign, signBelow)) {
            one.setText(getTranslation("notes.sign"));
            one.addThemeVariants(ButtonVariant.PRIMARY);
            one.addClickListener(click -> askToSign());
        }
        // On a phone the head of the page is far away when the last word is typed.
        signBelow.addClassName("narrow-only");
        discard.setText(getTranslation("notes.discard"));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.addClickListener(click -> askToDiscard());

        build();
        showState();
    }

    private void build() {
        state.addClassName("note-kept");
        Span keys = new Span(getTranslation("notes.editor-keys"));
        keys.addClassName("with-keys-only");
        Paragraph hint =
                new Paragraph(
                        new Text(getTranslation("notes.editor-hint", NoteText.MOST)),
                        new Text(" "),
                        keys);
        hint.addClassNames("soft", "small");
        Button bringIn = new Button(getTranslation("notes.bring-in"), click -> bringIn());
        Div above = new Div(bringIn);
        above.addClassName("note-bring-in");
        Div foot = new Div(signBelow, discard);
        foot.addClassName("buttons");
        sheet.add(formats, above, sections, hint, foot);
        getContent().addClassName("stack");
        getContent().add(trouble, sheet);
        Shortcuts.addShortcutListener(
                        sections, event -> askToSign(), Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
    }

    /** For the head of the page: whether everything is kept, and the one main thing to do. */
    Component[] actions() {
        return new Component[] {state, sign};
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        sections.focusFirst();
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        if (trouble.isUndecided()) {
            return false;
        }
        NoteText typed = sections.text();
        if (typed.equals(kept) || (note == null && typed.isEmpty())) {
            trouble.clear();
            showState();
            return true;
        }
        state.notSaved();
        return keep(typed);
    }

    private boolean keep(NoteText typed) {
        try {
            if (note == null) {
                note = writing.start(client, session, typed.format()).id();
            }
            return settle(typed, writing.keepDraft(client, note, revision, typed));
        } catch (NoteIsSigned signed) {
            sayItIsSigned(typed);
        } catch (NotFound gone) {
            sayItIsGone();
        } catch (Refused refused) {
            trouble.say(Notices.sentence(this, refused));
        }
        return false;
    }

    private boolean settle(NoteText typed, Keeping result) {
        return switch (result) {
            case Keeping.Kept(int newRevision, var savedAt) -> {
                revision = newRevision;
                kept = typed;
                trouble.clear();
                showState();
                yield true;
            }
            case Keeping.Stale(DraftNote theirs) -> {
                letChoose(typed, theirs);
                yield false;
            }
        };
    }

    private void letChoose(NoteText mine, DraftNote theirs) {
        state.notSaved();
        trouble.letChoose(
                mine,
                theirs.text(),
                getTranslation("notes.stale.title"),
                getTranslation("notes.stale.theirs", words.dateTime(theirs.savedAt())),
                words,
                chosen -> goOn(chosen, theirs));
    }

    private void goOn(NoteText chosen, DraftNote theirs) {
        revision = theirs.revision();
        kept = theirs.text();
        put(chosen);
        if (keep()) {
            sections.focusFirst();
        }
    }

    /** A note goes on in the headings it was begun with, also when its template has changed. */
    private static List<NoteOutline> with(NoteOutline own, List<NoteOutline> offered) {
        return Stream.concat(offered.stream(), Stream.of(own)).distinct().toList();
    }

    private void reformat(NoteOutline format) {
        if (!showing) {
            put(sections.text().to(format, words::of));
            keep();
        }
    }

    private void put(NoteText text) {
        showing = true;
        try {
            formats.setItems(with(text.outline(), offered));
            formats.setValue(text.outline());
            sections.show(text);
        } finally {
            showing = false;
        }
    }

    private void bringIn() {
        NoteText text = sections.text();
        new BringIn(
                        brief.get(),
                        text.outline().sections(),
                        section -> words.of(text, section),
                        sections::add)
                .open();
    }

    private void askToSign() {
        if (trouble.isUndecided() || !keep()) {
            return;
        }
        if (sections.text().isEmpty()) {
            trouble.say(getTranslation("notes.empty"));
            sections.focusFirst();
            return;
        }
        Confirm.ask(
                getTranslation("notes.sign.title"),
                getTranslation("notes.sign.consequence"),
                getTranslation("notes.sign"),
                getTranslation("notes.sign.not-yet"),
                this::sign);
    }

    private void sign() {
        NoteId signed = note;
        if (!keep() || signed == null) {
            return;
        }
        try {
            switch (signing.sign(client, signed, revision)) {
                case Signing.Signed done -> exits.signed();
                case Signing.Stale(DraftNote theirs) -> letChoose(sections.text(), theirs);
            }
        } catch (NoteIsSigned already) {
            exits.signed();
        } catch (NotFound gone) {
            sayItIsGone();
        } catch (Refused refused) {
            trouble.say(Notices.sentence(this, refused));
        }
    }

    private void askToDiscard() {
        Confirm.askForGood(
                getTranslation("notes.discard.title"),
                getTranslation("notes.discard.consequence"),
                getTranslation("notes.discard"),
                getTranslation("notes.discard.keep"),
                this::discardIt);
    }

    private void discardIt() {
        NoteId discarded = note;
        if (discarded == null) {
            return;
        }
        try {
            writing.discardDraft(client, discarded, revision);
        } catch (NoteIsSigned signed) {
            sayItIsSigned(sections.text());
            return;
        } catch (NotFound alreadyGone) {
            exits.discarded();
            return;
        } catch (Refused refused) {
            trouble.say(Notices.sentence(this, refused));
            return;
        }
        note = null;
        kept = sections.text();
        exits.discarded();
    }

    private void sayItIsSigned(NoteText typed) {
        String missing = typed.changedSince(kept, words::of);
        Button add =
                new Button(
                        getTranslation("notes.signed-elsewhere.add"),
                        click -> exits.signedWithout(missing));
        trouble.show(
                new QuietError(
                        getTranslation("notes.signed-elsewhere.kept"),
                        getTranslation("notes.signed-elsewhere.next"),
                        add));
    }

    private void sayItIsGone() {
        Button again = new Button(getTranslation("notes.gone.again"), click -> beginAgain());
        trouble.show(
                new QuietError(
                        getTranslation("notes.gone.kept"),
                        getTranslation("notes.gone.next"),
                        again));
    }

    private void beginAgain() {
        note = null;
        revision = 0;
        kept = NoteText.empty(sections.text().outline());
        trouble.clear();
        keep();
    }

    private void showState() {
        state.kept(sections.text().sections().values().stream().mapToInt(String::length).sum());
        // Of a version that was signed something stays; it can only be withdrawn.
        discard.setVisible(note != null && !signedBefore);
    }
}
