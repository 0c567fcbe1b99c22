package app.trellis.notes;

import org.jspecify.annotations.Nullable;

/**
 * Where a note stands. It follows from what was signed, returned and withdrawn, and from nothing
 * else.
 */
public enum NoteState {
    /** Never signed; only its author sees it. */
    DRAFT,
    /** It can be added to, and nothing in it changes any more. */
    SIGNED,
    /** Signed by its author, and waits for a second signature. */
    WAITING,
    /** Signed by its author and by a supervisor. */
    CO_SIGNED,
    /** Given back to its author, who writes the next version; what was signed stays. */
    RETURNED,
    /** Signed once and taken out of use with a reason; that it was there stays visible. */
    WITHDRAWN;

    /**
     * @param version the latest that was signed, or null where none was
     */
    static NoteState of(@Nullable Version version, boolean withdrawn) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        if (version == null) {
            return DRAFT;
        }
        if (version.returned()) {
            return RETURNED;
        }
        if (version.coSigned()) {
            return CO_SIGNED;
        }
        return version.coSigningAsked() ? WAITING : SIGNED;
    }

    /** What was written down about one version, in rows that nobody changes. */
    record Version(int number, boolean coSigningAsked, boolean coSigned, boolean returned) {}
}
