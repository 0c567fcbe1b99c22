package app.trellis.care;

import app.trellis.identity.SignedIn;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers for the length of one request that a person may read a record, so that a page which
 * reads it through ten services asks the database once. Only a yes is remembered, only for the same
 * person in the same sign-in, the same practice and the same client, and only on the thread that
 * asked. A page lives for hours and is served by many requests: each asks anew.
 *
 * <p>Where there is no plain request under way (a job, a command, another thread, a line kept open
 * for live updates), nothing is remembered and the question is asked every time.
 */
final class AskedInThisRequest {

    private static final String NAME = AskedInThisRequest.class.getName();

    private final Thread asker = Thread.currentThread();
    private final Set<Yes> answers = new HashSet<>();

    private record Yes(SignedIn person, PracticeId practice, ClientId client, LocalDate day) {}

    private AskedInThisRequest() {}

    /**
     * Whether the person may read, asked when it was not answered with yes in this request.
     *
     * @param day the answer holds for that day only
     */
    static boolean whether(
            SignedIn person, ClientId client, LocalDate day, BooleanSupplier question) {
        Optional<AskedInThisRequest> asked = here();
        if (asked.isEmpty()) {
            return question.getAsBoolean();
        }
        Set<Yes> answers = asked.get().answers;
        Yes yes = new Yes(person, CurrentPractice.get(), client, day);
        if (answers.contains(yes)) {
            return true;
        }
        boolean may = question.getAsBoolean();
        if (may) {
            answers.add(yes);
        }
        return may;
    }

    /** Asks anew from here on: something is about to change. */
    static void forget() {
        here().ifPresent(asked -> asked.answers.clear());
    }

    private static Optional<AskedInThisRequest> here() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        if (!isPlain(request)) {
            return Optional.empty();
        }
        if (!(request.getAttribute(NAME) instanceof AskedInThisRequest asked)) {
            AskedInThisRequest first = new AskedInThisRequest();
            request.setAttribute(NAME, first);
            return Optional.of(first);
        }
        return asked.asker.equals(Thread.currentThread()) ? Optional.of(asked) : Optional.empty();
    }

    /** A request that begins, is answered and ends; a line for live updates stays open. */
    private static boolean isPlain(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !request.isAsyncStarted()
                && !"push".equals(request.getParameter("v-r"));
    }
}
