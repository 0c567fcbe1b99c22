package app.trellis.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/**
 * The first link of a page, seen only when it has the focus: jumps over what every page repeats.
 */
final class SkipLink {

    private SkipLink() {}

    static Anchor to(String id, String words) {
        Anchor link = new Anchor();
        link.setText(words);
        link.addClassName("skip-link");
        link.getElement().setAttribute("href", "#" + id);
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " const to = document.getElementById($0);"
                                + " if (to) { to.tabIndex = -1; to.focus(); } });",
                        id);
        return link;
    }
}
