package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.measures.CheckIns;
import app.trellis.measures.Measure;
import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * Something that can be assigned, as the form needs to know it.
 *
 * @param rhythm how often, in the library's words; may be empty
 * @param ifThen a plan that is offered; may be empty
 * @param mayHideBody whether it has a body map that can be left out
 */
record Offer(
        AssignmentKind kind,
        String key,
        String name,
        String phoneTitle,
        String purpose,
        int minutes,
        Level level,
        boolean otherPerson,
        boolean together,
        String rhythm,
        String ifThen,
        List<String> notFor,
        boolean mayHideBody) {

    static Offer of(Exercise exercise) {
        return new Offer(
                AssignmentKind.EXERCISE,
                exercise.key(),
                exercise.name(),
                exercise.phoneTitle(),
                exercise.purpose(),
                exercise.minutes(),
                exercise.level(),
                exercise.otherPerson(),
                exercise.together(),
                exercise.rhythm(),
                exercise.ifThen(),
                exercise.notFor(),
                exercise.fields().stream()
                        .anyMatch(field -> field.mayHide() && field.type().equals("bodyMap")));
    }

    static Offer of(Measure measure) {
        return new Offer(
                AssignmentKind.MEASURE,
                measure.key(),
                measure.name(),
                measure.phoneTitle(),
                measure.about(),
                measure.minutes(),
                Level.CALM,
                false,
                false,
                "",
                "",
                measure.notFor(),
                false);
    }

    static Offer checkIn(Component page) {
        return new Offer(
                AssignmentKind.CHECK_IN,
                CheckIns.KEY,
                page.getTranslation("assignments.check-in.name"),
                page.getTranslation("assignments.check-in.phone-title"),
                page.getTranslation("assignments.check-in.purpose"),
                2,
                Level.CALM,
                false,
                false,
                "",
                "",
                List.of(),
                false);
    }

    boolean isCheckIn() {
        return kind == AssignmentKind.CHECK_IN;
    }

    boolean isQuestionnaire() {
        return kind == AssignmentKind.MEASURE;
    }
}
