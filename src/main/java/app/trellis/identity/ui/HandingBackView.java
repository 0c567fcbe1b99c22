package app.trellis.identity.ui;

import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.HandedOver;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.regex.Pattern;

/**
 * The device goes back from somebody's hands to the practitioner. Nothing of the desk stands here;
 * the way to it asks for the password, and after three wrong ones the session ends.
 */
@Route(value = HandedOver.GIVING_BACK, autoLayout = false)
@RolesAllowed("PRACTITIONER")
class HandingBackView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DESK = "desk/caseload";
    private static final Pattern PLACES = Pattern.compile("desk/[a-z0-9/-]+");

    private String to = DESK;

    HandingBackView(OwnAccount account) {
        CloseLink close = new CloseLink(getTranslation("shared.close"), "/closed");
        PasswordAgain form =
                new PasswordAgain(
                        account,
                        "identity.handing-back.password",
                        "identity.handing-back.wrong",
                        getTranslation("identity.handing-back.to-desk"),
                        this::back);
        Paragraph yours = new Paragraph(getTranslation("identity.handing-back.yours"));
        yours.addClassNames("soft", "small");
        Div page =
                new Div(
                        close,
                        new H1(getTranslation("identity.handing-back.thanks")),
                        new Card(
                                new Paragraph(getTranslation("identity.handing-back.please")),
                                yours,
                                form));
        page.addClassName("page");
        getContent().addClassName("plain-page");
        getContent().add(page);
    }

    /** Only to a place of the desk; whatever else is asked for leads to the caseload. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        to =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("to")
                        .filter(place -> PLACES.matcher(place).matches())
                        .orElse(DESK);
    }

    private void back() {
        HandedOver.end();
        getUI().ifPresent(ui -> ui.navigate(to));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
