package app.trellis.trends;

import app.trellis.measures.CheckIns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Typical courses of check-ins, written as marks on days. */
public final class Courses {

    public static final LocalDate START = LocalDate.of(2026, 3, 3);

    private final List<Taken> points = new ArrayList<>();
    private int form = 1;
    private int safety = 5;
    private @Nullable NewStart start;

    private Courses() {}

    public static Courses none() {
        return new Courses();
    }

    /** One mark a week from the start. */
    public static Courses weekly(double... marks) {
        return every(7, marks);
    }

    /** One mark every so many days from the start. */
    public static Courses every(int days, double... marks) {
        Courses course = new Courses();
        for (int i = 0; i < marks.length; i++) {
            course.then(i * days, marks[i]);
        }
        return course;
    }

    /** One more mark on a day counted from the start. */
    public Courses then(int day, double mark) {
        return add(day, mark, 8);
    }

    /** One with only some of the eight answers. */
    public Courses withAnswers(int day, int answered, @Nullable Double mark) {
        return add(day, mark, answered);
    }

    /** What follows was answered on another version of the form. */
    public Courses onForm(int version) {
        form = version;
        return this;
    }

    /** Felt safety of what follows. */
    public Courses feelingSafe(int mark) {
        safety = mark;
        return this;
    }

    /** A practitioner counts from that day on, counted from the start. */
    public Courses countedFrom(int day) {
        start =
                new NewStart(
                        UUID.randomUUID(),
                        CheckIns.KEY,
                        START.plusDays(day),
                        "a new job",
                        true,
                        START.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC));
        return this;
    }

    public CheckInTrend trend() {
        LocalDate last = points.isEmpty() ? START : points.getLast().on();
        return CheckInTrend.of(points, start, last.plusDays(3));
    }

    private Courses add(int day, @Nullable Double mark, int answered) {
        LocalDate on = START.plusDays(day);
        Instant at = on.atStartOfDay().plusMinutes(points.size()).toInstant(ZoneOffset.UTC);
        Map<String, Integer> items = new HashMap<>();
        for (int item = 1; item <= answered; item++) {
            items.put("q" + item, 4);
        }
        items.put("q10", safety);
        points.add(
                new Taken(
                        CheckIns.KEY,
                        form,
                        at,
                        on,
                        mark,
                        answered,
                        mark != null && answered < 8,
                        false,
                        null,
                        items));
        return this;
    }
}
