package app.trellis.identity.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.MyProfilePart;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.OwnFactors;
import app.trellis.identity.OwnPin;
import app.trellis.identity.PageLock;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.SessionAuthentication;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** The client's own account; nothing on it names the practice to somebody who looks over. */
@Route("me/profile")
@RolesAllowed("CLIENT")
@Uses(TimePicker.class)
class MyProfileView extends Composite<Div> implements HasDynamicTitle {

    MyProfileView(
            CurrentPerson current,
            OwnAccount account,
            OwnFactors factors,
            SessionAuthentication session,
            PasswordAdvice advice,
            AuthenticationContext authentication,
            OwnPin pin,
            PageLock lock,
            ObjectProvider<MyProfilePart> parts) {
        getContent().addClassName("page");
        getContent()
                .add(
                        new PageHeader(getTranslation("identity.profile.title")),
                        new Profile(current, account, factors, session, advice, authentication),
                        new LockCard(account, pin, lock, session));
        parts.orderedStream().map(MyProfilePart::content).forEach(getContent()::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
