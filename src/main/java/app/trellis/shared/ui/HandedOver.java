package app.trellis.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A device of the practitioner in a client's hands. From the moment a page is handed over, an
 * address typed, a step back or a new tab leads to where the password is asked for, and to no other
 * page. A tab that was open before is not closed by it.
 */
public final class HandedOver {

    /** Where the device goes back. */
    public static final String GIVING_BACK = "desk/handing-back";

    private HandedOver() {}

    /** Which page is in the client's hands. */
    private record Page(String path) implements Serializable {}

    /**
     * Hands a page over.
     *
     * @param path of its route
     */
    public static void to(String path) {
        VaadinSession.getCurrent().setAttribute(Page.class, new Page(path));
    }

    /** The practitioner has the device again. */
    public static void end() {
        VaadinSession.getCurrent().setAttribute(Page.class, null);
    }

    private static @Nullable Page page() {
        return VaadinSession.getCurrent().getAttribute(Page.class);
    }

    /** Stands before every page. */
    @Component
    static class Kept implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.getSource()
                    .addUIInitListener(init -> init.getUI().addBeforeEnterListener(Kept::stay));
        }

        private static void stay(BeforeEnterEvent event) {
            Page page = page();
            String wanted = event.getLocation().getPath();
            if (page != null && !wanted.equals(page.path()) && !wanted.equals(GIVING_BACK)) {
                event.forwardTo(GIVING_BACK);
            }
        }
    }
}
