package app.trellis.shared.ui;

import app.trellis.shared.AskAgain;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The one handler for what goes wrong after a click: a sentence on the page, an id in the log. */
@Component
class Trouble implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int READING_TIME = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(this::handle));
    }

    private void handle(ErrorEvent event) {
        Throwable cause = rootOf(event.getThrowable());
        UI ui = event.getComponent().flatMap(component -> component.getUI()).orElse(null);
        switch (cause) {
            case AskAgain asked -> ask(ui, asked);
            case Refused refused -> say(ui, refused.key(), refused.arguments());
            case NotFound ignored -> say(ui, "shared.not-found.sentence");
            case OptimisticLockingFailureException ignored -> say(ui, "shared.changed-elsewhere");
            default -> {
                String id = String.valueOf(MDC.get("request"));
                LOG.error("Trouble {} after a click", id, Scrubbed.of(event.getThrowable()));
                say(ui, "shared.trouble.click", id);
            }
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null
                && !(root instanceof Refused)
                && !(root instanceof NotFound)
                && !(root instanceof AskAgain)
                && !(root instanceof OptimisticLockingFailureException)) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * The same address is entered anew, and what stands before it asks: also where the page shows
     * nothing by itself that has to be asked for.
     */
    private static void ask(@org.jspecify.annotations.Nullable UI ui, AskAgain asked) {
        if (ui != null) {
            ComponentUtil.setData(ui, AskAgain.class, asked);
            ui.refreshCurrentRoute(true);
        }
    }

    private static void say(@org.jspecify.annotations.Nullable UI ui, String key, Object... args) {
        if (ui == null) {
            return;
        }
        Notification notice =
                new Notification(
                        ui.getTranslation(key, args),
                        READING_TIME,
                        Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        ui.access(notice::open);
    }
}
