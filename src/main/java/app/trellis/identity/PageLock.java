package app.trellis.identity;

import app.trellis.shared.Role;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whether a client's pages are locked in this session, and when they last showed that it is them.
 * It stands in the session on the server: a new tab, a step back, a page that was open before and a
 * request made by hand meet the same answer.
 *
 * <p>While locked, nothing is shown and nothing is read. What was being written goes on being kept
 * and sent, because it would be lost otherwise; the answer to it says nothing of what is there.
 */
@Component
public class PageLock {

    /** Minutes without a touch that a client may choose. */
    public static final List<Integer> CHOICES = List.of(2, 5, 10, 30);

    /** What a page is answered that asks while locked: it is there, and not now. */
    public static final int LOCKED = 423;

    /** From the look before a page until it has read what it shows. */
    private static final Duration DRAWING = Duration.ofSeconds(30);

    private static final String NOW = PageLock.class.getName();
    private static final String GIVEN = NOW + ".given";
    private static final String PAGES = NOW + ".pages";

    /** As Flow answers a message that found no session: the tab loads itself anew. */
    private static final String LOAD_ANEW =
            "for(;;);[{\"changes\":[],\"resources\":{},\"locales\":{},"
                    + "\"meta\":{\"sessionExpired\":true},\"syncId\":-1}]";

    private final CurrentPerson current;
    private final Clock clock;
    private final Duration otherwise;
    private final Duration readBack;

    PageLock(
            CurrentPerson current,
            Clock clock,
            @Value("${trellis.idle.lock}") Duration otherwise,
            @Value("${trellis.idle.read-back}") Duration readBack) {
        this.current = current;
        this.clock = clock;
        this.otherwise = otherwise;
        this.readBack = readBack;
    }

    /**
     * After how long without a touch the pages of whoever is signed in lock; those of people who
     * work here do not.
     */
    public Optional<Duration> after() {
        return current.find().filter(person -> person.is(Role.CLIENT)).map(this::after);
    }

    private Duration after(SignedIn person) {
        Integer minutes = person.lockAfter();
        return minutes == null ? otherwise : Duration.ofMinutes(minutes);
    }

    /** Whether it is locked; never for people who work here. */
    public boolean isLocked() {
        return kept().filter(this::isLocked).isPresent();
    }

    /** A sign-in after it opens as well. */
    private boolean isLocked(Kept session) {
        return isClient()
                && session.get(NOW) instanceof Instant since
                && !since.isBefore(current.get().since());
    }

    /** Locks it now. */
    public void lock() {
        if (isClient()) {
            kept().ifPresent(session -> session.set(NOW, clock.instant()));
        }
    }

    /** The client showed that it is them: it is open, and what they wrote may be read a while. */
    public void given() {
        kept().ifPresent(session -> {
            session.set(NOW, null);
            session.set(PAGES, null);
            session.set(GIVEN, clock.instant());
        });
    }

    /** Whether what was written may be read without asking: a sign-in counts like the PIN. */
    public boolean mayReadBack() {
        return mayReadBack(readBack);
    }

    /**
     * Whether a client has to show that it is them before a service gives them what they wrote. A
     * page that was let in at the last moment is still drawn. Where there is no session, no page
     * asks: it is a job or a command.
     */
    public boolean asksFirst() {
        return isClient()
                && kept().isPresent()
                && (isLocked() || !mayReadBack(readBack.plus(DRAWING)));
    }

    private boolean mayReadBack(Duration within) {
        Instant signedIn = current.get().since();
        Instant last =
                kept().map(session -> session.get(GIVEN))
                        .map(Instant.class::cast)
                        .filter(signedIn::isBefore)
                        .orElse(signedIn);
        return clock.instant().isBefore(last.plus(within));
    }

    /** A page that is made while locked can show nothing else, so it may go on speaking. */
    public void shownIn(int page) {
        kept().ifPresent(session -> {
            Set<Integer> pages = pages(session);
            pages.add(page);
            session.set(PAGES, pages);
        });
    }

    /** Nobody touched anything since then; also where no script of ours ever ran. */
    void idleSince(SignedIn person, Instant last, HttpSession session) {
        if (person.is(Role.CLIENT)
                && !isLocked(of(session))
                && !clock.instant().isBefore(last.plus(after(person)))) {
            session.setAttribute(NOW, clock.instant());
        }
    }

    /**
     * Answers what must not go further while locked.
     *
     * @return whether it was answered
     */
    boolean turnsAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !isLocked(of(session))) {
            return false;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/keep/")) {
            return turnsAway(!isBeingKept(request, path), response);
        }
        if (path.startsWith("/pictures/") || path.startsWith("/VAADIN/dynamic/")) {
            return turnsAway(true, response);
        }
        String kind = String.valueOf(request.getParameter("v-r"));
        boolean speaks = Set.of("uidl", "heartbeat", "push").contains(kind);
        if (!speaks || pages(of(session)).contains(number(request.getParameter("v-uiId")))) {
            return false;
        }
        if (kind.equals("uidl")) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(LOAD_ANEW);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        return true;
    }

    private static boolean turnsAway(boolean away, HttpServletResponse response) {
        if (away) {
            response.setStatus(LOCKED);
        }
        return away;
    }

    private static boolean isBeingKept(HttpServletRequest request, String path) {
        return request.getMethod().equals("PUT")
                || (request.getMethod().equals("POST") && path.endsWith("/send"));
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<Integer> pages(Kept session) {
        Object pages = session.get(PAGES);
        return pages == null ? new HashSet<>() : new HashSet<>((Set<Integer>) pages);
    }

    private boolean isClient() {
        return current.find().filter(person -> person.is(Role.CLIENT)).isPresent();
    }

    /** The session, as Flow or as the server itself knows it. */
    private interface Kept {

        @Nullable Object get(String name);

        void set(String name, @Nullable Object value);
    }

    private static Optional<Kept> kept() {
        VaadinSession flow = VaadinSession.getCurrent();
        WrappedSession wrapped = flow == null ? null : flow.getSession();
        if (wrapped != null) {
            return Optional.of(of(wrapped));
        }
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            return Optional.ofNullable(attributes.getRequest().getSession(false)).map(PageLock::of);
        }
        return Optional.empty();
    }

    private static Kept of(WrappedSession session) {
        return new Kept() {
            @Override
            public @Nullable Object get(String name) {
                return session.getAttribute(name);
            }

            @Override
            public void set(String name, @Nullable Object value) {
                session.setAttribute(name, value);
            }
        };
    }

    private static Kept of(HttpSession session) {
        return new Kept() {
            @Override
            public @Nullable Object get(String name) {
                return session.getAttribute(name);
            }

            @Override
            public void set(String name, @Nullable Object value) {
                session.setAttribute(name, value);
            }
        };
    }
}
