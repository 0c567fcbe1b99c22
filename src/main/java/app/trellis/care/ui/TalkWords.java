package app.trellis.care.ui;

import app.trellis.care.PrivateTalkDetails;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the newest talk about a person opens, in a sentence. */
final class TalkWords {

    private final Component page;
    private final Locale locale;
    private final LocalDate today;

    TalkWords(Component page, Locale locale, LocalDate today) {
        this.page = page;
        this.locale = locale;
        this.today = today;
    }

    String opens(PrivateTalkDetails talk) {
        return switch (talk.result()) {
            case NO_CONCERN -> noConcern(talk);
            case SOME_CONCERN -> say("care.talk.opens.quiet", say(talk.againOn()));
            case NOT_NOW -> say("care.talk.opens.nothing", say(talk.againOn()));
        };
    }

    private String noConcern(PrivateTalkDetails talk) {
        LocalDate until = talk.goodUntil();
        if (until == null) {
            return say("care.talk.opens.once");
        }
        if (until.isBefore(today)) {
            return say("care.talk.opens.no-more", say(until));
        }
        String opens = say("care.talk.opens.until", say(until));
        return talk.opensPartnerProgram(today)
                ? opens
                        + " "
                        + say(
                                "care.talk.opens.program",
                                say(talk.heldOn().plusDays(PrivateTalkDetails.PROGRAM_WITHIN_DAYS)))
                : opens;
    }

    private String say(@Nullable LocalDate day) {
        return day == null ? "" : Days.withoutYear(day, locale);
    }

    private String say(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }
}
