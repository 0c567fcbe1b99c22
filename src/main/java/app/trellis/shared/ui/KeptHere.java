package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Leads a client to what they wrote and the server does not have, because it lies on this phone.
 * Where nothing lies there it shows nothing and asks nothing. Arguments called {@code json} are
 * objects written as JSON.
 */
@Tag("kept-here")
@JsModule("./kept-here.ts")
public final class KeptHere extends Component implements HasStyle {

    /**
     * @param names the client's key, under which an entry says which page it belongs to
     * @param json its words
     */
    public KeptHere(String names, String json) {
        getElement().setProperty("names", names).setProperty("words", json);
    }

    /** Says it in a line that leads there. */
    public void leadTo(String href) {
        getElement().setAttribute("href", href);
    }

    /**
     * Shows all of it.
     *
     * @param textsJson the player's words
     * @param listsJson the shared lists, for the words of answers
     */
    public void inFull(String textsJson, String listsJson) {
        getElement()
                .setProperty("texts", textsJson)
                .setProperty("lists", listsJson)
                .setAttribute("full", true);
    }
}
