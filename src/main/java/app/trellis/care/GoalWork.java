package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What is done for a client's goals, contributed by the module that knows. */
public interface GoalWork {

    /**
     * What is done for each goal, in the words that the reader may see; none for a goal for which
     * nothing is done.
     */
    Map<UUID, List<String>> of(ClientId client, Locale locale);
}
