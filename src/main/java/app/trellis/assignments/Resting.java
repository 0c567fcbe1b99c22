package app.trellis.assignments;

import app.trellis.shared.ClientId;
import java.util.Set;

/**
 * Assignments that rest for another reason than a hold, contributed by the module that knows it.
 * Asked inside a transaction; costs at most one statement.
 */
public interface Resting {

    /** Those that rest now, until a person has talked about them with the client. */
    Set<AssignmentId> resting(ClientId client);
}
