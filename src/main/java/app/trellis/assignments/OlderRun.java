package app.trellis.assignments;

import app.trellis.shared.ClientId;
import java.time.LocalDate;

/** A client whose program is of an earlier version. */
public record OlderRun(ClientId client, String name, int version, LocalDate startsOn) {}
