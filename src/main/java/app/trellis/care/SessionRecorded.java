package app.trellis.care;

import app.trellis.shared.ClientId;

/** A session was recorded, or its record corrected; told in the transaction that did. */
public record SessionRecorded(ClientId client) {}
