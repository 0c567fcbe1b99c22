package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time of being away that is not over, or that was said by another and has not been seen.
 *
 * @param from first day, in the practice's zone
 * @param until last day, in the practice's zone
 * @param state whether it has begun, or is over
 * @param saidBy who said it, and when, where it was somebody else
 * @param revision goes up with each change
 * @param standingIn who stands in for whom, by the client's name
 */
public record Away(
        UUID id,
        LocalDate from,
        LocalDate until,
        State state,
        @Nullable SaidBy saidBy,
        int revision,
        List<StandingIn> standingIn) {

    /** Where the days stand. */
    public enum State {
        LATER,
        RUNNING,
        OVER
    }

    /** Somebody else who said it, and the day, in the practice's zone. */
    public record SaidBy(String name, LocalDate day) {}

    /** Who stands in for one client. */
    public record StandingIn(
            ClientId client, String clientName, MemberId member, String memberName) {}

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean isOver() {
        return state == State.OVER;
    }

    /** As it was said. */
    public AwayData data() {
        return new AwayData(
                from,
                until,
                standingIn.stream()
                        .collect(Collectors.toMap(StandingIn::client, StandingIn::member)));
    }
}
