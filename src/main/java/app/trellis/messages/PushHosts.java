package app.trellis.messages;

import app.trellis.shared.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which push services Trellis may call. A device says itself where it is reached, so whoever has an
 * account could make the server call anywhere; it calls only what is on a list.
 *
 * <p>An entry is a host ({@code push.example}, or {@code *.push.example} for all below it), over
 * https on its usual port and at a public address; or a whole origin ({@code
 * http://127.0.0.1:9000}), which whoever wrote it there meant, wherever it lies.
 */
@Component
class PushHosts {

    private static final int LONGEST = 2_000;
    private static final String BELOW = "*.";

    private final List<String> entries;

    PushHosts(@Value("${trellis.push.hosts}") String hosts) {
        this.entries =
                Arrays.stream(hosts.split(","))
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }

    /** The address, where it may be called as far as can be told without asking for its host. */
    Optional<URI> allowed(String endpoint) {
        return parse(endpoint).filter(uri -> isWholeOrigin(uri) || isOnListOverHttps(uri));
    }

    /** Whether its host lies where everybody can reach it, or is a whole origin of the list. */
    boolean isPublic(URI uri) throws UnknownHostException {
        return isWholeOrigin(uri)
                || Arrays.stream(InetAddress.getAllByName(uri.getHost()))
                        .allMatch(PublicAddress::is);
    }

    static String origin(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return "%s://%s%s".formatted(uri.getScheme(), uri.getHost(), port).toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> parse(String endpoint) {
        if (endpoint.length() > LONGEST || endpoint.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(endpoint);
            boolean isWhole =
                    uri.getHost() != null
                            && uri.getScheme() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null;
            return isWhole ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isWholeOrigin(URI uri) {
        return entries.contains(origin(uri));
    }

    private boolean isOnListOverHttps(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(uri.getScheme())
                && uri.getPort() < 0
                && entries.stream()
                        .anyMatch(entry ->
                                entry.startsWith(BELOW)
                                        ? host.endsWith(entry.substring(1))
                                        : host.equals(entry));
    }
}
