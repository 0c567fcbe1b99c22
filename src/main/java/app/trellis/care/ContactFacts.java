package app.trellis.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a contact between sessions; all of it may be left blank.
 *
 * @param minutes how long it took, 0 to {@link #MOST_MINUTES}
 * @param whom somebody else it was with, as a role and never by name
 * @param agreedOn when the client agreed to a talk with somebody else; null where one listened only
 */
public record ContactFacts(
        @Nullable Way way,
        @Nullable Integer minutes,
        @Nullable Whom whom,
        @Nullable LocalDate agreedOn) {

    /** A day. */
    public static final int MOST_MINUTES = 1_440;

    public static final ContactFacts NONE = new ContactFacts(null, null, null, null);

    /** Who reached whom. */
    public enum Way {
        THEY_REACHED_US,
        WE_REACHED_OUT
    }

    /** Somebody else, by their role. */
    public enum Whom {
        FAMILY,
        DOCTOR,
        THERAPIST,
        SCHOOL_OR_WORK,
        COURT_OR_AUTHORITY,
        SOMEBODY_ELSE
    }

    /**
     * @throws IllegalArgumentException when the minutes are out of their range
     */
    public ContactFacts {
        if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES)) {
            throw new IllegalArgumentException("No length of a contact: " + minutes);
        }
    }

    /**
     * As it is said of a kind: only a talk with somebody else has whom, and whether it was agreed.
     */
    ContactFacts of(SessionKind kind) {
        if (!kind.isContact()) {
            return NONE;
        }
        return kind == SessionKind.THIRD_PARTY ? this : new ContactFacts(way, minutes, null, null);
    }
}
