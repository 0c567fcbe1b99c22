package app.trellis.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** Makes a link take the place of the current page in the browser's history. */
public final class Replacing {

    private Replacing() {}

    /**
     * Plain clicks replace; a click with a modifier key keeps its usual meaning.
     *
     * @param link a link to a route of this application
     * @return the same link
     */
    public static Anchor walk(Anchor link) {
        link.setRouterIgnore(true);
        link.addAttachListener(attached ->
                link.getElement()
                        .executeJs(
                                "this.onclick = e => { if (e.button || e.metaKey ||"
                                        + " e.ctrlKey || e.shiftKey || e.altKey) return;"
                                        + " e.preventDefault(); window.dispatchEvent(new"
                                        + " CustomEvent('vaadin-navigate', {detail: {state:"
                                        + " null, url: this.getAttribute('href'), replace:"
                                        + " true, callback: true}})); };"));
        return link;
    }
}
