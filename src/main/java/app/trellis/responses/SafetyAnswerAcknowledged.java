package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/** A named person said what they did about a safety answer; heard in the same transaction. */
public record SafetyAnswerAcknowledged(ClientId client, UUID response, MemberId by, Instant at) {}
