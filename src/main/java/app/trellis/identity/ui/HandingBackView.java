package app.trellis.identity.ui;

import app.trellis.identity.OwnAccount;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.HandedOver;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
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

    private static final int MOST = 3;
    private static final String DESK = "desk/caseload";
    private static final Pattern PLACES = Pattern.compile("desk/[a-z0-9/-]+");

    private final OwnAccount account;
    private final PasswordField password = new PasswordField();
    private String to = DESK;

    HandingBackView(OwnAccount account) {
        this.account = account;
        CloseLink close = new CloseLink(getTranslation("shared.close"), "/closed");
        password.setLabel(getTranslation("identity.handing-back.password"));
        Button back = new Button(getTranslation("identity.handing-back.to-desk"), click -> back());
        back.addClickShortcut(Key.ENTER);
        Div form = new Div(password, new Div(back));
        form.addClassName("form");
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
        boolean mayTry = HandedOver.wrongPasswords() < MOST;
        if (mayTry && account.isPassword(password.getValue())) {
            HandedOver.end();
            getUI().ifPresent(ui -> ui.navigate(to));
            return;
        }
        password.clear();
        if (HandedOver.wrongPassword() >= MOST) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/closed"));
            return;
        }
        password.setInvalid(true);
        password.setErrorMessage(getTranslation("identity.handing-back.wrong"));
        password.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
