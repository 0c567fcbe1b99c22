package app.trellis.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a form as it is or was used; it never changes.
 *
 * @param retiredAt since when it is offered no longer; null while it is
 */
public record OwnFormVersion(
        OwnFormId id, Measure measure, Instant since, @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }
}
