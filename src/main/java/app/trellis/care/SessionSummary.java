package app.trellis.care;

import app.trellis.shared.MemberId;
import java.time.Instant;

/** One session in a client's list. */
public record SessionSummary(
        SessionId id,
        Instant startsAt,
        SessionKind kind,
        Attendance attendance,
        MemberId recordedBy) {}
