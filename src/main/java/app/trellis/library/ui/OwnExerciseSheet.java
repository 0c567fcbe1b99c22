package app.trellis.library.ui;

import app.trellis.library.Exercise;
import app.trellis.library.ExerciseChange;
import app.trellis.library.OwnExerciseVersion;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of an exercise of the practice's own, to be read: what changed, and what it asks. */
final class OwnExerciseSheet extends Composite<Card> {

    /**
     * @param earlier the version before it, or null
     */
    OwnExerciseSheet(
            OwnExerciseVersion version, @Nullable OwnExerciseVersion earlier, ZoneId zone) {
        Exercise exercise = version.exercise();
        LibraryWords words = new LibraryWords(this);
        Card card =
                getContent()
                        .withTitle(
                                getTranslation(
                                        "library.own.version-since",
                                        exercise.version(),
                                        Days.say(version.since(), zone, getLocale())));
        if (version.isRetired()) {
            card.withAside(Pill.neutral(getTranslation("library.own.state.retired")));
        }
        if (earlier != null) {
            List<ExerciseChange> changes = version.typed().changesFrom(earlier.typed());
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "library.own.changed-since", earlier.exercise().version())),
                    new ChangeList(changes));
        }
        card.add(
                new Facts()
                        .row(getTranslation("library.fact.phone-title"), exercise.phoneTitle())
                        .row(getTranslation("library.fact.time"), words.time(exercise))
                        .row(getTranslation("library.fact.level"), words.about(exercise.level()))
                        .row(getTranslation("library.fact.people"), words.people(exercise))
                        .row(getTranslation("library.fact.sharing"), words.of(exercise.sharing())));
        card.add(
                new NativeDetails(
                        getTranslation("library.fields"), new FieldList(exercise.fields())));
    }
}
