package app.trellis.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Days and hours, said in one style everywhere: the day before the month, hours to 24, weeks from
 * Monday. A language alone would leave that to chance, so each has its region here.
 */
public final class Days {

    private Days() {}

    /** The language with the region whose way of writing days holds here. */
    public static Locale style(Locale language) {
        if (!language.getCountry().isEmpty()) {
            return language;
        }
        return switch (language.getLanguage()) {
            case "en" -> Locale.UK;
            case "es" -> Locale.of("es", "ES");
            default -> language;
        };
    }

    /** A day for lists and facts: 25 Nov 2026. */
    public static String say(LocalDate day, Locale language) {
        return of(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), language).format(day);
    }

    /** The day of a moment for lists and facts. */
    public static String say(Instant when, ZoneId zone, Locale language) {
        return say(LocalDate.ofInstant(when, zone), language);
    }

    /** A day inside a sentence: 25 November 2026. */
    public static String inWords(LocalDate day, Locale language) {
        return of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), language).format(day);
    }

    /** A day of this year inside a sentence: 25 November. */
    public static String withoutYear(LocalDate day, Locale language) {
        return of(DateTimeFormatter.ofLocalizedPattern("MMMMd"), language).format(day);
    }

    /** A month: November 2026. */
    public static String month(YearMonth month, Locale language) {
        return of(DateTimeFormatter.ofLocalizedPattern("yMMMM"), language).format(month);
    }

    /** A day with its weekday: Wednesday 25 November 2026. */
    public static String withWeekday(LocalDate day, Locale language) {
        return of(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), language).format(day);
    }

    /** A day of this year with its weekday: Wednesday 25 November. */
    public static String onWeekday(LocalDate day, Locale language) {
        return of(DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd"), language).format(day);
    }

    /** A day and its hour: 25 Nov 2026, 16:22. */
    public static String withHour(Instant when, ZoneId zone, Locale language) {
        return of(
                        DateTimeFormatter.ofLocalizedDateTime(
                                FormatStyle.MEDIUM, FormatStyle.SHORT),
                        language)
                .withZone(zone)
                .format(when);
    }

    /** An hour: 16:22. */
    public static String hour(LocalTime time, Locale language) {
        return of(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), language).format(time);
    }

    private static DateTimeFormatter of(DateTimeFormatter formatter, Locale language) {
        return formatter.withLocale(style(language));
    }
}
