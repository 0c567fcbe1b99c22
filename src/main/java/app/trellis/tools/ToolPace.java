package app.trellis.tools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one tool may ask. For each, one instant is remembered up to which its minute is used,
 * on each machine for itself (docs/decisions/0021).
 */
@Component
class ToolPace {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final Duration share;
    private final Map<UUID, Instant> usedUntil =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
                    return size() > REMEMBERED;
                }
            };

    ToolPace(Clock clock, @Value("${trellis.api.per-minute}") int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("trellis.api.per-minute is less than 1");
        }
        this.clock = clock;
        this.share = PERIOD.dividedBy(perMinute);
    }

    /**
     * Counts one request.
     *
     * @return zero, or how long to wait because it was one too many
     */
    Duration count(UUID tool) {
        Instant now = clock.instant();
        synchronized (usedUntil) {
            Instant until = usedUntil.getOrDefault(tool, now);
            if (until.isBefore(now) || until.isAfter(now.plus(PERIOD))) {
                until = now;
            }
            Instant next = until.plus(share);
            if (next.isAfter(now.plus(PERIOD))) {
                return Duration.between(now.plus(PERIOD), next);
            }
            usedUntil.put(tool, next);
            return Duration.ZERO;
        }
    }
}
