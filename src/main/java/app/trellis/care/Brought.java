package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a practitioner brings a client to supervision, or one thing of their record.
 *
 * @param matter what is brought
 * @param line what they chose to say about it; blank for nothing
 * @param talkedOn the day on which it was talked over; null while it waits
 */
public record Brought(
        UUID id,
        ClientId client,
        MemberId by,
        Instant at,
        Matter matter,
        String line,
        @Nullable LocalDate talkedOn) {

    /** What can be brought. */
    public enum About {
        CLIENT,
        NOTE,
        FLAG,
        SAFETY_ANSWER
    }

    /**
     * Which thing, and nothing of what stands in it.
     *
     * @param subject null for the client as a whole
     * @param day the day of the thing; null for the client as a whole
     */
    public record Matter(About about, @Nullable UUID subject, @Nullable LocalDate day) {

        static final Matter CLIENT = new Matter(About.CLIENT, null, null);
    }

    public boolean waits() {
        return talkedOn == null;
    }

    @Override
    public String toString() {
        return "Brought[" + id + "]";
    }
}
