package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.library.Content;
import app.trellis.measures.Shipped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
        return once(AssignmentKind.EXERCISE, key, from);
    }

    public static Asking checkIn(LocalDate from) {
        return once(AssignmentKind.CHECK_IN, "trust-check-in", from).each(Rhythm.WEEKLY);
    }

    public static Asking card(String key, LocalDate from) {
        return once(AssignmentKind.CARD, key, from);
    }

    public static Asking form(String key, LocalDate from) {
        return once(AssignmentKind.MEASURE, key, from);
    }

    private static Asking once(AssignmentKind kind, String key, LocalDate from) {
        return new Asking(kind, key, Rhythm.ONCE, null, from, null, 6, null, Plan.NONE, "", false);
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
        return data(ticks(), "");
    }

    /** All lines ticked, and a reason all the same. */
    public AssignmentData explained(String reason) {
        return data(ticks(), reason);
    }

    private AssignmentData data(Set<Integer> ticked, String reason) {
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
                ticked,
                reason,
                begunTogether,
                false);
    }

    /** The same with its last <i>not for</i> line left open. */
    public AssignmentData against(String reason) {
        Set<Integer> ticked = new HashSet<>(ticks());
        ticked.remove(notFor().size() - 1);
        return data(ticked, reason);
    }

    public List<String> notFor() {
        return switch (kind) {
            case EXERCISE -> CONTENT.exercise(key).notFor();
            case MEASURE -> Shipped.measures().current(key).notFor();
            case WORD -> throw new AssertionError("Nobody assigns a word");
            case CARD -> CONTENT.card(key).notFor();
            case CHECK_IN -> List.of();
        };
    }

    private Set<Integer> ticks() {
        return IntStream.range(0, notFor().size()).boxed().collect(Collectors.toSet());
    }
}
