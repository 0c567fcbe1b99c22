package app.trellis.responses;

import app.trellis.care.QuietHours;
import app.trellis.library.CrisisByLanguage;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences around a page name. All times are the client's own.
 *
 * @param practice the name of the practice
 * @param crisis what people read in need
 * @param readBy by when somebody looks at what should be seen soon
 * @param quietHours when it is night for them
 * @param nextSession when the next planned session starts, or null
 */
public record FrameFacts(
        String practice,
        CrisisByLanguage crisis,
        ZonedDateTime now,
        ZonedDateTime readBy,
        QuietHours quietHours,
        @Nullable ZonedDateTime nextSession) {

    /** For a page that does not wait for the next session. */
    public FrameFacts whateverTheSession() {
        return new FrameFacts(practice, crisis, now, readBy, quietHours, null);
    }

    /** Whether it is night for the client now. */
    public boolean isNight() {
        return quietHours.holdAt(now.toLocalTime());
    }
}
