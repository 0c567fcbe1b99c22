package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.LocalDate;

/** A client wants a rest from everything; from that day nothing falls due until it goes on. */
public record ClientRests(ClientId client, LocalDate day) {}
