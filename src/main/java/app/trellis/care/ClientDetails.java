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
 * @param endingOn the last day that is planned and was told, or null
 * @param toldOn since when the client reads of that day
 * @param endedEarly why care ended sooner than told, or null
 * @param readableUntil the last day on which they can read what is theirs, once care has ended
 * @param keptAs the record that is kept where this is a second one of the same client, or null
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
        @Nullable LocalDate endingOn,
        @Nullable Ending endingHow,
        @Nullable LocalDate toldOn,
        @Nullable String endedEarly,
        @Nullable LocalDate readableUntil,
        @Nullable ClientId keptAs,
        List<Colleague> team) {

    /** What stands on paper: the practice's own word for them, or else their name. */
    public String onPaper() {
        return pseudonym == null ? name : pseudonym;
    }

    /**
     * Somebody on the care team.
     *
     * @param treats whether they belong to the team themselves and not only while they stand in
     * @param standsIn for whom they stand in, or null
     */
    public record Colleague(
            MemberId id,
            String name,
            boolean leads,
            boolean treats,
            LocalDate from,
            @Nullable StandsIn standsIn) {}

    /**
     * Standing in for somebody who is away.
     *
     * @param colleague the name of the one who is away
     * @param until the last day, in the practice's zone
     */
    public record StandsIn(String colleague, LocalDate until) {}
}
