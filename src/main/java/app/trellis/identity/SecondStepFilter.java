package app.trellis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form of the second step, and signs in whoever showed enough. */
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/sign-in/step";

    private final Arrivals arrivals;
    private final ComingIn comingIn;

    SecondStepFilter(Arrivals arrivals, ComingIn comingIn) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.arrivals = arrivals;
        this.comingIn = comingIn;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        Arriving arriving = arrivals.of(request).orElseThrow(ArrivalOver::new);
        Authentication answer =
                arriving.shown() == null
                        ? comingIn.afterCode(
                                arriving,
                                Objects.requireNonNullElse(request.getParameter("code"), ""))
                        : comingIn.afterMaking(arriving);
        arrivals.end(request);
        return answer;
    }
}
