package app.trellis.responses;

import app.trellis.care.QuietHours;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences around a page name. All times are the client's own.
 *
 * @param practice the name of the practice
 * @param crisisText what people read in need
 * @param readBy by when somebody looks at what should be seen soon
 * @param quietHours when it is night for them
 * @param nextSession when the next planned session starts, or null
 */
public record FrameFacts(
        String practice,
        String crisisText,
        ZonedDateTime now,
        ZonedDateTime readBy,
        QuietHours quietHours,
        @Nullable ZonedDateTime nextSession) {

    /** For a page that does not wait for the next session. */
    public FrameFacts whateverTheSession() {
        return new FrameFacts(practice, crisisText, now, readBy, quietHours, null);
    }

    /** Whether it is night for the client now. */
    public boolean isNight() {
        return quietHours.holdAt(now.toLocalTime());
    }
}
