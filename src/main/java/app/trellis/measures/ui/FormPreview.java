package app.trellis.measures.ui;

import app.trellis.measures.Measure;
import app.trellis.measures.MeasureForms;
import app.trellis.measures.OwnForm;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.PlayerTexts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A form as the client sees it, no wider than a phone; nothing typed here is kept. */
final class FormPreview extends Composite<Div> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MeasureForms forms;
    private final Paragraph note = new Paragraph();
    private final Div phone = new Div();
    private String shown = "";

    FormPreview(MeasureForms forms) {
        this.forms = forms;
        note.addClassNames("soft", "small");
        getContent().addClassName("phone");
        getContent().add(Card.titled(getTranslation("measures.own.preview"), note, phone));
        show(OwnForm.EMPTY);
    }

    /** Follows what is typed, from the first question whose answers are named. */
    void show(OwnForm form) {
        form.preview().ifPresentOrElse(this::show, this::nothingYet);
    }

    void show(Measure measure) {
        String definition = MeasureForms.in(forms.json(measure), getLocale());
        note.setText(getTranslation("measures.own.preview.note"));
        if (!definition.equals(shown)) {
            shown = definition;
            phone.removeAll();
            phone.add(player(definition));
        }
    }

    private void nothingYet() {
        shown = "";
        phone.removeAll();
        note.setText(getTranslation("measures.own.preview.none"));
    }

    private ExercisePlayer player(String definition) {
        ExercisePlayer player = new ExercisePlayer();
        player.setDefinition(definition);
        player.setFrame(
                JSON.writeValueAsString(
                        Map.of(
                                "practice crisis text",
                                getTranslation("measures.own.preview.crisis-text"),
                                "reader_shared",
                                getTranslation("measures.own.preview.reader"),
                                "notwatched",
                                getTranslation("measures.own.preview.not-watched"))));
        player.setTexts(PlayerTexts.json(getLocale()));
        player.setSharing(ExercisePlayer.Sharing.SHARED);
        player.setPreview(true);
        return player;
    }
}
