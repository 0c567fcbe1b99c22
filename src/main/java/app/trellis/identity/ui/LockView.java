package app.trellis.identity.ui;

import app.trellis.identity.AskingAgain;
import app.trellis.identity.PageLock;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.CloseLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/**
 * What stands in the place of every page of a client after a while without a touch. It says nothing
 * of what is behind it; Close and Help need nothing.
 */
@Route(value = LockView.PATH, autoLayout = false)
@RolesAllowed("CLIENT")
class LockView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/lock";

    private final AskingAgain again;
    private final PageLock lock;

    LockView(AskingAgain again, PageLock lock) {
        this.again = again;
        this.lock = lock;
        getContent().addClassName("plain-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (lock.isLocked()) {
            show();
        } else {
            event.forwardTo("me");
        }
    }

    private void show() {
        Paragraph about = new Paragraph(getTranslation("identity.lock.about"));
        about.addClassName("soft");
        Anchor help = new Anchor("/help", getTranslation("shared.help"));
        help.setRouterIgnore(true);
        Div foot = new Div(help);
        foot.addClassName("row");
        Div page =
                new Div(
                        new CloseLink(getTranslation("shared.close"), "/closed"),
                        new H1(getTranslation("identity.lock.title")),
                        about,
                        new Card(again.ask(getTranslation("identity.lock.open"), this::open)),
                        foot);
        page.addClassNames("page", "stack");
        getContent().removeAll();
        getContent().add(page);
    }

    /** The page that was asked for comes as a new one. */
    private void open() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
