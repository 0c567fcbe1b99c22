package app.trellis.responses.ui;

import com.vaadin.flow.component.Component;

/** Leaves a client page so that Back does not lead to it again. */
final class Leaving {

    private static final String REPLACE =
            "window.dispatchEvent(new CustomEvent('vaadin-navigate', {detail: {state: null,"
                    + " url: $0, replace: true, callback: true}}))";

    private Leaving() {}

    /**
     * @param path route path inside the application
     */
    static void to(Component page, String path) {
        page.getUI().ifPresent(ui -> ui.getPage().executeJs(REPLACE, path));
    }
}
