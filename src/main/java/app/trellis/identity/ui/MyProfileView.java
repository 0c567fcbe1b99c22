package app.trellis.identity.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.SessionAuthentication;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** The client's own account; nothing on it names the practice to somebody who looks over. */
@Route("me/profile")
@RolesAllowed("CLIENT")
class MyProfileView extends Composite<Div> implements HasDynamicTitle {

    MyProfileView(
            CurrentPerson current,
            OwnAccount account,
            SessionAuthentication session,
            PasswordAdvice advice,
            AuthenticationContext authentication) {
        getContent().addClassName("page");
        getContent()
                .add(
                        new PageHeader(getTranslation("identity.profile.title")),
                        new Profile(current, account, session, advice, authentication));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
