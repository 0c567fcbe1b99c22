package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import java.time.Instant;

/** A draft that waits for its author's signature. */
public record UnsignedNote(
        NoteId id,
        ClientId client,
        SessionId session,
        Instant sessionAt,
        Instant startedAt,
        Instant savedAt) {}
