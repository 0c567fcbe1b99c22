package app.trellis.responses;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.UUID;

/**
 * A safety answer reached the practice. Heard in the transaction of its sending, so that it cannot
 * be kept without somebody being asked to look.
 *
 * @param response what it stands in
 * @param answeredAt when it was written, which can be long before it was sent
 */
public record SafetyAnswerSent(
        ClientId client, UUID response, SafetyRule rule, Instant answeredAt, Instant sentAt) {}
