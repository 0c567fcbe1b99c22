package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/**
 * The mark: a small lattice with something growing over its first bar. Decorative beside the name.
 */
@Tag("span")
public final class Logo extends Component implements HasStyle {

    private static final String MARK =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none'"
                    + " stroke-width='2' stroke-linecap='round' stroke-linejoin='round'"
                    + " aria-hidden='true' focusable='false'><path class='logo-lattice' d='M6 2v20M18"
                    + " 2v20M2 8h20M2 15h20'/><path class='logo-vine' d='M6 12.5c4 0 4.8-3 6-7.5 1.2"
                    + " 4.5 2 7.5 6 7.5'/></svg>";

    public Logo() {
        addClassName("logo");
        getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", MARK);
    }
}
