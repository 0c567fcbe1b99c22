package app.trellis.assignments;

import app.trellis.library.Exercise;
import java.util.List;

/**
 * From which answer to a question on somebody is asked to look.
 *
 * @param field the question
 * @param question as the client reads it
 * @param mark 0 for yes and no
 */
public record WatchedAnswer(String field, String question, Threshold.Way way, int mark) {

    /** What thresholds say about the questions of an exercise, in the order of the questions. */
    static List<WatchedAnswer> in(Exercise exercise, List<Threshold> thresholds) {
        return exercise.fields().stream()
                .flatMap(field ->
                        thresholds.stream()
                                .filter(one -> one.fitsTo(field))
                                .map(one ->
                                        new WatchedAnswer(
                                                field.id(), field.label(), one.way(), one.mark())))
                .toList();
    }
}
