package app.trellis.tools;

import app.trellis.shared.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows a token that holds, so often a minute as one may, and nobody else. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;
    private static final Duration TOO_MANY_GUESSES = Duration.ofSeconds(20);

    private final ToolDoor door;
    private final ToolPace pace;

    TokenFilter(ToolDoor door, ToolPace pace) {
        this.door = door;
        this.pace = pace;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ToolAtTheDoor> tool;
        try {
            tool = shown(request).flatMap(door::open);
        } catch (Refused tooManyGuesses) {
            tooMany(request, response, TOO_MANY_GUESSES);
            return;
        }
        if (tool.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"trellis\"");
            answer(request, response, Problem.UNKNOWN_TOKEN);
            return;
        }
        Duration wait = pace.count(tool.get().toolId());
        if (!wait.isZero()) {
            tooMany(request, response, wait);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(tool.get()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static UsernamePasswordAuthenticationToken authentication(ToolAtTheDoor tool) {
        return UsernamePasswordAuthenticationToken.authenticated(
                tool, null, tool.scopes().stream().map(Scope::authority).toList());
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(secret -> secret.length() <= LONGEST);
    }

    private static void tooMany(
            HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        answer(
                request,
                response,
                new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many",
                        "Too often",
                        "Ask again in %d seconds.".formatted(seconds)));
    }

    /** In the words of whoever asks: an OperationOutcome below the address for FHIR. */
    private static void answer(
            HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        boolean fhir = request.getRequestURI().startsWith(FhirR4.BASE);
        response.setStatus(problem.status().value());
        response.setContentType(fhir ? Fhir.MEDIA_TYPE : Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(fhir ? Fhir.outcome(problem).toString() : problem.json());
    }
}
