package app.trellis.care.ui;

import app.trellis.shared.ui.Say;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a day is away, in words. */
final class HardDateWords {

    private HardDateWords() {}

    static String when(Say words, LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0
                ? words.say("care.hard-date.ago", -days)
                : words.say("care.hard-date.in", days);
    }
}
