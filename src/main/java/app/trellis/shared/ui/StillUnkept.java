package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a page is left on which something that was typed could not be kept. */
public final class StillUnkept {

    private StillUnkept() {}

    /** Stays on the page until the person says that they leave without it. */
    public static void ask(BeforeLeaveEvent event, Component page) {
        BeforeLeaveEvent.ContinueNavigationAction go = event.postpone();
        Confirm.askForGood(
                page.getTranslation("shared.leave.title"),
                page.getTranslation("shared.leave.means"),
                page.getTranslation("shared.leave"),
                page.getTranslation("shared.leave.stay"),
                go::proceed);
    }
}
