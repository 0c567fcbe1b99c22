package app.trellis.responses;

import app.trellis.measures.RiskState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the client read it, with its answer in the words of its choices.
 *
 * @param lines one for each row or place, else one; none when it was left blank
 * @param risk what the answer came to where the question asks about risk; null for any other
 * @param corrections what the client said later is right instead, the oldest first
 */
public record AnsweredQuestion(
        String question,
        List<List<Part>> lines,
        @Nullable RiskState risk,
        List<Correction> corrections) {

    public AnsweredQuestion {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
    }

    public boolean isLeftBlank() {
        return lines.isEmpty();
    }

    /** A piece of an answer; days and times are left for the page to write in its language. */
    public sealed interface Part {

        /** What somebody wrote, or the label of what they picked. */
        record Words(String text) implements Part {

            @Override
            public String toString() {
                return "Words";
            }
        }

        /** A mark on a scale. */
        record Mark(int value, int of) implements Part {}

        record Figure(Number value) implements Part {}

        record Day(LocalDate day) implements Part {}

        record Hour(LocalTime time) implements Part {}

        /** An answer in a row, under the question of its column. */
        record Labelled(String label, List<Part> parts) implements Part {}
    }
}
