package app.trellis.demo;

import app.trellis.demo.DemoCast.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The marks of a check-in, week by week, for each shape; the same seed gives the same marks. */
class DemoMarks {

    private static final int ITEMS = 8;
    private static final int HIGHEST = 10;

    /** Items of the check-in for which a low mark is the better one. */
    private static final int FIRST_REVERSED = 6;

    private final Shape shape;
    private final Random random;
    private final double start;

    DemoMarks(Shape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
        this.start = 3.2 + random.nextDouble();
    }

    /** The answers of one week, in the shapes of the player. */
    Map<String, @Nullable Object> week(int week) {
        double level = level(week);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (int item = 1; item <= ITEMS; item++) {
            int mark = mark(level);
            answers.put("q" + item, item >= FIRST_REVERSED ? HIGHEST - mark : mark);
        }
        answers.put("q9", mark(5.5));
        answers.put("q10", shape == Shape.WORSE ? mark(5.2 - week * 0.2) : mark(6.5));
        return answers;
    }

    private double level(int week) {
        return switch (shape) {
            case STEADY_BETTER, FINISHED -> start + week * 0.19;
            case WORSE -> start + 1.8 - week * 0.14;
            case UP_AND_DOWN -> start + 1.0 + 1.4 * Math.sin(week * 1.3);
            case QUIET, NEW -> start + week * 0.05;
        };
    }

    private int mark(double around) {
        long mark = Math.round(around + random.nextGaussian() * 0.8);
        return (int) Math.clamp(mark, 0, HIGHEST);
    }
}
