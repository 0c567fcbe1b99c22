package app.trellis.notes.ui;

import app.trellis.notes.CoSigningNotes;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteToCoSign;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.NoteDialog;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** One note that waits for a second signature: read it, then sign it or give it back. */
@Route(CoSignQueueView.PATH + "/:note")
@RolesAllowed("SUPERVISOR")
@StyleSheet("context://styles/notes.css")
class CoSignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CoSigningNotes coSigning;
    private final NoteWords words;

    CoSignView(CoSigningNotes coSigning, PracticeSettings settings) {
        this.coSigning = coSigning;
        this.words = new NoteWords(this, getLocale(), settings.read().zone());
        addClassNames("page", "note-page");
    }

    static String path(NoteId note) {
        return CoSignQueueView.PATH + "/" + note;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(coSigning.open(id(event.getRouteParameters().get("note"))));
    }

    private void show(NoteToCoSign opened) {
        NoteId id = opened.note().id();
        int version = opened.note().version();
        Button giveBack =
                new Button(getTranslation("notes.return"), click -> askToGiveBack(id, version));
        Button sign = new Button(getTranslation("notes.co-sign"), click -> askToSign(id, version));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(
                new PageHeader(
                                getTranslation(
                                        "notes.title",
                                        words.dateTime(opened.waiting().sessionAt())))
                        .withEyebrow(getTranslation("notes.co-sign.place"), CoSignQueueView.PATH)
                        .withActions(giveBack, sign),
                new Paragraph(
                        getTranslation(
                                "notes.co-sign.of",
                                words.of(opened.waiting()),
                                opened.waiting().author())),
                new SignedNote(
                                opened.note(),
                                words,
                                new Div(),
                                earlier -> coSigning.openVersion(id, earlier))
                        .with(
                                new AgreedThen(
                                        coSigning.agreed(id, getLocale(), this::getTranslation))));
    }

    private void askToSign(NoteId id, int version) {
        Confirm.ask(
                getTranslation("notes.co-sign.ask"),
                getTranslation("notes.co-sign.consequence"),
                getTranslation("notes.co-sign"),
                getTranslation("notes.sign.not-yet"),
                () -> {
                    try {
                        coSigning.coSign(id, version);
                        leave("notes.co-sign.done");
                    } catch (Refused refused) {
                        Notices.refused(this, refused);
                    }
                });
    }

    private void askToGiveBack(NoteId id, int version) {
        new NoteDialog(
                        getTranslation("notes.return.title"),
                        getTranslation("notes.return.about", CoSigningNotes.LONGEST_REMARK),
                        getTranslation("notes.return.remark"),
                        getTranslation("notes.return"),
                        getTranslation("notes.sign.not-yet"),
                        remark -> {
                            coSigning.giveBack(id, version, remark);
                            leave("notes.return.done");
                        })
                .open();
    }

    private void leave(String saying) {
        Notices.done(this, getTranslation(saying));
        getUI().ifPresent(ui -> ui.navigate(CoSignQueueView.PATH));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.page-title");
    }

    private static NoteId id(Optional<String> written) {
        try {
            return new NoteId(UUID.fromString(written.orElseThrow(NotFound::new)));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
