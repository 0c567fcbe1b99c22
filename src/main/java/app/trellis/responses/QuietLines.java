package app.trellis.responses;

import app.trellis.library.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be seen of a page before anything else, as far as the client let it be seen. */
final class QuietLines {

    private QuietLines() {}

    /**
     * The line, or null where there is nothing to see first.
     *
     * @param open the questions that were open
     */
    static @Nullable QuietLine of(
            List<Field> open, Map<String, @Nullable Object> answers, Sharing sharing) {
        Told told = Told.by(open, answers);
        List<Signs.Sign> signs = Signs.among(open, answers);
        if (sharing != Sharing.PRIVATE && signs.stream().anyMatch(sign -> sign.is("RISK_ANSWER"))) {
            return QuietLine.RISK_ANSWER;
        }
        if (told.choice() == Told.Choice.SOON) {
            return QuietLine.KNOW_SOON;
        }
        if (told.choice() == Told.Choice.NEXT_SESSION) {
            return QuietLine.KNOW_NEXT;
        }
        boolean unsafe = signs.stream().anyMatch(sign -> sign.is("FELT_UNSAFE"));
        if (unsafe && sharing != Sharing.PRIVATE) {
            return QuietLine.FELT_UNSAFE;
        }
        return sharing.letsWordsThrough() && isNotSure(open, answers) ? QuietLine.NOT_SURE : null;
    }

    private static boolean isNotSure(List<Field> open, Map<String, @Nullable Object> answers) {
        return open.stream()
                .filter(field -> "FREE".equals(field.block()))
                .map(field -> answers.get(field.id()))
                .anyMatch(answer -> Answers.isBlank(answer) || "not-sure".equals(answer));
    }
}
