package app.trellis.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests that would change something and come from somewhere else, the sign-in form
 * included: otherwise a foreign page could sign a client into somebody else's account and have them
 * write there. Also lets {@code PUT} and {@code DELETE} through to the one address that knows them.
 */
class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> KEEPING = Set.of("PUT", "DELETE");

    private final String publicOrigin;
    private final String publicAuthority;

    SameOrigin(String publicUrl) {
        URI here = URI.create(publicUrl);
        this.publicAuthority = here.getAuthority();
        this.publicOrigin = here.getScheme() + "://" + publicAuthority;
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
        String origin = request.getHeader("Origin");
        if (origin == null) {
            // Every browser names one; what does not is no browser and carries nobody's cookies.
            return true;
        }
        return origin.equals(publicOrigin) || origin.equals(asked(request));
    }

    /** The origin that was asked for; the public host counts under its public scheme only. */
    private String asked(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return publicAuthority.equals(host) ? publicOrigin : request.getScheme() + "://" + host;
    }
}
