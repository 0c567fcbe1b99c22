package app.trellis.tools;

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
 * Which addresses Trellis calls for a tool: over https and at public addresses, or an origin that
 * whoever runs Trellis wrote down ({@code http://127.0.0.1:9000}), wherever it lies.
 */
@Component
class HookAddresses {

    private static final int LONGEST = 1_000;

    private final List<String> allowed;

    HookAddresses(@Value("${trellis.webhooks.allow}") String allow) {
        this.allowed =
                Arrays.stream(allow.split(","))
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }

    /** The address, where it may be called as far as can be told without asking for its host. */
    Optional<URI> read(String typed) {
        String address = typed.strip();
        if (address.isEmpty()
                || address.length() > LONGEST
                || address.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(address);
            boolean whole =
                    uri.getHost() != null
                            && uri.getScheme() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null;
            boolean may = whole && (isAllowed(uri) || "https".equalsIgnoreCase(uri.getScheme()));
            return may && !isPrivateLiteral(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Where to connect; asked once, and the answer is what is called, so that a name cannot lead
     * elsewhere a moment later.
     *
     * @return nothing when one of its addresses is not public
     * @throws UnknownHostException when it has none
     */
    Optional<InetAddress> resolve(URI uri) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(uri.getHost());
        boolean may = isAllowed(uri) || Arrays.stream(found).allMatch(PublicAddress::is);
        return may ? Optional.of(found[0]) : Optional.empty();
    }

    private boolean isAllowed(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return allowed.contains(
                "%s://%s%s"
                        .formatted(uri.getScheme(), uri.getHost(), port)
                        .toLowerCase(Locale.ROOT));
    }

    /** An address in figures is judged when it is typed; no name is looked up. */
    private boolean isPrivateLiteral(URI uri) {
        if (isAllowed(uri)) {
            return false;
        }
        String host = uri.getHost();
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            return !PublicAddress.is(InetAddress.ofLiteral(plain));
        } catch (IllegalArgumentException aName) {
            return plain.equalsIgnoreCase("localhost");
        }
    }
}
