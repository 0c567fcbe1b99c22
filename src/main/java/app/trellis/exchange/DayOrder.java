package app.trellis.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a file writes day, month and year. */
public enum DayOrder {
    /** 2026-03-01. */
    YEAR_FIRST,
    /** 01.03.2026 or 01/03/2026. */
    DAY_FIRST,
    /** 03/01/2026. */
    MONTH_FIRST;

    private static final Pattern THREE =
            Pattern.compile("(\\d{1,4})[-./](\\d{1,2})[-./](\\d{1,4})(?:[T ].*)?");

    /** The day that a cell names; empty where it names none in this order. */
    Optional<LocalDate> read(String cell) {
        Matcher matcher = THREE.matcher(cell.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        int third = Integer.parseInt(matcher.group(3));
        boolean yearStands = matcher.group(this == YEAR_FIRST ? 1 : 3).length() == 4;
        if (!yearStands) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (this) {
                        case YEAR_FIRST -> LocalDate.of(first, second, third);
                        case DAY_FIRST -> LocalDate.of(third, second, first);
                        case MONTH_FIRST -> LocalDate.of(third, first, second);
                    });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
