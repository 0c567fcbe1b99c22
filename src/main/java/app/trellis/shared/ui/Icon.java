package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** One drawing from {@link LucideIcon}, sized and coloured by the text beside it. */
@Tag("span")
public final class Icon extends Component implements HasStyle {

    private Icon(LucideIcon drawing) {
        addClassName("icon");
        getElement().setProperty("innerHTML", drawing.svg());
    }

    /** An icon beside words that already say it; hidden from screen readers. */
    public static Icon of(LucideIcon drawing) {
        Icon icon = new Icon(drawing);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /**
     * An icon that stands for itself.
     *
     * @param name what a screen reader says in its place
     */
    public static Icon named(LucideIcon drawing, String name) {
        Icon icon = new Icon(drawing);
        icon.getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        return icon;
    }
}
