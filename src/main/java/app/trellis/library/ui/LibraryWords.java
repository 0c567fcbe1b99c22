package app.trellis.library.ui;

import app.trellis.library.Exercise;
import app.trellis.library.Gate;
import app.trellis.library.Level;
import app.trellis.library.ProgramStep;
import app.trellis.library.StartSharing;
import app.trellis.library.SupportPage;
import app.trellis.library.Theme;
import com.vaadin.flow.component.Component;

/** What the library's codes are called, in the language of the page. */
final class LibraryWords {

    private final Component page;

    LibraryWords(Component page) {
        this.page = page;
    }

    String of(Theme theme) {
        return say("library.theme." + theme);
    }

    String of(Level level) {
        return say("library.level." + level);
    }

    String about(Level level) {
        return say("library.level.about." + level);
    }

    String of(StartSharing sharing) {
        return say("library.sharing." + sharing);
    }

    String of(SupportPage.Keeping keeping) {
        return say("library.keeping." + keeping);
    }

    String of(ProgramStep.Kind kind) {
        return say("library.step." + kind);
    }

    String time(Exercise exercise) {
        return exercise.hasShort()
                ? say("library.time", exercise.minutes(), exercise.shortMinutes())
                : say("library.time-only", exercise.minutes());
    }

    /** Whether somebody else is involved, and whether it begins in a session. */
    String people(Exercise exercise) {
        if (exercise.otherPerson()) {
            return say(exercise.together() ? "library.person-together" : "library.person");
        }
        return exercise.together() ? say("library.together") : say("library.alone");
    }

    /** When a step opens. */
    String of(Gate gate) {
        String words =
                switch (gate.type()) {
                    case NONE, AFTER_PREVIOUS, BEFORE_EVERY_SESSION, READINESS ->
                            say("library.gate." + gate.type());
                    case AFTER_PREVIOUS_PLUS -> say("library.gate.AFTER_PREVIOUS_PLUS", days(gate));
                    case FIXED_INTERVAL ->
                            gate.months() == null
                                    ? say("library.gate.EVERY_DAYS", days(gate))
                                    : say("library.gate.EVERY_MONTHS", gate.months());
                    case DATE ->
                            gate.months() == null
                                    ? say("library.gate.ON_DAY", days(gate))
                                    : say("library.gate.DAY_OF_MONTH", days(gate));
                };
        return gate.alsoReadiness() ? say("library.gate.and-readiness", words) : words;
    }

    private static int days(Gate gate) {
        return gate.days() == null ? 0 : gate.days();
    }

    private String say(String key, Object... parameters) {
        return page.getTranslation(key, parameters);
    }
}
