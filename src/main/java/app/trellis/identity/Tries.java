package app.trellis.identity;

import app.trellis.shared.Refused;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How often somebody may knock at a door from one network address. Accounts have waits of their
 * own; this slows down who tries many accounts, links or codes from one place.
 *
 * <p>For each address and door one instant is remembered, up to which its tries are used: each try
 * moves it on by its share of the period, and it may not lie further ahead than the period. The ten
 * thousand that were seen last are remembered. The address is the one on the other end of the line,
 * or the one that a trusted proxy names where {@code server.forward-headers-strategy} says so. What
 * comes from no network (a command, the demo) is not counted.
 */
@Component
public class Tries {

    /** Where one may knock, how often, in what time. */
    public enum Door {
        SIGN_IN(30, Duration.ofMinutes(10)),
        LINK(30, Duration.ofMinutes(10)),
        RECOVERY(10, Duration.ofHours(1)),
        SET_UP(10, Duration.ofMinutes(10)),
        PASSWORD_AGAIN(10, Duration.ofMinutes(10)),
        TOKEN(30, Duration.ofMinutes(10));

        private final int most;
        private final Duration period;

        Door(int most, Duration period) {
            this.most = most;
            this.period = period;
        }

        private Duration share() {
            return period.dividedBy(most);
        }
    }

    private static final int REMEMBERED = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Map<Knock, Instant> usedUntil =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Knock, Instant> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Knock(Door door, String network) {}

    Tries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one try.
     *
     * @throws Refused when there were too many from this address
     */
    public void count(Door door) {
        network().ifPresent(network -> count(new Knock(door, network)));
    }

    /** The try was no guess: it does not count. */
    public void takeBack(Door door) {
        network()
                .ifPresent(network -> {
                    synchronized (usedUntil) {
                        usedUntil.computeIfPresent(
                                new Knock(door, network),
                                (knock, until) -> until.minus(door.share()));
                    }
                });
    }

    int remembered() {
        synchronized (usedUntil) {
            return usedUntil.size();
        }
    }

    private void count(Knock knock) {
        Instant now = clock.instant();
        Instant furthest = now.plus(knock.door().period);
        synchronized (usedUntil) {
            Instant until = usedUntil.getOrDefault(knock, now);
            // Further ahead than it can be: the clock was set back.
            if (until.isBefore(now) || until.isAfter(furthest)) {
                until = now;
            }
            Instant next = until.plus(knock.door().share());
            if (next.isAfter(furthest)) {
                throw new Refused("identity.too-many-tries");
            }
            usedUntil.put(knock, next);
        }
    }

    private static Optional<String> network() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.of(network(attributes.getRequest().getRemoteAddr()))
                : Optional.empty();
    }

    /** One line has as many addresses of version 6 as it likes, but one network of 64 bits. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }
}
