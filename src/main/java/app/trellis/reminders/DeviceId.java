package app.trellis.reminders;

import java.util.UUID;

/** Names a device on which a client said yes to notifications. */
public record DeviceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
