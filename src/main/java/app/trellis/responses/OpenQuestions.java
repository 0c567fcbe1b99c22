package app.trellis.responses;

import app.trellis.library.Condition;
import app.trellis.library.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a page are open, given the answers so far: the same rules as in the player, so
 * that an old answer to a question that is no longer asked does not speak.
 */
final class OpenQuestions {

    private static final String NOT_SURE = "not-sure";
    private static final String FREE = "FREE";
    private static final String KNOW = "KNOW";

    private final Page page;
    private final Map<String, @Nullable Object> answers;
    private final LocalDate today;
    private final Map<String, Boolean> known = new HashMap<>();

    private OpenQuestions(Page page, Map<String, @Nullable Object> answers, LocalDate today) {
        this.page = page;
        this.answers = answers;
        this.today = today;
    }

    /**
     * The open questions and texts, in their order.
     *
     * @param today the client's own day
     */
    static List<Field> of(Page page, Map<String, @Nullable Object> answers, LocalDate today) {
        return new OpenQuestions(page, answers, today).open();
    }

    private List<Field> open() {
        List<Field> open = new ArrayList<>();
        Field closedBy = null;
        for (Field field : page.fields()) {
            if (!isOpen(field) || SayingNo.isCarried(field, answers.get(field.id()))) {
                continue;
            }
            if (closedBy == null || KNOW.equals(field.block()) || isWrittenFor(field, closedBy)) {
                open.add(field);
            }
            if (closedBy == null && closes(field)) {
                closedBy = field;
            }
        }
        return open;
    }

    /** A text that says so, and "No" to whether one could say no, end the page gently. */
    private boolean closes(Field field) {
        return field.ends() || (FREE.equals(field.block()) && "no".equals(answers.get(field.id())));
    }

    private boolean isWrittenFor(Field field, Field closedBy) {
        List<String> values = Answers.values(answers.get(closedBy.id()));
        return FREE.equals(closedBy.block())
                && field.when().stream()
                        .anyMatch(condition ->
                                closedBy.id().equals(condition.field())
                                        && condition.is().stream().anyMatch(values::contains));
    }

    private boolean isOpen(Field field) {
        Boolean before = known.get(field.id());
        if (before != null) {
            return before;
        }
        known.put(field.id(), false);
        boolean open =
                (!page.sometimes().contains(field.id()) || isAnswered(field.id()))
                        && (!Filled.isSecond(field) || hasPassed(answers.get("day")))
                        && (field.when().stream().allMatch(one -> holds(one, field))
                                || (KNOW.equals(field.block()) && isCalledByRow()));
        known.put(field.id(), open);
        return open;
    }

    /** A sign inside a repeating row asks the same question as the field that the page names. */
    private boolean isCalledByRow() {
        return page.fields().stream()
                .anyMatch(field ->
                        isOpen(field)
                                && !Signs.askingInRows(field, answers.get(field.id())).isEmpty());
    }

    private boolean holds(Condition condition, Field asking) {
        if (condition.ladderInUse() && !isAnswered(asking.id())) {
            return false;
        }
        String id = condition.field();
        if (id == null) {
            return true;
        }
        return page.field(id)
                .filter(this::isOpen)
                .filter(asked -> passes(condition, asked))
                .isPresent();
    }

    private boolean passes(Condition condition, Field asked) {
        Object answer = SayingNo.said(asked, answers.get(asked.id()));
        if (condition.past() && !hasPassed(answer)) {
            return false;
        }
        if (condition.filled() && Answers.isBlank(answer)) {
            return false;
        }
        if (condition.is().isEmpty()) {
            return true;
        }
        if (Answers.isBlank(answer)) {
            boolean notSure = condition.blankIsNotSure() || FREE.equals(asked.block());
            return condition.blankToo() || (notSure && condition.is().contains(NOT_SURE));
        }
        return Answers.values(answer).stream().anyMatch(condition.is()::contains);
    }

    private boolean isAnswered(String id) {
        return !Answers.isBlank(answers.get(id));
    }

    /** Whoever says how it went without having planned a day has been there. */
    private boolean hasPassed(@Nullable Object day) {
        return isPast(day)
                || (Answers.isBlank(day)
                        && page.fields().stream()
                                .anyMatch(
                                        field -> Filled.isSecond(field) && isAnswered(field.id())));
    }

    private boolean isPast(@Nullable Object answer) {
        return answer instanceof String day
                && !day.isEmpty()
                && day.compareTo(today.toString()) < 0;
    }
}
