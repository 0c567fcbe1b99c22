package app.trellis.responses;

import app.trellis.care.QuietHours;
import app.trellis.care.ReadingRhythm;
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
 * @param reading how often the practitioner said they read what is sent, or null while nothing is
 *     written down about it
 */
public record FrameFacts(
        String practice,
        CrisisByLanguage crisis,
        ZonedDateTime now,
        ZonedDateTime readBy,
        QuietHours quietHours,
        @Nullable ZonedDateTime nextSession,
        @Nullable ReadingRhythm reading) {

    /** For a page that does not wait for the next session. */
    public FrameFacts whateverTheSession() {
        return new FrameFacts(practice, crisis, now, readBy, quietHours, null, reading);
    }

    /** Whether it is night for the client now. */
    public boolean isNight() {
        return quietHours.holdAt(now.toLocalTime());
    }
}
