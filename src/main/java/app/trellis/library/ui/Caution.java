package app.trellis.library.ui;

import app.trellis.library.Exercise;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What makes an exercise the wrong one for somebody, found by the words of its <i>not for</i>
 * lines. It narrows a list, and stands for no look at the lines themselves.
 */
enum Caution {
    DANGER(
            "danger", "violen", "abus", "control", "threat", "harm", "peligro", "amenaza",
            "maltrat"),
    SUICIDE("suicid"),
    FRESH("finding out", "first weeks", "first two months", "first four weeks", "shock", "enterar"),
    CHECKING("check", "obsess", "track", "stalk", "comprob", "vigil");

    private final List<String> words;

    Caution(String... words) {
        this.words = List.of(words);
    }

    /** Whether a line of it, or of what it has to be taken with care, speaks of that. */
    boolean isNamedBy(Exercise exercise) {
        return Stream.concat(exercise.notFor().stream(), exercise.withCare().stream())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> words.stream().anyMatch(line::contains));
    }
}
