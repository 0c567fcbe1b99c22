package app.trellis.responses;

import app.trellis.care.Signal;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says on the caseload how a client's check-ins and questionnaires go, once one more is scored.
 * Called in the transaction of its sending, so that the caseload never lags behind.
 */
public interface SaysHowItGoes {

    /**
     * What there is to say of an instrument now.
     *
     * @param instrument key of the questionnaire, or of the check-in
     * @param response the one that was just scored; null when one was taken back
     * @param at when the newest one was sent
     * @param on its day, local to the client
     */
    List<Signal> signals(
            ClientId client, String instrument, @Nullable UUID response, Instant at, LocalDate on);

    /** A page that was scored is taken back as if it had not been. */
    void withdrawn(ClientId client, UUID response);
}
