package app.trellis.care.ui;

import app.trellis.care.Brief;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What stands above a brief, on screen and on paper. */
final class BriefWords {

    private BriefWords() {}

    /** Since when it reaches, and when the next session is. */
    static List<String> facts(Brief brief, Locale locale, Say words) {
        Instant last = brief.lastSession();
        Instant next = brief.nextSession();
        return List.of(
                last == null
                        ? words.say("care.brief.first")
                        : words.say(
                                "care.brief.since",
                                Days.withWeekday(LocalDate.ofInstant(last, brief.zone()), locale),
                                Duration.between(last, brief.now()).toDays()),
                next == null
                        ? words.say("care.brief.no-next")
                        : words.say("care.brief.next", Days.withHour(next, brief.zone(), locale)));
    }

    static String made(Brief brief, Locale locale, Say words) {
        return words.say("care.brief.made", Days.withHour(brief.now(), brief.zone(), locale));
    }
}
