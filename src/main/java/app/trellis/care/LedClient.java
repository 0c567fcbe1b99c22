package app.trellis.care;

import app.trellis.shared.ClientId;

/**
 * A client whose care team somebody leads or led last, for passing them on.
 *
 * @param name the practice's own word for them, or else their name
 */
public record LedClient(ClientId id, String name, ClientStatus status) {}
