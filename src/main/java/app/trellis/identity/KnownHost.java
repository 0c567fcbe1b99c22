package app.trellis.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the name that people know this place by, and under the names of the machine
 * itself. Any other name was given by somebody else: a page that lets its own name point here could
 * speak with Trellis as if both were one, and links made from it would lead to that page. Behind a
 * proxy that is trusted the name is the one that people asked the proxy for.
 */
class KnownHost extends OncePerRequestFilter {

    /** Machines ask for health by whatever number they find. */
    private static final String HEALTH = "/actuator/health";

    private final String publicName;
    private final MessageSource words;

    KnownHost(String publicUrl, MessageSource words) {
        this.publicName = plain(String.valueOf(URI.create(publicUrl).getHost()));
        this.words = words;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request.getServerName()) || HEALTH.equals(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .println(words.getMessage("identity.other-host", null, request.getLocale()));
    }

    private boolean isKnown(String asked) {
        String name = plain(asked);
        return name.equals(publicName) || name.equals("localhost") || isLoopback(name);
    }

    /** An address in figures; no name is looked up. */
    private static boolean isLoopback(String name) {
        try {
            return InetAddress.ofLiteral(name).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /** In small letters, without the brackets around an address of version 6. */
    private static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith("[") && small.endsWith("]")
                ? small.substring(1, small.length() - 1)
                : small;
    }
}
