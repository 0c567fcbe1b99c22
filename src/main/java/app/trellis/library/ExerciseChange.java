package app.trellis.library;

import java.io.Serializable;
import java.util.List;

/**
 * Something that is different between two versions of an exercise.
 *
 * @param key message key of the sentence
 * @param arguments what the sentence names, in the writer's words
 */
public record ExerciseChange(String key, List<Serializable> arguments) implements Serializable {

    public ExerciseChange {
        arguments = List.copyOf(arguments);
    }
}
