package app.trellis.notes.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Quote;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.notes.AimsOfClient;
import app.trellis.notes.ReadingFormulations;
import app.trellis.notes.SavedFormulation;
import app.trellis.shared.ui.Days;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is worked towards by the plan, and when the plan is looked at again; one line. */
@Component
class AimsInBrief implements BriefSection {

    private static final int ORDER = 34;

    /** Code points; the rest is a click away. */
    private static final int MOST = 300;

    private final ReadingFormulations reading;

    AimsInBrief(ReadingFormulations reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        return reading.aims(span.client()).stream().map(aims -> part(span, aims)).toList();
    }

    private static BriefPart part(BriefSpan span, AimsOfClient aims) {
        Line line = Line.of(look(span, aims.version()), "").in(FormulationView.ROOM);
        String words = aims.words().strip();
        return new BriefPart(
                span.say("notes.plan"),
                List.of(
                        words.isEmpty()
                                ? line
                                : line.quoting(
                                        List.of(
                                                new Quote(
                                                        span.say("notes.section.aims"),
                                                        beginning(words))))),
                null);
    }

    private static String look(BriefSpan span, SavedFormulation version) {
        LocalDate day = version.lookAgainOn();
        if (day == null) {
            return span.say(
                    "notes.plan.version-on",
                    version.number(),
                    Days.say(version.savedAt(), span.practiceZone(), span.locale()));
        }
        LocalDate today = LocalDate.ofInstant(span.now(), span.practiceZone());
        return span.say(
                version.isDue(today) ? "notes.plan.due" : "notes.plan.next",
                Days.say(day, span.locale()));
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)).strip() + " …";
    }
}
