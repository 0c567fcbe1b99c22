package app.trellis.alerts;

import app.trellis.responses.SafetyRule;
import app.trellis.shared.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the queue.
 *
 * @param client the client's record; null where the person may not open it
 * @param clientName null where the person is told of the work and not of whom it is about
 * @param lead the name of the practitioner who answers for the client; null without one
 * @param rule null where the person is not told what was answered
 * @param answeredAt when it was written
 * @param raisedAt when it reached the practice
 * @param dueAt by when it goes on to further people
 * @param mayRead whether the person may read the answer and how to reach the client from here
 */
public record AlertSummary(
        AlertId id,
        @Nullable ClientId client,
        @Nullable String clientName,
        @Nullable String lead,
        @Nullable SafetyRule rule,
        Instant answeredAt,
        Instant raisedAt,
        Stage stage,
        Instant dueAt,
        boolean mayRead) {}
