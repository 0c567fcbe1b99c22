package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client on the caseload.
 *
 * @param mine whether the person leads the care team, or treats together with the lead
 * @param endingOn the last day that is planned, or null
 * @param withYouSince since when the person is on the care team
 * @param signals what is said about the client, the most needy first
 * @param toSee how many submissions were sent and not read
 * @param lastSentAt when the client last sent anything
 * @param checkIns the latest composites from 0 to 10, oldest first
 * @param firstCheckIn the very first composite, or null
 * @param trend what may be said about how the check-ins go, or null
 * @param nextSession when the next planned session starts
 * @param quietDays whole days since anything was sent, or since they were added
 * @param standsIn for whom the person stands in, or null where they belong to the team themselves
 */
public record CaseloadRow(
        ClientId id,
        String name,
        @Nullable String pseudonym,
        ClientStatus status,
        boolean hasArrived,
        boolean mine,
        LocalDate addedOn,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate endingOn,
        LocalDate withYouSince,
        List<Signal> signals,
        int toSee,
        @Nullable Instant lastSentAt,
        List<Double> checkIns,
        @Nullable Double firstCheckIn,
        @Nullable TrendSaid trend,
        @Nullable Instant nextSession,
        long quietDays,
        @Nullable StandsIn standsIn) {

    /**
     * For whom and until when the person stands in.
     *
     * @param colleague the name of the one who is away
     * @param until the last day, in the practice's zone
     */
    public record StandsIn(String colleague, LocalDate until) {}

    /** Days without anything after which the caseload says so. */
    public static final long QUIET_AFTER_DAYS = 21;

    /**
     * Whether nothing came for so long that it is worth a word; not while paused, resting or ended.
     */
    public boolean isQuiet() {
        return status == ClientStatus.ACTIVE && pausedUntil == null && quietDays > QUIET_AFTER_DAYS;
    }

    /**
     * The same client seen by what the person is to them besides: treating goes before standing in.
     */
    CaseloadRow withRoleOf(CaseloadRow other) {
        return mine || (standsIn == null && !other.mine) ? this : other;
    }

    /** Where the client stands in the order of need; smaller comes first. */
    int need() {
        if (!signals.isEmpty()) {
            return signals.getFirst().kind().ordinal();
        }
        return isQuiet() ? SignalKind.NEW.ordinal() + 1 : SignalKind.NEW.ordinal() + 2;
    }
}
