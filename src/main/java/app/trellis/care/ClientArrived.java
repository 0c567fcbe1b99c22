package app.trellis.care;

import app.trellis.shared.ClientId;

/** A client accepted their invitation. */
public record ClientArrived(ClientId client) {}
