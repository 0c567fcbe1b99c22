package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a client's record.
 *
 * @param hasArrived whether they accepted the invitation
 * @param zone rules when things are due for them
 * @param practitionerWord what the client calls their practitioner
 * @param team who belongs to the care team today, the lead first
 */
public record ClientDetails(
        ClientId id,
        String name,
        @Nullable String pseudonym,
        String practitionerWord,
        ClientStatus status,
        boolean hasArrived,
        boolean adultConfirmed,
        ZoneId zone,
        LocalDate addedOn,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate endedOn,
        @Nullable Ending endedHow,
        List<Colleague> team) {

    /** Somebody on the care team. */
    public record Colleague(MemberId id, String name, boolean leads, LocalDate from) {}
}
