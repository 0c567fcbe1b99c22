package app.trellis.care;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A day that may be hard for a client: an anniversary, a birthday, a day in court. What falls on 29
 * February every year is on 28 February in years that have no 29th.
 *
 * @param day the day, or the first of them where it is yearly
 * @param label what day it is, in a few words
 * @param version changes with every change of it
 */
public record HardDate(UUID id, LocalDate day, boolean yearly, String label, long version) {

    /** The first time from a day on; nothing where it lies behind. */
    public Optional<LocalDate> nextFrom(LocalDate from) {
        if (!day.isBefore(from)) {
            return Optional.of(day);
        }
        if (!yearly) {
            return Optional.empty();
        }
        LocalDate thisYear = day.withYear(from.getYear());
        return Optional.of(thisYear.isBefore(from) ? day.withYear(from.getYear() + 1) : thisYear);
    }

    /** The last time before a day; nothing where it had not come yet. */
    public Optional<LocalDate> lastBefore(LocalDate end) {
        if (!day.isBefore(end)) {
            return Optional.empty();
        }
        if (!yearly) {
            return Optional.of(day);
        }
        LocalDate thisYear = day.withYear(end.getYear());
        return Optional.of(thisYear.isBefore(end) ? thisYear : day.withYear(end.getYear() - 1));
    }

    @Override
    public String toString() {
        return "HardDate[" + id + "]";
    }
}
