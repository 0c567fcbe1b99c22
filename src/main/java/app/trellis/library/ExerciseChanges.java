package app.trellis.library;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different between two versions of an exercise, in the order of the page. */
final class ExerciseChanges {

    private final OwnExercise before;
    private final OwnExercise after;
    private final List<ExerciseChange> changes = new ArrayList<>();

    ExerciseChanges(OwnExercise before, OwnExercise after) {
        this.before = before;
        this.after = after;
    }

    List<ExerciseChange> all() {
        words("name", before.name(), after.name());
        words("phone-title", before.phoneTitle(), after.phoneTitle());
        part("purpose", before.purpose(), after.purpose());
        part("theme", before.theme(), after.theme());
        part("level", before.level(), after.level());
        part("person", before.otherPerson(), after.otherPerson());
        part("together", before.together(), after.together());
        part("sharing", before.sharing(), after.sharing());
        part("minutes", before.minutes(), after.minutes());
        part("not-for", before.notFor(), after.notFor());
        part("why", before.why(), after.why());
        part("steps", before.steps(), after.steps());
        questions();
        part(
                "short",
                List.of(before.shortText(), before.shortMinutes(), inShort(before)),
                List.of(after.shortText(), after.shortMinutes(), inShort(after)));
        part(
                "end",
                List.of(before.closing(), before.ifThen()),
                List.of(after.closing(), after.ifThen()));
        part(
                "for-you",
                List.of(before.withCare(), before.stopsWhen(), before.brief(), before.rhythm()),
                List.of(after.withCare(), after.stopsWhen(), after.brief(), after.rhythm()));
        return List.copyOf(changes);
    }

    private static List<String> inShort(OwnExercise exercise) {
        return exercise.questions().stream()
                .filter(OwnQuestion::inShort)
                .map(OwnQuestion::id)
                .toList();
    }

    private void questions() {
        Map<String, OwnQuestion> earlier = new LinkedHashMap<>();
        before.questions().forEach(question -> earlier.put(question.id(), question));
        List<String> stayed = new ArrayList<>();
        for (OwnQuestion question : after.questions()) {
            OwnQuestion was = earlier.get(question.id());
            if (was == null) {
                say("question-added", question.label());
                continue;
            }
            stayed.add(question.id());
            question(was, question);
        }
        before.questions().stream()
                .filter(question -> !stayed.contains(question.id()))
                .forEach(question -> say("question-removed", question.label()));
        List<String> order =
                before.questions().stream().map(OwnQuestion::id).filter(stayed::contains).toList();
        if (!order.equals(stayed)) {
            say("order");
        }
    }

    private void question(OwnQuestion was, OwnQuestion is) {
        if (!was.label().strip().equals(is.label().strip())) {
            say("question-words", was.label(), is.label());
        }
        if (!was.asked().equals(is.asked())) {
            say("question-asked", is.label());
        }
        if (was.calls() != is.calls() || !was.callsMark().equals(is.callsMark())) {
            say("question-calls", is.label());
        }
        if (!answers(was).equals(answers(is))) {
            say("question-answers", is.label());
        }
    }

    private static List<Object> answers(OwnQuestion one) {
        return List.of(
                one.kind(),
                one.hint(),
                one.choices(),
                one.ownWords(),
                one.picks(),
                one.low(),
                one.high(),
                one.min(),
                one.max(),
                one.whole(),
                one.limit(),
                one.rows(),
                one.columns(),
                one.alwaysPrivate(),
                one.picture(),
                one.pictureSays());
    }

    private void words(String key, String was, String is) {
        if (!was.strip().equals(is.strip())) {
            say(key, was.strip(), is.strip());
        }
    }

    private void part(String key, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            say(key);
        }
    }

    private void say(String key, Serializable... arguments) {
        changes.add(new ExerciseChange("library.own.change." + key, List.of(arguments)));
    }
}
