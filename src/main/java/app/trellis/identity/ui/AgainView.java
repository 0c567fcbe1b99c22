package app.trellis.identity.ui;

import app.trellis.identity.AskingAgain;
import app.trellis.identity.PageLock;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Stands before what a client wrote, until they show that it is them. */
@Route(AgainView.PATH)
@RolesAllowed("CLIENT")
class AgainView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/again";

    private final AskingAgain again;
    private final PageLock lock;

    AgainView(AskingAgain again, PageLock lock) {
        this.again = again;
        this.lock = lock;
        getContent().addClassNames("page", "stack");
    }

    /** Whoever asks for this page itself, and need not be asked, has nothing to do here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (lock.mayReadBack()) {
            event.forwardTo("me");
        } else {
            show();
        }
    }

    private void show() {
        Paragraph about = new Paragraph(getTranslation("identity.read-back.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("identity.read-back.title")),
                        about,
                        new Card(again.ask(getTranslation("identity.lock.open"), this::open)));
    }

    private void open() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
