package app.trellis.responses;

import app.trellis.library.Field;
import app.trellis.library.StartSharing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a page that can be answered, an exercise or the check-in, in one shape.
 *
 * @param title for professionals
 * @param phoneTitle the neutral title, the only one that a phone shows
 * @param sharing who may read it at first
 * @param fields its questions in their order, with the marks before and after that the frame adds
 * @param sometimes questions that are asked only now and then, by id
 * @param looksAtFloor whether it looks at the client's floor for steps with people
 * @param json the definition as the player reads it
 */
record Page(
        String title,
        String phoneTitle,
        int minutes,
        StartSharing sharing,
        String closing,
        List<Field> fields,
        Set<String> sometimes,
        boolean looksAtFloor,
        String json) {

    Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Whether nothing of it is kept unless the client asks. */
    boolean keepsOnlyIfAsked() {
        return sharing == StartSharing.KEEP_ONLY_IF_ASKED;
    }

    /** The sharing of a fresh draft. */
    Sharing startsAs() {
        return keepsOnlyIfAsked() ? Sharing.PRIVATE : Sharing.valueOf(sharing.name());
    }

    @Override
    public String toString() {
        return "Page[%s]".formatted(phoneTitle);
    }
}
