package app.trellis.identity;

import app.trellis.shared.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody did anything for a while, or that has lasted a working day. An
 * open tab says by itself that it is open; that is nobody's doing and counts for nothing. Staff
 * leave rooms in which others come and go, so their time is the shorter one.
 *
 * <p>Asked at every request, the tab's own included: where nobody sits any more, the page is gone
 * one heartbeat after the time is up. What was typed lies on the server, and the sign-in leads back
 * to the same page. A client's pages lock sooner ({@link PageLock}).
 */
@Component
class IdleSessions {

    private static final String LAST_DEED = IdleSessions.class.getName();
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");
    private static final Duration STAFF_LONGEST = Duration.ofHours(12);
    private static final Duration CLIENT_LONGEST = Duration.ofHours(24);

    private final CurrentPerson current;
    private final PageLock lock;
    private final Clock clock;
    private final Duration staff;
    private final Duration client;

    IdleSessions(
            CurrentPerson current,
            PageLock lock,
            Clock clock,
            @Value("${trellis.idle.staff}") Duration staff,
            @Value("${trellis.idle.client}") Duration client) {
        this.current = current;
        this.lock = lock;
        this.clock = clock;
        this.staff = staff;
        this.client = client;
    }

    /** Stands where it is known who asks and nothing has been decided yet. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                HttpSession session = request.getSession(false);
                if (session != null) {
                    current.find().ifPresent(person -> look(person, session, request));
                }
                if (lock.turnsAway(request, response)) {
                    return;
                }
                chain.doFilter(request, response);
            }
        };
    }

    private void look(SignedIn person, HttpSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        boolean isClient = person.is(Role.CLIENT);
        Instant last =
                session.getAttribute(LAST_DEED) instanceof Instant deed ? deed : person.since();
        Instant idleFrom = last.plus(isClient ? client : staff);
        Instant over = person.since().plus(isClient ? CLIENT_LONGEST : STAFF_LONGEST);
        if (!now.isBefore(idleFrom) || !now.isBefore(over)) {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            return;
        }
        lock.idleSince(person, last, session);
        if (!BY_ITSELF.contains(String.valueOf(request.getParameter("v-r")))) {
            session.setAttribute(LAST_DEED, now);
        }
    }
}
