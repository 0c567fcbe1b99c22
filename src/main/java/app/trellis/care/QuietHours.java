package app.trellis.care;

import app.trellis.shared.Refused;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When it is night for a client, in their own zone. */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Where a client never said. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    public QuietHours {
        if (from.equals(until)) {
            throw new Refused("care.quiet-hours-empty");
        }
    }

    /** As they are stored. */
    public static QuietHours orUsual(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? USUAL : new QuietHours(from, until);
    }

    /** Whether it is night then; the last minute is morning. */
    public boolean holdAt(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
