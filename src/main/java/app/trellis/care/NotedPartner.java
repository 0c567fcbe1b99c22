package app.trellis.care;

import java.time.Instant;
import java.util.UUID;

/**
 * That a client's partner is a client here too, as their care team sees it: no name, because
 * somebody may look at the screen with them.
 *
 * @param waits whether a colleague has still to type the code
 */
public record NotedPartner(UUID id, Instant since, boolean waits) {}
