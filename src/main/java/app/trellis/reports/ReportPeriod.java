package app.trellis.reports;

import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a report runs over: a whole calendar quarter that is over, or the current one so far. Free
 * days are refused, because two reports that differ by a day could be subtracted.
 *
 * @param until last day, counted
 * @param closed whether it is over; an open period shows workload and engagement only
 */
public record ReportPeriod(LocalDate from, LocalDate until, boolean closed) {

    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);
    private static final int MONTHS = 3;

    /**
     * The day by which quarters close: a quarter is over once it is over in every time zone, so
     * that no client's last evening is missing from it.
     */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LAST_ZONE));
    }

    /** The quarter before the one that a day lies in. */
    public static ReportPeriod lastClosed(LocalDate today) {
        return closedFrom(startOf(today).minusMonths(MONTHS));
    }

    /** The quarter that a day lies in, up to that day. */
    public static ReportPeriod soFar(LocalDate today) {
        return new ReportPeriod(startOf(today), today, false);
    }

    /** What one can choose from: the current quarter so far, then closed ones, newest first. */
    public static List<ReportPeriod> choices(LocalDate today, int closed) {
        LocalDate start = startOf(today);
        return IntStream.rangeClosed(0, closed)
                .mapToObj(back ->
                        back == 0
                                ? soFar(today)
                                : closedFrom(start.minusMonths((long) MONTHS * back)))
                .toList();
    }

    /**
     * The period that two days name.
     *
     * @param until last day of a closed quarter; any later day than the first in the current one
     * @throws Refused when they name no quarter, or one that has not begun
     */
    public static ReportPeriod of(LocalDate from, LocalDate until, LocalDate today) {
        if (from.equals(startOf(today)) && !until.isBefore(from)) {
            return soFar(today);
        }
        ReportPeriod quarter = closedFrom(from);
        boolean whole = from.equals(startOf(from)) && until.equals(quarter.until());
        if (!whole || !quarter.until().isBefore(today)) {
            throw new Refused("reports.quarters-only");
        }
        return quarter;
    }

    private static ReportPeriod closedFrom(LocalDate start) {
        return new ReportPeriod(start, start.plusMonths(MONTHS).minusDays(1), true);
    }

    private static LocalDate startOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }
}
