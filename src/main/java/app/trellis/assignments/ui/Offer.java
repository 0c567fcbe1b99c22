package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.library.Card;
import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.measures.CheckIns;
import app.trellis.measures.Measure;
import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * Something that can be assigned, as the form needs to know it.
 *
 * @param keepsQuietWay whether it stays open in its quiet way where a talk left some concern
 * @param rhythm how often, in the library's words; may be empty
 * @param ifThen a plan that is offered; may be empty
 * @param mind what stands beside the lines it is not for
 * @param mayHideBody whether it has a body map that can be left out
 * @param text all that a client reads on a card; empty for anything else
 * @param version the version of an exercise or a form that was looked at
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
        boolean keepsQuietWay,
        boolean together,
        String rhythm,
        String ifThen,
        List<String> notFor,
        Mind mind,
        boolean mayHideBody,
        String text,
        int version) {

    /**
     * The longer form of for whom it is not: with whom to take care, and when it stops.
     *
     * @param stopsWhen may be empty
     */
    record Mind(List<String> withCare, String stopsWhen) {

        static final Mind NOTHING = new Mind(List.of(), "");

        boolean isEmpty() {
            return withCare.isEmpty() && stopsWhen.isBlank();
        }
    }

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
                exercise.keepsQuietWay(),
                exercise.together(),
                exercise.rhythm(),
                exercise.ifThen(),
                exercise.notFor(),
                new Mind(exercise.withCare(), exercise.stopsWhen()),
                exercise.fields().stream()
                        .anyMatch(field -> field.mayHide() && field.type().equals("bodyMap")),
                "",
                exercise.version());
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
                false,
                "",
                "",
                measure.notFor(),
                Mind.NOTHING,
                false,
                "",
                measure.version());
    }

    static Offer of(Card card, Component page) {
        return new Offer(
                AssignmentKind.CARD,
                card.key(),
                card.title(),
                page.getTranslation("assignments.card.phone-title"),
                page.getTranslation("assignments.card.purpose"),
                1,
                Level.CALM,
                false,
                false,
                card.firstInSession(),
                "",
                "",
                card.notFor(),
                Mind.NOTHING,
                false,
                card.text(),
                1);
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
                false,
                "",
                "",
                List.of(),
                Mind.NOTHING,
                false,
                "",
                1);
    }

    boolean isCheckIn() {
        return kind == AssignmentKind.CHECK_IN;
    }

    boolean isQuestionnaire() {
        return kind == AssignmentKind.MEASURE;
    }

    boolean isCard() {
        return kind == AssignmentKind.CARD;
    }

    boolean isExercise() {
        return kind == AssignmentKind.EXERCISE;
    }

    /** Whether it is proposed, and switched on by both. */
    boolean isLedger() {
        return isExercise() && key.equals(SwitchingLedger.LEDGER);
    }
}
