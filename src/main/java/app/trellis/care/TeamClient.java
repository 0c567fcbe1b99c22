package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as whoever supervises the practitioner sees them: no name, nothing that they wrote and
 * no score.
 *
 * @param practitioner on whose caseload the client is
 * @param pseudonym what the practice calls the client in place of the name, or null
 * @param holds how many pages or kinds of pages rest for a reason
 * @param signals what needs a look, the most needy first
 * @param quietDays days since the client last sent anything, or since they were added
 * @param paused whether care, or the client, takes a pause
 */
public record TeamClient(
        MemberId practitioner,
        ClientId client,
        @Nullable String pseudonym,
        TalkStanding talk,
        int holds,
        List<Signal> signals,
        long quietDays,
        boolean paused) {

    public TeamClient {
        signals = List.copyOf(signals);
    }

    /** Whether nothing came from them for so long that one asks after them. */
    public boolean isQuiet() {
        return !paused && quietDays > CaseloadRow.QUIET_AFTER_DAYS;
    }

    /** Whether something of it says that they need more than others at the moment. */
    public boolean isWorse() {
        return has(SignalKind.WORSE);
    }

    /** Whether a signal of that kind stands. */
    public boolean has(SignalKind kind) {
        return signals.stream().anyMatch(one -> one.kind() == kind);
    }
}
