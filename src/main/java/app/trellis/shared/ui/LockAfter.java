package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/**
 * Takes what is on a client's page away when nobody has touched it for a while, tells the server,
 * and lets it ask who is there. Without a line it stays closed and says so.
 */
@Tag("lock-after")
@JsModule("./lock-after.ts")
public final class LockAfter extends Component {

    /**
     * @param idle how long without a touch
     */
    public LockAfter(Duration idle) {
        after(idle);
        getElement()
                .setAttribute("hidden", true)
                .setAttribute("heading", getTranslation("shared.locked.title"))
                .setAttribute("waiting", getTranslation("shared.locked.waiting"))
                .setAttribute("close", getTranslation("shared.close"))
                .setAttribute("help", getTranslation("shared.help"));
    }

    /** Another time without a touch, from now on. */
    public void after(Duration idle) {
        getElement().setAttribute("seconds", String.valueOf(idle.toSeconds()));
    }
}
