package app.trellis.audit;

import app.trellis.shared.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of who did what. Called directly, in the transaction of the act itself: when the entry
 * cannot be written, the act fails. Entries hold ids and codes, never what people wrote.
 */
public interface Audit {

    /** Records an act on one client's record. */
    void record(Action action, ClientId client, @Nullable UUID subject);

    /** Records an act that touches no single client. */
    void record(Action action, @Nullable UUID subject);
}
