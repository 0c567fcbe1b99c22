package app.trellis.library;

import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import java.util.ArrayList;
import java.util.List;

/** Exercises as somebody in a practice types them. */
public final class Typed {

    private Typed() {}

    /** Six questions of different kinds, one of them asked after an answer to another. */
    public static OwnExercise evening() {
        return new OwnExercise(
                "Evening look",
                "A short page",
                "See what the day was like.",
                Theme.SELF,
                Level.CALM,
                false,
                false,
                StartSharing.SHARED,
                "4",
                "",
                "Most evenings",
                "A day leaves something behind. You can look at it and put it down.",
                List.of("Look back.", "Write one line."),
                questions(),
                "",
                "Noted.",
                "",
                List.of(),
                List.of(),
                "",
                "",
                6);
    }

    private static List<OwnQuestion> questions() {
        return List.of(
                asking("q1", QuestionKind.SLIDER, "How was today?"),
                asking("q2", QuestionKind.YES_NO, "Did you go out?"),
                asking("q3", QuestionKind.SHORT_TEXT, "Where did you go?")
                        .askedWhen(new Asked(How.ONE_OF, "q2", List.of("yes"))),
                asking("q4", QuestionKind.SINGLE_CHOICE, "Who was there?"),
                asking("q5", QuestionKind.MULTIPLE_CHOICE, "What helped?"),
                asking("q6", QuestionKind.LONG_TEXT, "What else was there?"));
    }

    /** A question of some kind with all that its kind needs. */
    public static OwnQuestion asking(String id, QuestionKind kind, String label) {
        List<Choice> choices =
                switch (kind) {
                    case YES_NO -> List.of(new Choice("yes", "Yes"), new Choice("no", "No"));
                    case SINGLE_CHOICE ->
                            List.of(
                                    new Choice("nobody", "Nobody"),
                                    new Choice("a-friend", "A friend"));
                    case MULTIPLE_CHOICE, CHECKLIST ->
                            List.of(new Choice("air", "Air"), new Choice("rest", "Rest"));
                    default -> List.of();
                };
        boolean marks = kind == QuestionKind.SLIDER;
        return new OwnQuestion(
                id,
                kind,
                label,
                "",
                choices,
                false,
                "",
                marks ? "hard" : "",
                marks ? "good" : "",
                "",
                "",
                false,
                "",
                "",
                kind == QuestionKind.ROWS
                        ? List.of(asking("c1", QuestionKind.SHORT_TEXT, "What?"))
                        : List.of(),
                Asked.ALWAYS,
                false,
                false,
                null,
                "",
                kind == QuestionKind.PICTURE ? "0190f3a5-0000-7000-8000-000000000001" : "",
                kind == QuestionKind.PICTURE ? "A river" : "",
                OwnQuestion.NOTHING);
    }

    /** The same with other questions. */
    public static OwnExercise asking(OwnExercise page, List<OwnQuestion> questions) {
        return copy(page, page.name(), questions, page.level(), page.otherPerson(), page.notFor());
    }

    /** The same with one question more at the end. */
    public static OwnExercise andAsking(OwnExercise page, OwnQuestion more) {
        List<OwnQuestion> questions = new ArrayList<>(page.questions());
        questions.add(more);
        return asking(page, questions);
    }

    public static OwnExercise named(String name, OwnExercise page) {
        return copy(page, name, page.questions(), page.level(), page.otherPerson(), page.notFor());
    }

    /** The same at another level, for everybody but some. */
    public static OwnExercise at(Level level, OwnExercise page, String... notFor) {
        return copy(
                page, page.name(), page.questions(), level, page.otherPerson(), List.of(notFor));
    }

    /** The same with another person in it. */
    public static OwnExercise withAPerson(OwnExercise page, String... notFor) {
        return copy(page, page.name(), page.questions(), page.level(), true, List.of(notFor));
    }

    private static OwnExercise copy(
            OwnExercise page,
            String name,
            List<OwnQuestion> questions,
            @org.jspecify.annotations.Nullable Level level,
            boolean otherPerson,
            List<String> notFor) {
        return new OwnExercise(
                name,
                page.phoneTitle(),
                page.purpose(),
                page.theme(),
                level,
                otherPerson,
                page.together(),
                page.sharing(),
                page.minutes(),
                page.shortMinutes(),
                page.rhythm(),
                page.why(),
                page.steps(),
                questions,
                page.shortText(),
                page.closing(),
                page.ifThen(),
                notFor,
                page.withCare(),
                page.stopsWhen(),
                page.brief(),
                page.lastQuestion());
    }
}
