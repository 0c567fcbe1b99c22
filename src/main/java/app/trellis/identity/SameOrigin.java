package app.trellis.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests that would change something and come from somewhere else, the sign-in form
 * included: otherwise a foreign page could sign a client into somebody else's account and have them
 * write there. Also lets {@code PUT} and {@code DELETE} through to the one address that knows them.
 */
class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> KEEPING = Set.of("PUT", "DELETE");

    private final String publicAuthority;

    SameOrigin(String publicUrl) {
        this.publicAuthority = URI.create(publicUrl).getAuthority();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (KEEPING.contains(request.getMethod())
                && !request.getRequestURI().startsWith("/keep/")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!SAFE.contains(request.getMethod()) && !isFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // Said by the browser itself; its Origin is opaque here, because we send no referrer.
            return site.equals("same-origin") || site.equals("none");
        }
        String authority = authority(request.getHeader("Origin"));
        return authority == null
                || authority.equals(request.getHeader("Host"))
                || authority.equals(publicAuthority);
    }

    /** Null when there is no origin; an opaque one is somewhere else. */
    private static @Nullable String authority(@Nullable String origin) {
        if (origin == null) {
            return null;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "opaque" : authority;
        } catch (IllegalArgumentException malformed) {
            return "opaque";
        }
    }
}
