package app.trellis.care;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/**
 * Who opened a client's record in one month, in the client's own days.
 *
 * @param days the newest first; only those on which something was
 * @param earlier whether there may be something in a month before
 * @param cut whether there is more in it than it holds
 */
public record OpenedMonth(YearMonth month, List<Day> days, boolean earlier, boolean cut) {

    public OpenedMonth {
        days = List.copyOf(days);
    }

    /**
     * One day, without an hour for anybody but the client and whoever stated a reason.
     *
     * @param reasoned what was opened with a stated reason, the earliest first
     * @param signIns when the client came in, the earliest first
     */
    public record Day(
            LocalDate day, List<Opened> by, List<Reasoned> reasoned, List<LocalTime> signIns) {

        public Day {
            by = List.copyOf(by);
            reasoned = List.copyOf(reasoned);
            signIns = List.copyOf(signIns);
        }
    }

    /**
     * Somebody who opened it, however often on that day.
     *
     * @param who as the client knows them; blank where only the reason is told
     */
    public record Opened(String who, OpenedFor why) {}

    /** That signed session notes were opened for a stated reason, from when on and of what kind. */
    public record Reasoned(LocalTime at, ReasonKind kind) {}
}
