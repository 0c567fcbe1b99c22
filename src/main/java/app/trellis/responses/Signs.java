package app.trellis.responses;

import app.trellis.library.Field;
import app.trellis.library.SignRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Coded answers that call for a person. What somebody writes is never looked at. */
final class Signs {

    private Signs() {}

    /**
     * A sign that an answer gave.
     *
     * @param field the question of the page, also where the answer lies in one of its rows
     */
    record Sign(Field field, SignRule rule) {

        boolean is(String code) {
            return code.equals(rule.code());
        }

        /** Whether it lies in a row and asks the client who may know. */
        boolean asksInRow() {
            return rule.know() && !field.columns().isEmpty();
        }
    }

    /** The signs among some questions. */
    static List<Sign> among(List<Field> open, Map<String, @Nullable Object> answers) {
        List<Sign> signs = new ArrayList<>();
        for (Field field : open) {
            Object answer = answers.get(field.id());
            fired(field, answer).forEach(rule -> signs.add(new Sign(field, rule)));
            inRows(field, answer).forEach(rule -> signs.add(new Sign(field, rule)));
        }
        return signs;
    }

    /** The signs in the rows of a question after which the client is asked who may know. */
    static List<SignRule> askingInRows(Field field, @Nullable Object answer) {
        return inRows(field, answer).stream().filter(SignRule::know).toList();
    }

    private static List<SignRule> inRows(Field field, @Nullable Object answer) {
        return Answers.rows(answer).stream()
                .flatMap(row ->
                        field.columns().stream()
                                .flatMap(column -> fired(column, row.get(column.id())).stream()))
                .distinct()
                .toList();
    }

    private static List<SignRule> fired(Field field, @Nullable Object answer) {
        return field.signs().stream().filter(rule -> fires(rule, answer)).toList();
    }

    private static boolean fires(SignRule rule, @Nullable Object answer) {
        Integer atMost = rule.atMost();
        if (atMost != null && answer instanceof Number mark) {
            return mark.doubleValue() <= atMost;
        }
        return Answers.values(answer).stream().anyMatch(rule.is()::contains);
    }
}
