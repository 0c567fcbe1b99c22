package app.trellis.care;

import java.time.Instant;

/** When a session is, what it is for and whether it took place. */
public record SessionData(Instant startsAt, SessionKind kind, Attendance attendance) {}
