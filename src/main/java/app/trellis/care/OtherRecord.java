package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Instant;

/**
 * A record of a client who was entered twice, beside the one that is kept.
 *
 * @param since when it was said that they are one
 */
public record OtherRecord(ClientId id, String name, Instant since) {}
