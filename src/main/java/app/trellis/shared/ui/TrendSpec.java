package app.trellis.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TrendChart} draws. All words are translated and all days are ISO dates
 * ("2026-03-03") of the client's zone; values lie on the scale from {@code min} to {@code max}.
 *
 * @param label the name of the measure
 * @param sentence what the chart says, read instead of the drawing
 * @param better which way is better ("higher = better ↑")
 * @param points oldest first
 * @param gapDays the line breaks where two points lie further apart than this
 * @param baseline the person's own baseline, drawn dashed; null for none
 * @param band the person's usual range, drawn as a wash; null for none
 * @param cutoff a published threshold with its name; null where no norm exists
 * @param events dates that matter, as lettered lines
 * @param lanes what else happened, under the axis
 * @param ticks labels of the time axis ("week 1"); empty lets the chart write dates
 * @param caption the honest line under the chart
 */
public record TrendSpec(
        String label,
        String sentence,
        @Nullable String better,
        double min,
        double max,
        List<Point> points,
        int gapDays,
        @Nullable Level baseline,
        @Nullable Band band,
        @Nullable Level cutoff,
        List<Event> events,
        List<Lane> lanes,
        List<Tick> ticks,
        @Nullable String caption) {

    /**
     * One score.
     *
     * @param prorated some items were left blank and the rest stand for them; drawn hollow
     * @param text what is read on this point ("3.2 on 3 March, one answer left blank")
     */
    public record Point(String t, double v, boolean prorated, String text) {}

    /** A horizontal line with its name. */
    public record Level(double v, String label) {}

    /** A horizontal wash with its name. */
    public record Band(double low, double high, String label) {}

    /** A dated event: the letter stands on the line, the label explains it. */
    public record Event(String t, String letter, String label) {}

    /** A row of marks under the axis. */
    public record Lane(String label, List<Mark> marks) {}

    /**
     * One mark in a lane.
     *
     * @param shape {@code tick}, {@code hollow} (a tick that did not take place) or {@code diamond}
     */
    public record Mark(String t, String shape, String text) {}

    /** A label on the time axis. */
    public record Tick(String t, String label) {}
}
