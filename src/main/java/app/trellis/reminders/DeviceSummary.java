package app.trellis.reminders;

import java.time.LocalDate;

/**
 * A device on which a client said yes to notifications.
 *
 * @param name what it is, as far as its browser said, for its owner to know it again
 * @param since on which day of theirs
 */
public record DeviceSummary(DeviceId id, String name, LocalDate since) {

    @Override
    public String toString() {
        return "DeviceSummary[" + id + "]";
    }
}
