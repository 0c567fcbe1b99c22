package app.trellis.care.ui;

import app.trellis.care.OwnCare;
import app.trellis.care.Standing;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** What a client meets when the time in which they could read their pages is over. */
@Route("me/closed")
@RolesAllowed("CLIENT")
class ClosedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/closed";

    private final OwnCare care;

    ClosedView(OwnCare care) {
        this.care = care;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Standing standing = care.standing();
        LocalDate until = standing.readableUntil();
        if (until == null || standing.isReadable()) {
            event.forwardTo("me");
            return;
        }
        Anchor help = new Anchor("/help", getTranslation("shared.help"));
        help.setRouterIgnore(true);
        help.addClassNames("button", "primary");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("care.closed.title")),
                        new Card(
                                new Paragraph(
                                        getTranslation(
                                                "care.closed.until",
                                                standing.practice(),
                                                Days.inWords(until, getLocale()))),
                                new Paragraph(
                                        getTranslation("care.closed.kept", standing.practice())),
                                new Paragraph(getTranslation("care.closed.help")),
                                new Div(help)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
