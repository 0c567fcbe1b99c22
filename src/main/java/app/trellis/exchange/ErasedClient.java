package app.trellis.exchange;

import java.time.Instant;
import java.util.UUID;

/** What is left of a client: the id that the audit still names, and when they were erased. */
public record ErasedClient(UUID id, Instant at) {}
