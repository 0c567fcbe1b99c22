package app.trellis.care;

import java.time.Instant;

/** When a session is, what it is for and whether it took place; or the same of a contact. */
public record SessionData(Instant startsAt, SessionKind kind, Attendance attendance) {

    /**
     * @throws IllegalArgumentException when a contact is said to be a session, or the other way
     */
    public SessionData {
        if (kind.isContact() != (attendance == Attendance.CONTACT)) {
            throw new IllegalArgumentException("%s is not %s".formatted(kind, attendance));
        }
    }
}
