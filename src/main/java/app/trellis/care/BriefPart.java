package app.trellis.care;

import app.trellis.shared.ui.Pill;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a brief: a heading and its lines.
 *
 * @param room the client's room that holds all of it, for the link beside the heading; null for
 *     none
 * @param acts what can be said about all lines at once
 */
public record BriefPart(String title, List<Line> lines, @Nullable String room, List<Act> acts) {

    public BriefPart {
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
    }

    public BriefPart(String title, List<Line> lines, @Nullable String room) {
        this(title, lines, room, List.of());
    }

    /**
     * One line.
     *
     * @param mark a pill before the words; null for none
     * @param said what it is, in a few words
     * @param about day and facts, in soft ink; blank for none
     * @param room the client's room, and what in it, where it is dealt with; null for none
     * @param quotes what the client wrote or answered, each with its question
     * @param acts what can be said about it here
     */
    public record Line(
            @Nullable Mark mark,
            String said,
            String about,
            @Nullable String room,
            List<Quote> quotes,
            List<Act> acts) {

        public Line {
            quotes = List.copyOf(quotes);
            acts = List.copyOf(acts);
        }

        public static Line of(String said, String about) {
            return new Line(null, said, about, null, List.of(), List.of());
        }

        public Line marked(Mark with) {
            return new Line(with, said, about, room, quotes, acts);
        }

        public Line in(@Nullable String where) {
            return new Line(mark, said, about, where, quotes, acts);
        }

        public Line quoting(List<Quote> words) {
            return new Line(mark, said, about, room, words, acts);
        }

        public Line offering(List<Act> offered) {
            return new Line(mark, said, about, room, quotes, offered);
        }
    }

    /** A word in a rounded field, with the shape of a signal or of none. */
    public sealed interface Mark {

        record Shape(app.trellis.shared.ui.Signal signal, String word) implements Mark {}

        /** What is the client's own wish. */
        record Wish(String word) implements Mark {}

        /** A state that asks for nothing. */
        record State(String word) implements Mark {}

        default Pill pill() {
            return switch (this) {
                case Shape one -> Pill.signal(one.signal(), one.word());
                case Wish one -> Pill.clay(one.word());
                case State one -> Pill.neutral(one.word());
            };
        }
    }

    /**
     * A question and what was answered, ready to be read.
     *
     * @param question blank where the answer stands for itself
     */
    public record Quote(String question, String answer) {

        @Override
        public String toString() {
            return "Quote";
        }
    }

    /**
     * Something that can be said or done from here.
     *
     * @param run does it; calls what it is given when something changed, so that the brief is made
     *     anew
     */
    public record Act(String label, SerializableConsumer<SerializableRunnable> run) {}
}
