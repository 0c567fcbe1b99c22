package app.trellis.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.text.DateFormatSymbols;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fields for days, in the style in which {@link Days} says them. They stand apart from it: a page
 * that only says a day does not bring a calendar to the browser.
 */
public final class DayFields {

    private static final int DAYS_IN_WEEK = 7;
    private static final int MONTHS_IN_YEAR = 12;

    private DayFields() {}

    /** A field for a day, its calendar in the reader's language. */
    public static DatePicker field(String label, Locale language) {
        DatePicker field = new DatePicker(label);
        dress(field, language);
        return field;
    }

    /** Gives a field for a day the reader's language. */
    public static void dress(DatePicker field, Locale language) {
        field.setLocale(Days.style(language));
        field.setI18n(
                words(
                        language,
                        field.getTranslation("shared.today"),
                        field.getTranslation("shared.not-now")));
    }

    /** Gives a field for a day and an hour the reader's language. */
    public static void dress(DateTimePicker field, Locale language) {
        field.setLocale(Days.style(language));
        field.setDatePickerI18n(
                words(
                        language,
                        field.getTranslation("shared.today"),
                        field.getTranslation("shared.not-now")));
    }

    private static DatePickerI18n words(Locale language, String today, String cancel) {
        Locale style = Days.style(language);
        DateFormatSymbols names = DateFormatSymbols.getInstance(style);
        return new DatePickerI18n()
                .setMonthNames(firstOf(names.getMonths(), 0, MONTHS_IN_YEAR))
                .setWeekdays(firstOf(names.getWeekdays(), 1, DAYS_IN_WEEK))
                .setWeekdaysShort(firstOf(names.getShortWeekdays(), 1, DAYS_IN_WEEK))
                .setFirstDayOfWeek(
                        WeekFields.of(style).getFirstDayOfWeek().getValue() % DAYS_IN_WEEK)
                .setToday(today)
                .setCancel(cancel);
    }

    private static List<String> firstOf(String[] names, int from, int count) {
        return Arrays.asList(names).subList(from, from + count);
    }
}
