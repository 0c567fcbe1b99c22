package app.trellis.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing of what is a client's own: for programs, and for people.
 *
 * @param data plain values by name: texts, numbers, truths, lists and maps of these
 * @param title for people; blank where the part has only one thing
 * @param lines for people, in their order
 */
public record RecordEntry(Map<String, @Nullable Object> data, String title, List<Line> lines) {

    public RecordEntry {
        lines = List.copyOf(lines);
    }

    /**
     * A name with what stands under it.
     *
     * @param words none where it was left blank
     */
    public record Line(String name, List<String> words) {

        public Line {
            words = List.copyOf(words);
        }

        public static Line of(String name, String words) {
            return new Line(name, List.of(words));
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** Lines, without those that say nothing. */
    public static List<Line> lines(Line... lines) {
        List<Line> said = new ArrayList<>();
        for (Line line : lines) {
            if (line.words().stream().anyMatch(word -> !word.isBlank())) {
                said.add(line);
            }
        }
        return said;
    }

    @Override
    public String toString() {
        return "RecordEntry";
    }
}
