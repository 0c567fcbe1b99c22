package app.trellis.trends.ui;

import app.trellis.trends.EventNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that have a line in a chart, each with its letter. Those from long before the first
 * score have neither: the chart would shrink to make room for them.
 */
record Lettered(String letter, EventNote event) {

    private static final int DAYS_BEFORE = 14;
    private static final int LETTERS = 26;

    /**
     * @param events oldest day first
     * @param first the day of the first drawn score; null without one
     */
    static List<Lettered> of(List<EventNote> events, @Nullable LocalDate first) {
        List<Lettered> lettered = new ArrayList<>();
        for (EventNote event : events) {
            if (first != null && !event.on().isBefore(first.minusDays(DAYS_BEFORE))) {
                lettered.add(new Lettered(letter(lettered.size()), event));
            }
        }
        return lettered;
    }

    /** A, B, … Z, AA, AB, … */
    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }
}
