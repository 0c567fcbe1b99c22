package app.trellis.care;

import java.util.List;
import java.util.stream.Stream;

/** What a session is for, or what a contact outside of sessions was. */
public enum SessionKind {
    SCREENING,
    ASSESSMENT,
    SESSION,
    REVIEW,
    CLOSING,
    FOLLOW_UP,
    CALL,
    MESSAGE,
    CRISIS,
    THIRD_PARTY;

    /** The kinds of contacts outside of sessions. */
    public static final List<SessionKind> CONTACTS = List.of(CALL, MESSAGE, CRISIS, THIRD_PARTY);

    /** What sessions can be for. */
    public static final List<SessionKind> SESSIONS =
            Stream.of(values()).filter(kind -> !kind.isContact()).toList();

    /** Whether it is no session: it counts as none, and has a note like one. */
    public boolean isContact() {
        return CONTACTS.contains(this);
    }
}
