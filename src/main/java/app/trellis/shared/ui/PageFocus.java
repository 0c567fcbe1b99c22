package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.shared.Registration;

/**
 * Moves the focus to the title of a page one has walked to, so that a screen reader begins there
 * and not in the navigation; a field that took the focus itself keeps it.
 */
final class PageFocus {

    private PageFocus() {}

    static void follow(Component layout, Main main) {
        layout.getUI()
                .ifPresent(ui -> {
                    Registration moves = ui.addAfterNavigationListener(event -> moved(event, main));
                    layout.addDetachListener(detached -> {
                        moves.remove();
                        detached.unregisterListener();
                    });
                });
    }

    private static void moved(AfterNavigationEvent event, Main main) {
        if (event.getLocationChangeEvent().getTrigger() == NavigationTrigger.PAGE_LOAD) {
            return;
        }
        main.getElement()
                .executeJs(
                        "document.querySelectorAll(':popover-open').forEach(p =>"
                                + " p.hidePopover());setTimeout(() => { const at ="
                                + " document.activeElement; if (this.contains(at)) return; const title"
                                + " = this.querySelector('h1'); if (title) { title.tabIndex = -1;"
                                + " title.focus({preventScroll: true}); } window.scrollTo(0, 0); })");
    }
}
