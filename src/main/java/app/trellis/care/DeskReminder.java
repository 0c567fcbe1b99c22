package app.trellis.care;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One quiet line above the caseload about work of one's own that waits, with the page that leads to
 * it. A module contributes a bean; a line asks for nothing and stops nobody.
 */
public interface DeskReminder {

    /** What is to be said to the signed-in practitioner; nothing when nothing waits. */
    Optional<Line> line(Locale language);

    /**
     * @param sentence message key
     * @param arguments what the sentence names
     * @param path route path of the page
     */
    record Line(String sentence, List<Object> arguments, String path) {

        /** A sentence whose one argument is a count. */
        public Line(String sentence, int count, String path) {
            this(sentence, List.of(count), path);
        }
    }
}
