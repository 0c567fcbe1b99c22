package app.trellis.care;

import java.time.Instant;

/**
 * When a session is, what it is for and whether it took place; or the same of a contact.
 *
 * @param facts what is said of a contact; nothing of a session
 */
public record SessionData(
        Instant startsAt, SessionKind kind, Attendance attendance, ContactFacts facts) {

    /**
     * @throws IllegalArgumentException when a contact is said to be a session, or the other way
     */
    public SessionData {
        if (kind.isContact() != (attendance == Attendance.CONTACT)) {
            throw new IllegalArgumentException("%s is not %s".formatted(kind, attendance));
        }
        facts = facts.of(kind);
    }

    /** Without anything said of a contact. */
    public SessionData(Instant startsAt, SessionKind kind, Attendance attendance) {
        this(startsAt, kind, attendance, ContactFacts.NONE);
    }
}
