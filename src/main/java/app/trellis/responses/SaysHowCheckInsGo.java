package app.trellis.responses;

import app.trellis.care.Signal;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Says on the caseload how a client's check-ins go, once one more is scored. Called in the
 * transaction of its sending, so that the caseload never lags behind.
 */
public interface SaysHowCheckInsGo {

    /**
     * @param at when the newest one was sent
     * @param on its day, local to the client
     */
    List<Signal> signals(ClientId client, Instant at, LocalDate on);
}
