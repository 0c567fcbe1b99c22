package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a practitioner brings a client to supervision.
 *
 * @param line what they chose to say about it; blank for nothing
 * @param talkedOn the day on which it was talked over; null while it waits
 */
public record Brought(
        UUID id,
        ClientId client,
        MemberId by,
        Instant at,
        String line,
        @Nullable LocalDate talkedOn) {

    public boolean waits() {
        return talkedOn == null;
    }

    @Override
    public String toString() {
        return "Brought[" + id + "]";
    }
}
