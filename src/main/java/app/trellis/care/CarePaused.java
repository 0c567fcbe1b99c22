package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.LocalDate;

/** Care pauses; from that day nothing falls due until it goes on. */
public record CarePaused(ClientId client, LocalDate day) {}
