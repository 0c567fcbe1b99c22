package app.trellis.care;

import app.trellis.shared.ClientId;

/** A legal matter is open for a client; what must not go on stops in the same transaction. */
public record LegalMatterNoted(ClientId client) {}
