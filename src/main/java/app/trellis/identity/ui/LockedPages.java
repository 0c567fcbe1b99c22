package app.trellis.identity.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.PageLock;
import app.trellis.shared.AskAgain;
import app.trellis.shared.Role;
import app.trellis.shared.ui.ReadsBack;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stands before every page of a client: while locked, each address shows what opens it again, and
 * what was written is read after the PIN or the password. The address stays, so that what was asked
 * for comes afterwards.
 */
@Component
class LockedPages implements VaadinServiceInitListener {

    private final CurrentPerson current;
    private final PageLock lock;

    LockedPages(CurrentPerson current, PageLock lock) {
        this.current = current;
        this.lock = lock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> {
                    UI ui = init.getUI();
                    if (lock.isLocked()) {
                        lock.shownIn(ui.getUIId());
                    }
                    ui.addBeforeEnterListener(this::look);
                });
    }

    private void look(BeforeEnterEvent event) {
        if (current.find().filter(person -> person.is(Role.CLIENT)).isEmpty()) {
            return;
        }
        Class<?> target = event.getNavigationTarget();
        if (lock.isLocked()) {
            if (!LockView.PATH.equals(pathOf(target))) {
                event.rerouteTo(LockView.PATH);
            }
        } else if ((wasAsked(event.getUI()) || target.isAnnotationPresent(ReadsBack.class))
                && !lock.mayReadBack()) {
            event.rerouteTo(AgainView.PATH);
        }
    }

    /** Whether a service asked on this page, which shows nothing by itself that is asked for. */
    private static boolean wasAsked(UI ui) {
        boolean asked = ComponentUtil.getData(ui, AskAgain.class) != null;
        ComponentUtil.setData(ui, AskAgain.class, null);
        return asked;
    }

    /** By their paths: a class named here would come with all it needs to every page there is. */
    private static @Nullable String pathOf(Class<?> target) {
        Route route = target.getAnnotation(Route.class);
        return route == null ? null : route.value();
    }
}
