package app.trellis.assignments;

import app.trellis.shared.ClientId;

/** What the looks back of a ledger say about it, known by the module that keeps them. */
public interface LooksBack {

    /**
     * How many of them say that they took up much of the week (7 or more of 10), as far as the
     * signed-in person may read that; asked inside a transaction.
     */
    int costly(ClientId client, AssignmentId ledger);
}
