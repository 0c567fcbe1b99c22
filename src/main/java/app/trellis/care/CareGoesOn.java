package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.LocalDate;

/** A pause is over, or somebody came back; what runs falls due again from that day. */
public record CareGoesOn(ClientId client, LocalDate day) {}
