package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.UUID;

/** A private talk that left a concern, for whoever supervises the one who held it. */
public record TalkWithConcern(
        UUID id,
        ClientId client,
        About about,
        LocalDate heldOn,
        TalkResult result,
        MemberId heldBy) {}
