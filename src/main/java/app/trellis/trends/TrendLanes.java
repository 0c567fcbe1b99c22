package app.trellis.trends;

import java.time.Instant;
import java.util.List;

/**
 * What else happened, for the lanes under a chart: timing only, it shows no cause.
 *
 * @param sessions held and missed ones, oldest first
 * @param exercises when something was sent, oldest first
 */
public record TrendLanes(List<SessionMark> sessions, List<Instant> exercises) {

    /** A session that took place, or was missed. */
    public record SessionMark(Instant at, boolean attended) {}
}
