package app.trellis.organization;

import app.trellis.shared.PracticeId;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What holds for everybody in a practice.
 *
 * @param zone rules sessions and report periods
 * @param country ISO 3166 code of two letters
 * @param crisis what people read in need
 * @param readableDays how long a client can read on after care has ended
 * @param opensWithReason whether supervisors may open signed session notes with a stated reason
 * @param readFrom from when somebody reads on a working day, in the practice's zone
 */
public record PracticeDetails(
        PracticeId id,
        String name,
        ZoneId zone,
        String language,
        String country,
        CrisisWords crisis,
        LocalTime readFrom,
        LocalTime readUntil,
        int readableDays,
        boolean opensWithReason,
        Checklist checklist) {

    /** What people read in need, in the practice's own language. */
    public String crisisText() {
        return crisis.own();
    }
}
