package app.trellis.identity.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.DeskProfilePart;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.OwnFactors;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.SessionAuthentication;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** The own account of somebody who works here. */
@Route("desk/profile")
@RolesAllowed({"PRACTITIONER", "SUPERVISOR", "ADMINISTRATOR"})
class DeskProfileView extends Composite<Div> implements HasDynamicTitle {

    DeskProfileView(
            CurrentPerson current,
            OwnAccount account,
            OwnFactors factors,
            SessionAuthentication session,
            PasswordAdvice advice,
            AuthenticationContext authentication,
            ObjectProvider<DeskProfilePart> parts) {
        getContent().addClassNames("page", "narrow");
        getContent()
                .add(
                        new PageHeader(getTranslation("identity.profile.title"))
                                .withEyebrow(current.get().practiceName()),
                        new Profile(current, account, factors, session, advice, authentication));
        parts.orderedStream().flatMap(part -> part.content().stream()).forEach(getContent()::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.profile.title");
    }
}
