package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * <i>Close</i>: blanks the page in the same instant, without asking the server, and puts a neutral
 * page in its place.
 *
 * <p>Pressing Shift three times does the same from anywhere on the page, and the page is covered
 * while it lies in the app switcher.
 */
@Tag("close-link")
@JsModule("./close-link.ts")
public final class CloseLink extends Component implements HasStyle {

    /**
     * @param label the word on it
     * @param href the neutral page, ours or the one the person chose
     */
    public CloseLink(String label, String href) {
        getElement().setAttribute("label", label).setAttribute("href", href);
    }
}
