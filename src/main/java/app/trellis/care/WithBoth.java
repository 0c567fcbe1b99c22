package app.trellis.care;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody who is on the care teams of both knows of sessions with a client and their partner.
 *
 * @param pairs the pairs with whose other half one could have a session
 * @param sessions which of the client's sessions are with both
 */
public record WithBoth(List<UUID> pairs, Map<SessionId, UUID> sessions) {

    public WithBoth {
        pairs = List.copyOf(pairs);
        sessions = Map.copyOf(sessions);
    }
}
