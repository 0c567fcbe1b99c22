package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/** A short word in a rounded field: a signal with its shape, a state, a duration. */
@Tag("span")
public final class Pill extends Component implements HasText, HasStyle {

    private Pill(String classes, String words) {
        getElement().setAttribute("class", classes);
        setText(words);
    }

    /** A signal for professionals: colour, shape and word together. */
    public static Pill signal(Signal signal, String words) {
        return new Pill(signal.pillClasses(), words);
    }

    /** ■ plum: something was opened that is closed otherwise. */
    public static Pill opened(String words) {
        return new Pill("pill pill-plum shape shape-square", words);
    }

    /** Outlined and without colour: a state that asks for nothing. */
    public static Pill neutral(String words) {
        return new Pill("pill pill-neutral", words);
    }

    /** Green: what one can do, or where one is. */
    public static Pill leaf(String words) {
        return new Pill("pill pill-leaf", words);
    }

    /** Clay: what is the client's own. */
    public static Pill clay(String words) {
        return new Pill("pill pill-clay", words);
    }
}
