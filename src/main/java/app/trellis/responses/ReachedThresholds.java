package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Threshold;
import app.trellis.assignments.Thresholds;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which answers of a page reached what was set for it. It looks only at what the client lets be
 * seen: nothing of a private page, and of one that shares its numbers only the marks.
 */
@Component
class ReachedThresholds {

    private final Thresholds thresholds;

    ReachedThresholds(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * What is to be seen of a page before anything else; one statement where nothing else called
     * somebody.
     */
    @Nullable QuietLine line(ClientId client, Response response, Filled filled, Sharing sharing) {
        QuietLine line = filled.line(sharing);
        if (line != null && line.isSafety()) {
            return line;
        }
        return among(client, response, filled, sharing).isEmpty() ? line : QuietLine.THRESHOLD;
    }

    /** The questions that reached what was set. */
    List<Field> among(ClientId client, Response response, Filled filled, Sharing sharing) {
        if (response.kind() != AssignmentKind.EXERCISE || sharing == Sharing.PRIVATE) {
            return List.of();
        }
        List<Threshold> set =
                thresholds.of(client, response.assignment()).stream()
                        .filter(one -> one.isNumber() || sharing.letsWordsThrough())
                        .toList();
        return filled.open().stream()
                .filter(field ->
                        set.stream()
                                .anyMatch(one ->
                                        one.field().equals(field.id())
                                                && one.isReachedBy(
                                                        filled.answers().get(field.id()))))
                .toList();
    }
}
