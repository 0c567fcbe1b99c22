package app.trellis.library.ui;

import app.trellis.library.Content;
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

    private final ExercisePlayer player = new ExercisePlayer();

    PhonePreview(Content content, String definition, ExercisePlayer.Sharing sharing) {
        player.setDefinition(definition);
        player.setFrame(content.frameJson());
        player.setLists(content.listsJson());
        player.setSharing(sharing);
        player.setPreview(true);
        Paragraph note = new Paragraph(getTranslation("library.preview.note"));
        note.addClassNames("soft", "small");
        Card card = Card.titled(getTranslation("library.preview"), note, player);
        getContent().addClassName("phone");
        getContent().setMaxWidth(PHONE);
        getContent().add(card);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        player.setTexts(PlayerTexts.json(getLocale()));
    }
}
