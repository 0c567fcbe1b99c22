package app.trellis.trends;

import app.trellis.shared.ui.TrendSpec;
import java.time.Instant;
import java.util.List;

/**
 * What else happened, for the lanes and panels under a chart: timing only, it shows no cause.
 *
 * @param exercises when something was sent, oldest first
 * @param panels what other modules show
 */
public record TrendLanes(List<Instant> exercises, List<TrendSpec.Panel> panels) {

    /** A session that took place, or was missed. */
    public record SessionMark(Instant at, boolean attended) {}
}
