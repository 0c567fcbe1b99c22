package app.trellis.identity;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers the e-mail address of a sign-in that failed until the page is shown again, so that a
 * slip in the password does not cost typing both. It stays in the session and never in an address.
 */
@Component
public class TriedEmail {

    private static final String ATTRIBUTE = TriedEmail.class.getName();
    private static final int LONGEST = 254;

    @EventListener
    void remember(AuthenticationFailureBadCredentialsEvent failure) {
        String email = failure.getAuthentication().getName();
        if (email.length() <= LONGEST
                && RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            if (session != null) {
                session.setAttribute(ATTRIBUTE, email);
            }
        }
    }

    /** What was typed, once. */
    public Optional<String> take() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object email = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return email instanceof String typed ? Optional.of(typed) : Optional.empty();
    }
}
