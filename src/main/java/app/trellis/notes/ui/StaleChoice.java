package app.trellis.notes.ui;

import app.trellis.notes.NoteText;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Two windows, or two people, wrote on one text: both texts side by side, and three ways to go on.
 */
final class StaleChoice extends Composite<Card> {

    private final H2 title;
    private final NoteText mine;
    private final NoteText theirs;
    private final String theirHeading;
    private final NoteWords words;

    /**
     * @param said what happened
     * @param theirHeading who kept the other text, and when
     * @param chosen takes the text to go on with
     */
    StaleChoice(
            NoteText mine,
            NoteText theirs,
            String said,
            String theirHeading,
            NoteWords words,
            SerializableConsumer<NoteText> chosen) {
        this.title = new H2(said);
        this.mine = mine;
        this.theirs = theirs;
        this.theirHeading = theirHeading;
        this.words = words;
        getContent().addClassName("note-choice");
        title.getElement().setAttribute("tabindex", "-1");
        Button keepMine = button("notes.stale.keep-mine", () -> chosen.accept(mine));
        Button takeTheirs = button("notes.stale.take-theirs", () -> chosen.accept(theirs));
        Button both =
                button("notes.stale.both", () -> chosen.accept(theirs.withBelow(mine, words::of)));
        Div buttons = new Div(keepMine, takeTheirs, both);
        buttons.addClassName("buttons");
        getContent()
                .add(
                        title,
                        new Paragraph(getTranslation("notes.stale.sentence")),
                        sideBySide(),
                        buttons);
    }

    private Div sideBySide() {
        Div both =
                new Div(side(getTranslation("notes.stale.mine"), mine), side(theirHeading, theirs));
        both.addClassName("note-sides");
        return both;
    }

    private Section side(String heading, NoteText text) {
        Section side = new Section(new H3(heading), NoteBody.underAHeading(text, words));
        side.addClassName("stack");
        return side;
    }

    private Button button(String key, Runnable choice) {
        Button button = new Button(getTranslation(key), click -> choice.run());
        button.setDisableOnClick(true);
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        title.getElement().executeJs("this.focus()");
    }
}
