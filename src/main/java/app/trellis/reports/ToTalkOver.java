package app.trellis.reports;

import app.trellis.care.About;
import app.trellis.care.Brought;
import app.trellis.care.TalkResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor should know of and talk over with the people they supervise; no client is
 * named.
 *
 * @param anybody whether somebody is supervised today
 * @param since the first day that is looked at
 * @param brought what practitioners bring themselves, what waits first
 */
public record ToTalkOver(
        boolean anybody,
        LocalDate since,
        List<Bring> brought,
        List<AgainstLine> againstLines,
        List<Talk> talks) {

    /**
     * Somebody whom a practitioner brings.
     *
     * @param client what the practice calls the client in place of the name; null for nothing
     * @param matter the client as a whole, or which kind of thing and of which day
     * @param line what the practitioner chose to say; blank for nothing
     * @param talkedOn the day on which it was talked over; null while it waits
     */
    public record Bring(
            UUID id,
            LocalDate day,
            String practitioner,
            @Nullable String client,
            Brought.Matter matter,
            String line,
            @Nullable LocalDate talkedOn) {

        public boolean waits() {
            return talkedOn == null;
        }

        @Override
        public String toString() {
            return "Bring[" + id + "]";
        }
    }

    /**
     * Something that was assigned although a <i>not for</i> line fits.
     *
     * @param lines those that were left open; empty where that was not kept
     */
    public record AgainstLine(
            LocalDate day, String practitioner, String title, List<String> lines, String reason) {}

    /** A private talk that left a concern: date, person and result, nothing of what was said. */
    public record Talk(LocalDate day, String practitioner, About about, TalkResult result) {}
}
