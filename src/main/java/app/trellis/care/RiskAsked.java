package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.Collection;
import java.util.Set;

/**
 * Knows which clients are asked something whose answer may need a person at once. Nobody who
 * answers for such a client goes away before somebody stands in.
 */
public interface RiskAsked {

    /** Those of them who are asked now; paused and ended assignments ask nothing. One statement. */
    Set<ClientId> among(Collection<ClientId> clients);
}
