package app.trellis.assignments;

import app.trellis.library.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer of an exercise from which on somebody is asked to look.
 *
 * @param field the question, a mark or yes and no
 * @param mark 0 for yes and no
 */
public record Threshold(String field, Way way, int mark) {

    private static final String SLIDER = "slider";
    private static final String YES_NO = "yesNo";

    /** Which answers count; codes are stored. */
    public enum Way {
        AT_LEAST,
        AT_MOST,
        YES,
        NO;

        /** Whether it goes by a mark. */
        public boolean hasMark() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }

    /**
     * Whether a question can be watched: a mark, or yes and no, and not one that is only the
     * client's or asks who may know.
     */
    public static boolean fits(Field field) {
        boolean numbers = SLIDER.equals(field.type()) && field.min() != null && field.max() != null;
        return (numbers || YES_NO.equals(field.type()))
                && !field.alwaysPrivate()
                && !"KNOW".equals(field.block())
                && !"FREE".equals(field.block());
    }

    /** Whether it says something about this question that can be answered. */
    boolean fitsTo(Field asked) {
        if (!asked.id().equals(field) || !fits(asked)) {
            return false;
        }
        Integer min = asked.min();
        Integer max = asked.max();
        return way.hasMark()
                ? SLIDER.equals(asked.type())
                        && min != null
                        && max != null
                        && mark >= min
                        && mark <= max
                : YES_NO.equals(asked.type());
    }

    /** Whether an answer reaches it; a blank never does. */
    public boolean isReachedBy(@Nullable Object answer) {
        return switch (way) {
            case AT_LEAST -> answer instanceof Number given && given.doubleValue() >= mark;
            case AT_MOST -> answer instanceof Number given && given.doubleValue() <= mark;
            case YES -> "yes".equals(answer);
            case NO -> "no".equals(answer);
        };
    }

    /** Whether it can be seen where only numbers are shared. */
    public boolean isNumber() {
        return way.hasMark();
    }

    static @Nullable String kept(List<Threshold> thresholds) {
        return thresholds.isEmpty()
                ? null
                : thresholds.stream()
                        .map(one -> one.field() + " " + one.way() + " " + one.mark())
                        .collect(Collectors.joining("\n"));
    }

    static List<Threshold> of(@Nullable String kept) {
        return kept == null || kept.isBlank()
                ? List.of()
                : Arrays.stream(kept.split("\n"))
                        .map(line -> line.split(" ", 3))
                        .map(part ->
                                new Threshold(
                                        part[0], Way.valueOf(part[1]), Integer.parseInt(part[2])))
                        .toList();
    }
}
