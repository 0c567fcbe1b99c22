package app.trellis.responses.ui;

import app.trellis.shared.ui.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and hours as somebody reads them: a weekday where it is near, else the date. */
record Times(Locale locale, ZoneId zone, LocalDate today) {

    private static final int NEAR = 7;

    static Times at(Locale locale, ZonedDateTime now) {
        return new Times(locale, now.getZone(), now.toLocalDate());
    }

    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        if (Math.abs(ChronoUnit.DAYS.between(today, day)) < NEAR) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        }
        return day.getYear() == today.getYear()
                ? Days.withoutYear(day, locale)
                : Days.inWords(day, locale);
    }

    /** A day with its weekday and year, as it stands in an answer. */
    String fullDay(LocalDate day) {
        return Days.withWeekday(day, locale);
    }

    String hour(LocalTime time) {
        return Days.hour(time, locale);
    }

    /** The hour, with its day where that is not today. */
    String soon(ZonedDateTime at) {
        ZonedDateTime here = at.withZoneSameInstant(zone);
        String hour = hour(here.toLocalTime());
        return here.toLocalDate().equals(today) ? hour : day(here.toLocalDate()) + ", " + hour;
    }

    String dateTime(Instant at) {
        return Days.withHour(at, zone, locale);
    }
}
