package app.trellis.assignments.ui;

import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.Rhythm;
import app.trellis.library.Gate;
import com.vaadin.flow.component.Component;
import java.time.ZoneOffset;

/** What a step of a program of the practice's own waits for, as a person says it. */
final class OwnProgramWords {

    private final Component page;
    private final AssignmentWords words;

    OwnProgramWords(Component page, java.util.Locale locale) {
        this.page = page;
        this.words = new AssignmentWords(page, locale, ZoneOffset.UTC);
    }

    String of(Gate.Kind gate) {
        return say("assignments.own.gate." + gate);
    }

    String of(Rhythm rhythm) {
        return words.of(rhythm);
    }

    /** In a few words, for the grid. */
    String shortly(OwnStep step) {
        String opens =
                switch (step.gate()) {
                    case NONE -> say("assignments.own.short.open");
                    case DATE -> say("assignments.own.short.day");
                    case AFTER_PREVIOUS -> say("assignments.own.short.after");
                    case AFTER_PREVIOUS_PLUS ->
                            say("assignments.own.short.after-days", step.gateDays());
                    case FIXED_INTERVAL -> words.often(step.rhythm(), step.everyDays());
                    case BEFORE_EVERY_SESSION -> say("assignments.own.short.session");
                    case READINESS -> say("assignments.own.short.both");
                };
        String also =
                step.alsoReadiness() && step.gate() != Gate.Kind.READINESS
                        ? say("assignments.own.short.also", opens)
                        : opens;
        return step.rhythm() == Rhythm.ALWAYS_OPEN
                ? say("assignments.own.short.stays", also)
                : also;
    }

    /**
     * Which step counts as the one before if a step stands like this; empty where there is none.
     */
    String before(OwnProgram program, OwnStep step) {
        int id = step.id() == 0 ? program.lastId() + 1 : step.id();
        String found = "";
        for (OwnStep one : program.with(step).steps()) {
            if (one.id() == id) {
                return found;
            }
            found = one.rhythm() == Rhythm.ONCE ? one.label() : found;
        }
        return found;
    }

    private String say(String key, Object... parameters) {
        return page.getTranslation(key, parameters);
    }
}
