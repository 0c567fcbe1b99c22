package app.trellis.trends;

import app.trellis.measures.Mark;
import app.trellis.measures.Norms;
import app.trellis.measures.ScoringRule;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Typical courses on a questionnaire, written as scores on days. */
public final class FormCourse {

    public static final LocalDate START = Courses.START;

    public static final Yardstick PHQ_9 =
            new Yardstick(
                    "phq-9",
                    1,
                    "PHQ-9",
                    "Nine short questions",
                    0,
                    27,
                    Direction.LOWER_IS_BETTER,
                    new ScoringRule.Bands(
                            Instrument.PHQ_9.bands(), "Kroenke 2001", Mark.TO_BE_CHECKED),
                    new Norms(
                            new Norms.CaseLine(">=", 10, "Kroenke 2001", Mark.SECONDARY),
                            List.of(
                                    new Norms.Reliability(
                                            0.89,
                                            Norms.ReliabilityType.ALPHA,
                                            "Kroenke 2001",
                                            Mark.SECONDARY)),
                            null,
                            List.of(
                                    new Norms.Threshold(
                                            6,
                                            Norms.Word.RELIABLE,
                                            "NHS Talking Therapies",
                                            Mark.PUBLISHED)),
                            List.of()),
                    List.of("The ninth question is judged by itself."));

    /** Higher is better, and no band is known. */
    public static final Yardstick WELL_BEING =
            new Yardstick(
                    "well-being",
                    1,
                    "Well-being",
                    "Five short questions",
                    0,
                    100,
                    Direction.HIGHER_IS_BETTER,
                    null,
                    new Norms(
                            new Norms.CaseLine("<=", 50, "a published source", Mark.PUBLISHED),
                            List.of(),
                            null,
                            List.of(
                                    new Norms.Threshold(
                                            10,
                                            Norms.Word.RULE_OF_THUMB,
                                            "a convention",
                                            Mark.SECONDARY),
                                    new Norms.Threshold(
                                            12,
                                            Norms.Word.RULE_OF_THUMB,
                                            "another source",
                                            Mark.SECONDARY)),
                            List.of()),
                    List.of());

    /** Nothing is known about its error. */
    public static final Yardstick UNKNOWN =
            new Yardstick(
                    "own",
                    1,
                    "Our own form",
                    "Some questions",
                    0,
                    40,
                    Direction.LOWER_IS_BETTER,
                    null,
                    Norms.NONE,
                    List.of());

    private final Yardstick yardstick;
    private final List<Taken> points = new ArrayList<>();
    private int version = 1;
    private @Nullable NewStart start;

    private FormCourse(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    /** One PHQ-9 every two weeks from the start. */
    public static FormCourse phq9(double... scores) {
        return of(PHQ_9, 14, scores);
    }

    /** One form every so many days from the start. */
    public static FormCourse of(Yardstick yardstick, int days, double... scores) {
        FormCourse course = new FormCourse(yardstick);
        for (int i = 0; i < scores.length; i++) {
            course.then(i * days, scores[i]);
        }
        return course;
    }

    /** One more score on a day counted from the start. */
    public FormCourse then(int day, @Nullable Double score) {
        return add(day, score, false);
    }

    /** One whose blank answers the others stand for. */
    public FormCourse prorated(int day, double score) {
        return add(day, score, true);
    }

    /** What follows was answered on another version. */
    public FormCourse onVersion(int other) {
        version = other;
        return this;
    }

    /** A practitioner counts from that day on, counted from the start. */
    public FormCourse countedFrom(int day) {
        start =
                new NewStart(
                        UUID.randomUUID(),
                        yardstick.key(),
                        START.plusDays(day),
                        "a new job",
                        false,
                        instant(day));
        return this;
    }

    public MeasureTrend trend() {
        LocalDate last = points.isEmpty() ? START : points.getLast().on();
        return MeasureTrend.of(yardstick, points, start, last.plusDays(3));
    }

    /** Noon of a day counted from the start. */
    public static Instant instant(int day) {
        return START.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private FormCourse add(int day, @Nullable Double score, boolean prorated) {
        points.add(
                new Taken(
                        yardstick.key(),
                        version,
                        instant(day).plusSeconds(points.size()),
                        START.plusDays(day),
                        score,
                        score == null ? 5 : 9,
                        prorated,
                        false,
                        null,
                        Map.of()));
        return this;
    }
}
