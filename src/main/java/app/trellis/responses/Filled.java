package app.trellis.responses;

import app.trellis.care.About;
import app.trellis.library.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page with what somebody wrote on it, on one day.
 *
 * @param open the questions that were open, in their order; of a second part only its own
 * @param whole those of the whole page
 */
record Filled(
        Page page,
        Map<String, @Nullable Object> answers,
        LocalDate on,
        int part,
        List<Field> open,
        List<Field> whole) {

    private static final int SECOND = 2;

    /** When a second part is open, every day that was planned has passed. */
    private static final LocalDate AFTERWARDS = LocalDate.of(9999, 12, 31);

    private static final String DAY = "day";

    /**
     * @param on the client's own day
     * @param part 2 where the first part was sent before
     */
    static Filled of(Page page, Map<String, @Nullable Object> answers, LocalDate on, int part) {
        boolean second = part == SECOND;
        List<Field> whole = OpenQuestions.of(page, answers, second ? AFTERWARDS : on);
        List<Field> open = second ? whole.stream().filter(Filled::belongsToSecond).toList() : whole;
        return new Filled(page, answers, on, part, open, whole);
    }

    static boolean isSecond(Field field) {
        Integer part = field.part();
        return part != null && part == SECOND;
    }

    private static boolean belongsToSecond(Field field) {
        return isSecond(field) || "STIR".equals(field.block());
    }

    Marks marks() {
        return new Marks(mark("before"), mark("after"));
    }

    private @Nullable Integer mark(String id) {
        boolean asked = open.stream().anyMatch(field -> field.id().equals(id));
        return asked ? Answers.mark(answers.get(id)) : null;
    }

    @Nullable QuietLine line(Sharing sharing) {
        return QuietLines.of(open, answers, sharing);
    }

    /**
     * Whom it is about, or null where nobody said.
     *
     * @param given whom the assignment is about
     */
    @Nullable About about(@Nullable About given) {
        return Roles.in(whole, answers, given);
    }

    /** The day on which the second part opens: the one after what was planned. */
    Optional<LocalDate> goesOn() {
        boolean hasSecond = page.fields().stream().anyMatch(Filled::isSecond);
        boolean isOver = open.stream().anyMatch(Filled::isSecond);
        boolean asked = open.stream().anyMatch(field -> field.id().equals(DAY));
        return hasSecond && !isOver && asked && answers.get(DAY) instanceof String day
                ? Optional.of(LocalDate.parse(day).plusDays(1)).filter(one -> one.isAfter(on))
                : Optional.empty();
    }
}
