package app.trellis.responses;

import app.trellis.library.Condition;
import app.trellis.library.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client decided about one answer: whether their practitioner is to know it. It holds
 * whatever the sharing of the page says, in both directions.
 *
 * @param choice what they decided
 * @param questions the question itself and those it was asked after, by id
 * @param inRows whether a row called for it
 */
record Told(Choice choice, Set<String> questions, boolean inRows) {

    enum Choice {
        /** It was not asked, or left blank: the page's sharing holds. */
        NOT_SAID,
        SOON,
        NEXT_SESSION,
        /** It stays with the client. */
        KEPT
    }

    static Told by(List<Field> open, Map<String, @Nullable Object> answers) {
        Choice choice = Choice.NOT_SAID;
        Set<String> questions = new HashSet<>();
        boolean inRows = false;
        for (Field field : open) {
            inRows |= !Signs.askingInRows(field, answers.get(field.id())).isEmpty();
            if ("KNOW".equals(field.block())) {
                choice = strongest(choice, said(answers.get(field.id())));
                questions.add(field.id());
                field.when().stream()
                        .map(Condition::field)
                        .filter(Objects::nonNull)
                        .forEach(questions::add);
            }
        }
        return new Told(choice, Set.copyOf(questions), inRows);
    }

    private static Choice said(@Nullable Object answer) {
        return switch (String.valueOf(answer)) {
            case "yes-soon" -> Choice.SOON;
            case "at-our-next-session" -> Choice.NEXT_SESSION;
            case "no-keep-it-with-me" -> Choice.KEPT;
            default -> Choice.NOT_SAID;
        };
    }

    private static Choice strongest(Choice one, Choice other) {
        return one == Choice.NOT_SAID ? other : one;
    }

    /** Whether the client chose to let it be known. */
    boolean isKnown() {
        return choice == Choice.SOON || choice == Choice.NEXT_SESSION;
    }

    boolean isKept() {
        return choice == Choice.KEPT;
    }

    /** Whether an answer is part of what was decided about. */
    boolean covers(Signs.Sign sign) {
        return questions.contains(sign.field().id()) || (inRows && sign.asksInRow());
    }
}
