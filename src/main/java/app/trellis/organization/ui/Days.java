package app.trellis.organization.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Days, said and asked for in the reader's language. */
final class Days {

    private static final int DAYS_IN_WEEK = 7;
    private static final int MONTHS_IN_YEAR = 12;

    private Days() {}

    static String say(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
    }

    /**
     * @param today word of the button that goes to today
     * @param cancel word of the button that leaves the day as it is
     */
    static DatePicker field(String label, Locale language, String today, String cancel) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(language);
        DatePicker field = new DatePicker(label);
        field.setLocale(language);
        field.setI18n(
                new DatePickerI18n()
                        .setMonthNames(firstOf(names.getMonths(), 0, MONTHS_IN_YEAR))
                        .setWeekdays(firstOf(names.getWeekdays(), 1, DAYS_IN_WEEK))
                        .setWeekdaysShort(firstOf(names.getShortWeekdays(), 1, DAYS_IN_WEEK))
                        .setFirstDayOfWeek(
                                WeekFields.of(language).getFirstDayOfWeek().getValue()
                                        % DAYS_IN_WEEK)
                        .setToday(today)
                        .setCancel(cancel));
        return field;
    }

    private static List<String> firstOf(String[] names, int from, int count) {
        return Arrays.asList(names).subList(from, from + count);
    }
}
