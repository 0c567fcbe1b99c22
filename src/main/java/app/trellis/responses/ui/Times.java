package app.trellis.responses.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
        String skeleton = day.getYear() == today.getYear() ? "MMMMd" : "yMMMMd";
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale).format(day);
    }

    /** A day with its weekday and year, as it stands in an answer. */
    String fullDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }

    String hour(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    /** The hour, with its day where that is not today. */
    String soon(ZonedDateTime at) {
        ZonedDateTime here = at.withZoneSameInstant(zone);
        String hour = hour(here.toLocalTime());
        return here.toLocalDate().equals(today) ? hour : day(here.toLocalDate()) + ", " + hour;
    }

    String dateTime(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }
}
