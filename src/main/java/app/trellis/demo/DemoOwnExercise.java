package app.trellis.demo;

import app.trellis.library.Choice;
import app.trellis.library.Level;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnQuestion;
import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import app.trellis.library.QuestionKind;
import app.trellis.library.StartSharing;
import app.trellis.library.Theme;
import java.util.List;

/** An exercise that the demo practice wrote itself. */
final class DemoOwnExercise {

    private static final List<Choice> YES_OR_NO =
            List.of(new Choice("yes", "Yes"), new Choice("no", "No"));

    /** As a practitioner types it. */
    static final OwnExercise SUNDAY =
            new OwnExercise(
                    "The week ahead",
                    "Before the week",
                    "Let the week begin with one thing that is planned for oneself.",
                    Theme.SELF,
                    Level.CALM,
                    false,
                    false,
                    StartSharing.SHARED,
                    "4",
                    "",
                    "Once a week, on Sunday",
                    "A week is easier to begin with one thing in it that is yours.",
                    List.of("Look at the week.", "Pick one thing."),
                    List.of(
                            question("q1", QuestionKind.SLIDER, "How do you feel about the week?")
                                    .withEnds("heavy", "light"),
                            question("q2", QuestionKind.YES_NO, "Is there a day you worry about?")
                                    .withChoices(YES_OR_NO),
                            question("q3", QuestionKind.SHORT_TEXT, "Which one?")
                                    .askedWhen(new Asked(How.ONE_OF, "q2", List.of("yes"))),
                            question("q4", QuestionKind.SHORT_TEXT, "One thing that is yours")),
                    "Pick one thing that is yours.",
                    "Noted. The week can come.",
                    "",
                    List.of(),
                    List.of(),
                    "",
                    "",
                    4);

    private DemoOwnExercise() {}

    private static OwnQuestion question(String id, QuestionKind kind, String label) {
        return OwnQuestion.blank(id, kind).asking(label);
    }
}
