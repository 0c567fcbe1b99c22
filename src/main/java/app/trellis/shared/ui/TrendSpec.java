package app.trellis.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TrendChart} draws. All words are translated and all days are ISO dates
 * ("2026-03-03") of the client's zone; values lie on the scale from {@code min} to {@code max},
 * which is always the whole one.
 *
 * @param label the name of the measure
 * @param sentence what the chart says, read instead of the drawing
 * @param better which way is better ("higher = better ↑")
 * @param points oldest first
 * @param gapDays the line breaks where two points lie further apart than this
 * @param levels horizontal lines: an own baseline, a start, a published threshold
 * @param bands horizontal washes: what is usual, or what is within the error of the measure
 * @param smooth a smoothed line that is drawn only when somebody asks for it; empty for none
 * @param events dates that matter, as lettered lines
 * @param lanes what else happened, under the axis
 * @param panels what other modules have to show on the same time axis
 * @param ticks labels of the time axis ("week 1"); empty lets the chart write dates
 * @param caption the honest line under the chart and on every picture of it
 */
public record TrendSpec(
        String label,
        String sentence,
        @Nullable String better,
        double min,
        double max,
        List<Point> points,
        int gapDays,
        List<Level> levels,
        List<Band> bands,
        List<Smooth> smooth,
        List<Event> events,
        List<Lane> lanes,
        List<Panel> panels,
        List<Tick> ticks,
        @Nullable String caption) {

    /**
     * One score.
     *
     * @param prorated some items were left blank and the rest stand for them; drawn hollow
     * @param text what is read on this point ("3.2 on 3 March, one answer left blank")
     */
    public record Point(String t, double v, boolean prorated, String text) {}

    /**
     * A horizontal line with its name.
     *
     * @param label null where another part of the same line carries it
     * @param style {@code dashed} for the person's own, {@code dotted} for a published threshold
     * @param from the day on which it begins; null for all along
     * @param until the day on which it ends; null for all along
     */
    public record Level(
            double v,
            @Nullable String label,
            String style,
            @Nullable String from,
            @Nullable String until) {

        /** The person's own line. */
        public static Level own(double v, String label) {
            return new Level(v, label, "dashed", null, null);
        }

        /** A threshold that was published. */
        public static Level published(double v, String label) {
            return new Level(v, label, "dotted", null, null);
        }

        /** The same, drawn from one day to another only. */
        public Level between(@Nullable String first, @Nullable String last) {
            return new Level(v, label, style, first, last);
        }
    }

    /** A horizontal wash with its name, all along or from one day to another. */
    public record Band(
            double low,
            double high,
            @Nullable String label,
            @Nullable String from,
            @Nullable String until) {}

    /** One place of the smoothed line. */
    public record Smooth(String t, double v) {}

    /**
     * A dated event: the letter stands on the line, the label explains it.
     *
     * @param weight {@code thin}, or {@code strong} where one compares before and after
     */
    public record Event(String t, String letter, String label, String weight) {}

    /** A row of marks under the axis. */
    public record Lane(String label, List<Mark> marks) {}

    /**
     * One mark in a lane.
     *
     * @param shape {@code tick}, {@code hollow} (a tick that did not take place), {@code diamond},
     *     {@code open-diamond}, {@code dot}, {@code ring}, {@code cross}, {@code triangle}, {@code
     *     open-square} or {@code span}
     * @param text what is read on it, with its day
     * @param until the last day of a span; null for the others
     */
    public record Mark(String t, String shape, String text, @Nullable String until) {

        public static Mark of(String t, String shape, String text) {
            return new Mark(t, shape, text, null);
        }
    }

    /** A label on the time axis. */
    public record Tick(String t, String label) {}

    /**
     * What another module shows under the line, on the same time axis and on a scale of its own;
     * never a second line on the first scale.
     *
     * @param sentence what it says in words, shown under the chart
     * @param better which way is better, if its lines have one
     * @param scale the whole scale of its lines; null where it has lanes only
     * @param lines few; each is told from the others by its shape and its name
     * @param caption what has to stand under it, always
     */
    public record Panel(
            String label,
            String sentence,
            @Nullable String better,
            @Nullable Scale scale,
            List<Line> lines,
            List<Lane> lanes,
            @Nullable String caption) {}

    /** A whole scale, from its lowest to its highest value. */
    public record Scale(double min, double max) {}

    /** One line of a panel. */
    public record Line(String label, List<Point> points) {}
}
