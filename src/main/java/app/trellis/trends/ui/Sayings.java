package app.trellis.trends.ui;

import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import app.trellis.trends.EventNote;
import app.trellis.trends.Gap;
import app.trellis.trends.Rounded;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words, numbers and days in one language, as all instruments say them. */
final class Sayings {

    private static final String MINUS = "−";

    private final Say words;
    private final Locale locale;

    Sayings(Say words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A day inside a sentence. */
    String day(LocalDate day) {
        return Days.inWords(day, locale);
    }

    /** A day in a list. */
    String shortDay(LocalDate day) {
        return Days.say(day, locale);
    }

    /** How long ago something was. */
    String ago(long days) {
        return say("trends.days-ago", days);
    }

    /** A mark with one decimal. */
    String mark(double mark) {
        return number(Rounded.tenth(mark), 1);
    }

    /** A difference between marks, with its sign. */
    String change(double difference) {
        BigDecimal shown = Rounded.tenth(difference);
        String size = number(shown.abs(), 1);
        return switch (shown.signum()) {
            case -1 -> MINUS + size;
            case 0 -> size;
            default -> "+" + size;
        };
    }

    /** A constant or a score in whole points, without useless zeros. */
    String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** The test's p as far as it can be told. */
    String p(double p) {
        return p < 0.001
                ? say("trends.p-below", number(0.001))
                : say("trends.p", number(BigDecimal.valueOf(p), 3));
    }

    /** What an event was, or that its words stay with the client. */
    String eventWords(EventNote event) {
        String known = event.words();
        return known == null ? say("trends.event.kept") : known;
    }

    Stream<String> gaps(List<Gap> gaps) {
        return gaps.stream().map(gap -> say("trends.said.gap", gap.days(), day(gap.from())));
    }
}
