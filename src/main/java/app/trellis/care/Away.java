package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A time of being away that is not over.
 *
 * @param from first day, in the practice's zone
 * @param until last day, in the practice's zone
 * @param running whether it has begun
 * @param standingIn who stands in for whom, by the client's name
 */
public record Away(
        UUID id, LocalDate from, LocalDate until, boolean running, List<StandingIn> standingIn) {

    /** Who stands in for one client. */
    public record StandingIn(
            ClientId client, String clientName, MemberId member, String memberName) {}

    /** As it was said. */
    public AwayData data() {
        return new AwayData(
                from,
                until,
                standingIn.stream()
                        .collect(Collectors.toMap(StandingIn::client, StandingIn::member)));
    }
}
