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
            tooMany(response, TOO_MANY_GUESSES);
            return;
        }
        if (tool.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"trellis\"");
            answer(response, Problem.UNKNOWN_TOKEN);
            return;
        }
        Duration wait = pace.count(tool.get().toolId());
        if (!wait.isZero()) {
            tooMany(response, wait);
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

    private static void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        answer(
                response,
                new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many",
                        "Too often",
                        "Ask again in %d seconds.".formatted(seconds)));
    }

    static void answer(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(problem.json());
    }
}
