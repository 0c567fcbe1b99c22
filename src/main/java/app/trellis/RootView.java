package app.trellis;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.SignedIn;
import app.trellis.shared.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Sends everybody to the page that their day begins with. */
@Route("")
@PermitAll
class RootView extends Div implements BeforeEnterObserver {

    private final CurrentPerson current;

    RootView(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(startOf(current.get()));
    }

    private static String startOf(SignedIn person) {
        if (person.is(Role.CLIENT)) {
            return "me";
        }
        if (person.is(Role.PRACTITIONER)) {
            return "desk/caseload";
        }
        return person.is(Role.SUPERVISOR) ? "desk/reports" : "desk/practice";
    }
}
