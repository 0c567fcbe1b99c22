package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.SetAsideReason;
import app.trellis.assignments.WatchedAnswer;
import app.trellis.care.About;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the codes of an assignment are called, in the language of the page. */
final class AssignmentWords {

    private final Component page;
    private final Locale locale;
    private final ZoneId zone;

    AssignmentWords(Component page, Locale locale, ZoneId zone) {
        this.page = page;
        this.locale = locale;
        this.zone = zone;
    }

    String of(Rhythm rhythm) {
        return say("assignments.rhythm." + rhythm);
    }

    /** A rhythm as part of a sentence. */
    String often(Rhythm rhythm, @Nullable Integer everyDays) {
        return rhythm == Rhythm.EVERY_N_DAYS && everyDays != null
                ? say("assignments.often.EVERY_N_DAYS", everyDays)
                : say("assignments.often." + rhythm);
    }

    String of(LifeContext context) {
        return say("assignments.context." + context);
    }

    /** An answer that calls somebody, as the rest of a sentence. */
    String of(WatchedAnswer answer) {
        return say(
                switch (answer.way()) {
                    case AT_LEAST -> "assignments.threshold.set.at-least";
                    case AT_MOST -> "assignments.threshold.set.at-most";
                    case YES -> "assignments.threshold.set.yes";
                    case NO -> "assignments.threshold.set.no";
                },
                answer.question(),
                answer.mark());
    }

    String of(About about) {
        return say("assignments.about." + about);
    }

    String of(SetAsideReason reason) {
        return say("assignments.reason." + reason);
    }

    String day(LocalDate day) {
        return Days.say(day, locale);
    }

    /** The day of an instant, as the client's wall shows it. */
    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** Rhythm, days and whom it is about, in one line. */
    String line(AssignmentSummary one) {
        LocalDate ends = one.endsOn();
        About about = one.about();
        return Stream.of(
                        often(one.rhythm(), one.everyDays()),
                        say("assignments.from", day(one.startsOn())),
                        ends == null ? "" : say("assignments.until", day(ends)),
                        one.context() == LifeContext.NONE ? "" : of(one.context()),
                        about == null ? "" : say("assignments.with", of(about)))
                .filter(part -> !part.isBlank())
                .reduce((all, part) -> all + " · " + part)
                .orElse("");
    }

    /** An if-then plan as one or two sentences. */
    String plan(Plan plan) {
        return plan.sentence(this::say);
    }

    private String say(String key, Object... parameters) {
        return page.getTranslation(key, parameters);
    }
}
