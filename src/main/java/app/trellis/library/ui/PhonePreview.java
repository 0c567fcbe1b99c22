package app.trellis.library.ui;

import app.trellis.library.Content;
import app.trellis.library.StartSharing;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.PlayerTexts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A page as the client sees it, no wider than a phone; nothing typed here is kept. */
final class PhonePreview extends Composite<Div> {

    private static final String PHONE = "24.375rem";

    private final Content content;
    private final ExercisePlayer player = new ExercisePlayer();
    private final Paragraph note = new Paragraph(getTranslation("library.preview.note"));
    private String shown = "";

    /** A page that is yet to be written. */
    PhonePreview(Content content) {
        this.content = content;
        player.setPreview(true);
        player.setVisible(false);
        note.addClassNames("soft", "small");
        note.setText(getTranslation("library.preview.none"));
        Card card = Card.titled(getTranslation("library.preview"), note, player);
        getContent().addClassName("phone");
        getContent().setMaxWidth(PHONE);
        getContent().add(card);
    }

    PhonePreview(Content content, String definition, StartSharing sharing) {
        this(content);
        show(definition, sharing);
    }

    /** Shows another page in place of this one. */
    void show(String definition, StartSharing sharing) {
        if (!definition.equals(shown)) {
            shown = definition;
            player.setSharing(
                    switch (sharing) {
                        case PRIVATE, KEEP_ONLY_IF_ASKED -> ExercisePlayer.Sharing.PRIVATE;
                        case NUMBERS_ONLY -> ExercisePlayer.Sharing.NUMBERS_ONLY;
                        case NEXT_SESSION -> ExercisePlayer.Sharing.NEXT_SESSION;
                        case SHARED -> ExercisePlayer.Sharing.SHARED;
                    });
            player.setDefinition(definition);
            player.setVisible(true);
            note.setText(getTranslation("library.preview.note"));
        }
    }

    /** The question to look at. */
    void lookAt(String question) {
        player.setScreen(question);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        player.setFrame(content.frameJson(getLocale()));
        player.setLists(content.listsJson(getLocale()));
        player.setTexts(PlayerTexts.json(getLocale()));
    }
}
