package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.LocalDate;

/** Care ended; what is still open for the client stops in the same transaction. */
public record CareEnded(ClientId client, LocalDate day) {}
