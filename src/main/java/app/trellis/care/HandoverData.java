package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Whom somebody hands over, to whom, and from which day.
 *
 * @param from the first day on which the colleague leads; a day in the practice's zone, today or
 *     later
 */
public record HandoverData(Set<ClientId> clients, MemberId to, LocalDate from) {

    public HandoverData {
        clients = Set.copyOf(clients);
    }
}
