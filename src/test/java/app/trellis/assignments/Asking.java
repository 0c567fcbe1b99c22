package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.library.Content;
import app.trellis.measures.Shipped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a practitioner asks for in a test, one word at a time; every <i>not for</i> line ticked. */
public record Asking(
        AssignmentKind kind,
        String key,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int dueDays,
        @Nullable About about,
        Plan plan,
        String line,
        boolean begunTogether) {

    private static final Content CONTENT = Content.ofFiles();

    public static Asking page(String key, LocalDate from) {
        return new Asking(
                AssignmentKind.EXERCISE,
                key,
                Rhythm.ONCE,
                null,
                from,
                null,
                6,
                null,
                Plan.NONE,
                "",
                false);
    }

    public static Asking checkIn(LocalDate from) {
        return new Asking(
                AssignmentKind.CHECK_IN,
                "trust-check-in",
                Rhythm.WEEKLY,
                null,
                from,
                null,
                6,
                null,
                Plan.NONE,
                "",
                false);
    }

    public static Asking form(String key, LocalDate from) {
        return new Asking(
                AssignmentKind.MEASURE,
                key,
                Rhythm.ONCE,
                null,
                from,
                null,
                6,
                null,
                Plan.NONE,
                "",
                false);
    }

    public Asking each(Rhythm how) {
        return new Asking(
                kind,
                key,
                how,
                everyDays,
                startsOn,
                endsOn,
                dueDays,
                about,
                plan,
                line,
                begunTogether);
    }

    public Asking about(About whom) {
        return new Asking(
                kind,
                key,
                rhythm,
                everyDays,
                startsOn,
                endsOn,
                dueDays,
                whom,
                plan,
                line,
                begunTogether);
    }

    public Asking saying(String words, Plan how) {
        return new Asking(
                kind,
                key,
                rhythm,
                everyDays,
                startsOn,
                endsOn,
                dueDays,
                about,
                how,
                words,
                begunTogether);
    }

    public Asking together() {
        return new Asking(
                kind, key, rhythm, everyDays, startsOn, endsOn, dueDays, about, plan, line, true);
    }

    public Asking until(LocalDate day) {
        return new Asking(
                kind,
                key,
                rhythm,
                everyDays,
                startsOn,
                day,
                dueDays,
                about,
                plan,
                line,
                begunTogether);
    }

    public AssignmentData data() {
        return new AssignmentData(
                kind,
                key,
                LifeContext.NONE,
                about,
                rhythm,
                everyDays,
                startsOn,
                endsOn,
                dueDays,
                line,
                plan,
                ticks(),
                "",
                begunTogether,
                false);
    }

    private Set<Integer> ticks() {
        int lines =
                switch (kind) {
                    case EXERCISE -> CONTENT.exercise(key).notFor().size();
                    case MEASURE -> Shipped.measures().current(key).notFor().size();
                    case CHECK_IN, CARD -> 0;
                };
        return IntStream.range(0, lines).boxed().collect(Collectors.toSet());
    }
}
