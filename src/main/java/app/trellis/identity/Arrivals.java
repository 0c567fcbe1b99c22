package app.trellis.identity;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers in the session, and nowhere where anybody asks who is signed in, that the password was
 * right: until the second step a session is nobody's.
 */
@Component
class Arrivals {

    private static final String ATTRIBUTE = Arrivals.class.getName();

    private final Clock clock;

    Arrivals(Clock clock) {
        this.clock = clock;
    }

    /** Who arrives in this session; the number of the session is a new one from here on. */
    void begin(HttpServletRequest request, Arriving arriving) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, arriving);
    }

    Optional<Arriving> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : open(session.getAttribute(ATTRIBUTE));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** Who arrives in the session of the page or request at hand. */
    Optional<Arriving> current() {
        WrappedSession flow = flow();
        if (flow != null) {
            return open(flow.getAttribute(ATTRIBUTE));
        }
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    void replace(@Nullable Arriving arriving) {
        WrappedSession flow = flow();
        if (flow == null) {
            throw new IllegalStateException("Only a page of the sign-in changes who arrives");
        }
        flow.setAttribute(ATTRIBUTE, arriving);
    }

    private Optional<Arriving> open(@Nullable Object kept) {
        return kept instanceof Arriving arriving && !arriving.isOver(clock.instant())
                ? Optional.of(arriving)
                : Optional.empty();
    }

    private static @Nullable WrappedSession flow() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? null : session.getSession();
    }
}
