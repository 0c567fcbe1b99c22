package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody says about being away.
 *
 * @param from first day, in the practice's zone; today means from now
 * @param until last day, in the practice's zone
 * @param standIns who stands in for which client; a client without one is left out
 */
public record AwayData(LocalDate from, LocalDate until, Map<ClientId, MemberId> standIns) {

    public AwayData {
        standIns = Map.copyOf(standIns);
    }
}
