package app.trellis.care;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a session took place, and if not, who cancelled; or that it is no session, but a contact
 * between sessions.
 */
public enum Attendance {
    PLANNED,
    ATTENDED,
    MISSED,
    CANCELLED_BY_CLIENT,
    CANCELLED_BY_PRACTITIONER,
    CONTACT;

    /** What can be said of a session. */
    public static final List<Attendance> OF_SESSIONS =
            Stream.of(values()).filter(one -> one != CONTACT).toList();
}
