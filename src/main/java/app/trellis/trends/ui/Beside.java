package app.trellis.trends.ui;

import app.trellis.trends.EventNote;
import app.trellis.trends.TrendLanes;
import app.trellis.trends.TrendLanes.SessionMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened beside the scores of an instrument.
 *
 * @param sessions those that took place or were missed, oldest first
 * @param events what was noted, oldest day first
 * @param lanes null while they are still on their way; their place is kept free
 */
record Beside(List<SessionMark> sessions, List<EventNote> events, @Nullable TrendLanes lanes) {

    static final Beside NOTHING = new Beside(List.of(), List.of(), null);

    Beside with(TrendLanes arrived) {
        return new Beside(sessions, events, arrived);
    }
}
