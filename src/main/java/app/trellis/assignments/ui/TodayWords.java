package app.trellis.assignments.ui;

import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The sentences of Today that depend on the hour and the day. */
final class TodayWords {

    private static final int MORNING = 5;
    private static final int NOON = 12;
    private static final int EVENING = 17;
    private static final int NIGHT = 22;
    private static final int WEEK = 7;

    private final Component page;
    private final Locale locale;

    TodayWords(Component page, Locale locale) {
        this.page = page;
        this.locale = locale;
    }

    /** Day of the week and part of the day: "Tuesday evening". */
    String hour(ZonedDateTime now) {
        int hour = now.getHour();
        String part;
        if (hour < MORNING || hour >= NIGHT) {
            part = "night";
        } else if (hour < NOON) {
            part = "morning";
        } else if (hour < EVENING) {
            part = "afternoon";
        } else {
            part = "evening";
        }
        String words = say("assignments.today." + part, weekday(now.toLocalDate()));
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    /** What comes next when nothing is due. */
    String nothing(Today today) {
        LocalDate next = today.nextOpens();
        if (today.closedSince() != null) {
            return say("assignments.closed");
        }
        if (next != null) {
            return say("assignments.today.next", near(today.now().toLocalDate(), next));
        }
        return say(
                today.nothingAssigned()
                        ? "assignments.today.nothing-yet"
                        : "assignments.today.nothing-now");
    }

    /** Until when something can wait. */
    String until(TodayItem item) {
        LocalDate due = item.dueOn();
        return due == null
                ? say("assignments.today.whenever")
                : say("assignments.today.until", date(due));
    }

    private String near(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 1) {
            return say("assignments.today.tomorrow");
        }
        return days < WEEK
                ? say("assignments.today.on", weekday(day))
                : say("assignments.today.on", date(day));
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("assignments.today.day-pattern"), locale)
                .format(day);
    }

    private String say(String key, Object... parameters) {
        return page.getTranslation(key, parameters);
    }
}
