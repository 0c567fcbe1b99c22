package app.trellis.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** Makes a link take the place of the current page in the browser's history. */
public final class Replacing {

    private static final String LEAVES =
            "if (!this.getAttribute('href') || e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;"
                    + " e.preventDefault(); ";
    private static final String INSIDE =
            "this.onclick = e => { "
                    + LEAVES
                    + "window.dispatchEvent(new CustomEvent('vaadin-navigate', {detail: {state:"
                    + " null, url: this.getAttribute('href'), replace: true, callback: true}}));"
                    + " };";
    private static final String OUTSIDE =
            "this.onclick = e => { " + LEAVES + "window.location.replace(this.href); };";

    private Replacing() {}

    /**
     * Plain clicks replace; a click with a modifier key keeps its usual meaning.
     *
     * @param link a link to a route of this application, or with a leading slash to a page outside
     * @return the same link
     */
    public static Anchor walk(Anchor link) {
        String script = link.getHref().startsWith("/") ? OUTSIDE : INSIDE;
        link.setRouterIgnore(true);
        link.addAttachListener(attached -> link.getElement().executeJs(script));
        return link;
    }
}
