package app.trellis.alerts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours of a working day in which somebody at the practice reads. A limit counts only while
 * they run, because nobody is there to keep it at night.
 *
 * @param zone the practice's
 * @param from begin, before {@code until}
 */
record ReadingHours(ZoneId zone, LocalTime from, LocalTime until) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    ReadingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Reading hours must begin before they end");
        }
    }

    /**
     * The moment at which so much reading time has passed since a start.
     *
     * @param limit more than zero
     */
    Instant after(Instant start, Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("A limit must be positive: " + limit);
        }
        Duration left = limit;
        ZonedDateTime now = start.atZone(zone);
        while (true) {
            LocalDate day = now.toLocalDate();
            ZonedDateTime opens = day.atTime(from).atZone(zone);
            ZonedDateTime closes = day.atTime(until).atZone(zone);
            ZonedDateTime begin = now.isBefore(opens) ? opens : now;
            if (!WEEKEND.contains(day.getDayOfWeek()) && begin.isBefore(closes)) {
                Duration today = Duration.between(begin, closes);
                if (left.compareTo(today) <= 0) {
                    return begin.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            now = day.plusDays(1).atStartOfDay(zone);
        }
    }
}
