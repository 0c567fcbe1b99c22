package app.trellis.trends.ui;

import app.trellis.shared.files.Drawing;
import app.trellis.shared.files.Drawing.Box;
import app.trellis.shared.files.Drawing.Dot;
import app.trellis.shared.files.Drawing.Ink;
import app.trellis.shared.files.Drawing.Line;
import app.trellis.shared.files.Drawing.Mark;
import app.trellis.shared.files.Sheets.Beside;
import app.trellis.shared.ui.TrendSpec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trend as the page draws it, for a sheet: the scores on their whole scale, joined where they lie
 * close enough, what is within the error as a pale band, and its levels as broken lines.
 */
final class TrendDrawing {

    private static final double WIDTH = 158;
    private static final double HEIGHT = 46;
    private static final double EDGE = 2.5;
    private static final double DOT = 1;
    private static final double DASH = 1.6;
    private static final double POINT = 0.5;

    private final TrendSpec spec;
    private final LocalDate first;
    private final long days;

    /**
     * @param spec with one point or more
     */
    TrendDrawing(TrendSpec spec) {
        this.spec = spec;
        this.first = day(spec.points().getFirst());
        this.days = ChronoUnit.DAYS.between(first, day(spec.points().getLast()));
    }

    Drawing drawn() {
        List<Mark> marks = new ArrayList<>();
        spec.bands().forEach(band -> marks.add(band(band)));
        marks.add(new Line(0, y(spec.max()), WIDTH, y(spec.max()), 0.15, Ink.LINE));
        marks.add(new Line(0, y(spec.min()), WIDTH, y(spec.min()), 0.15, Ink.LINE));
        spec.levels().forEach(level -> level(level, marks));
        List<TrendSpec.Point> points = spec.points();
        for (int i = 1; i < points.size(); i++) {
            TrendSpec.Point from = points.get(i - 1);
            TrendSpec.Point to = points.get(i);
            if (ChronoUnit.DAYS.between(day(from), day(to)) <= spec.gapDays()) {
                marks.add(new Line(x(from), y(from.v()), x(to), y(to.v()), 0.4, Ink.SOFT));
            }
        }
        points.forEach(
                one -> marks.add(new Dot(x(one), y(one.v()), DOT, !one.prorated(), Ink.STRONG)));
        return new Drawing(WIDTH, HEIGHT, marks);
    }

    /** The ends of the scale. */
    List<Beside> axis(Sayings words) {
        return List.of(
                new Beside(y(spec.max()), words.number(spec.max())),
                new Beside(y(spec.min()), words.number(spec.min())));
    }

    private Box band(TrendSpec.Band band) {
        double from = from(band.from());
        return new Box(
                from,
                y(band.high()),
                until(band.until()) - from,
                y(band.low()) - y(band.high()),
                Ink.PALE);
    }

    /** A person's own in dashes, a published one in points. */
    private void level(TrendSpec.Level level, List<Mark> marks) {
        double piece = level.style().equals("dotted") ? POINT : DASH;
        double until = until(level.until());
        for (double at = from(level.from()); at < until; at += 2 * DASH) {
            marks.add(
                    new Line(
                            at,
                            y(level.v()),
                            Math.min(until, at + piece),
                            y(level.v()),
                            0.3,
                            Ink.SOFT));
        }
    }

    private double from(@Nullable String day) {
        return day == null ? 0 : within(LocalDate.parse(day));
    }

    private double until(@Nullable String day) {
        return day == null ? WIDTH : within(LocalDate.parse(day));
    }

    private double within(LocalDate day) {
        return Math.clamp(x(day), 0, WIDTH);
    }

    private double x(TrendSpec.Point point) {
        return x(day(point));
    }

    private double x(LocalDate day) {
        return days == 0
                ? WIDTH / 2
                : EDGE + (WIDTH - 2 * EDGE) * ChronoUnit.DAYS.between(first, day) / days;
    }

    private double y(double score) {
        double share = (score - spec.min()) / (spec.max() - spec.min());
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    }

    private static LocalDate day(TrendSpec.Point point) {
        return LocalDate.parse(point.t());
    }
}
