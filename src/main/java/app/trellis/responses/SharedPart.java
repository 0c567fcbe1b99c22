package app.trellis.responses;

import app.trellis.library.Field;
import app.trellis.library.SignRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that a practitioner may read (catalogue 1.3 and 1.5).
 *
 * <p>The page's sharing comes first: nothing, marks and numbers, or everything. What the client
 * decided to let be known is added, what they decided to keep is taken out, and what is always
 * private never leaves them.
 */
final class SharedPart {

    private SharedPart() {}

    /**
     * The questions that may be read, in their order; a repeating one with the columns that may.
     *
     * @param open the questions that were open
     * @param closedAgain whether it was for the next session, which has taken place
     */
    static List<Field> of(
            List<Field> open,
            Map<String, @Nullable Object> answers,
            Sharing sharing,
            boolean closedAgain) {
        Told told = Told.by(open, answers);
        List<Field> shared = new ArrayList<>();
        for (Field field : open) {
            if (field.isText() || field.alwaysPrivate()) {
                continue;
            }
            boolean bySharing = !closedAgain && letsThrough(sharing, field);
            boolean decidedAbout = told.questions().contains(field.id());
            if (decidedAbout ? told.isKnown() || (bySharing && !told.isKept()) : bySharing) {
                shared.add(told.isKept() && told.inRows() ? withoutSigns(field) : field);
            } else if (told.isKnown() && told.inRows() && asksInRows(field)) {
                shared.add(onlySigns(field));
            }
        }
        return shared;
    }

    private static boolean letsThrough(Sharing sharing, Field field) {
        return switch (sharing) {
            case PRIVATE -> false;
            case NUMBERS_ONLY -> field.isNumeric();
            case NEXT_SESSION, SHARED -> true;
        };
    }

    private static boolean asksInRows(Field field) {
        return field.columns().stream().anyMatch(SharedPart::asks);
    }

    private static boolean asks(Field column) {
        return column.signs().stream().anyMatch(SignRule::know);
    }

    private static Field withoutSigns(Field field) {
        return field.columns().isEmpty() ? field : withColumns(field, column -> !asks(column));
    }

    private static Field onlySigns(Field field) {
        return withColumns(field, SharedPart::asks);
    }

    private static Field withColumns(Field field, Predicate<Field> kept) {
        return field.withColumns(field.columns().stream().filter(kept).toList());
    }
}
