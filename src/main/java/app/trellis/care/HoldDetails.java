package app.trellis.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as a practitioner sees it.
 *
 * @param code which sign it was, or null as long as the client has not shared that
 * @param outside whether it rests for a reason that is not in this record; never said to a client
 */
public record HoldDetails(
        UUID id,
        HoldScope scope,
        @Nullable About about,
        @Nullable HoldCode code,
        boolean outside,
        Instant placedAt,
        boolean lifted) {

    /** The same for the client's own pages, which know of nothing outside and of no talk. */
    HoldDetails forClient() {
        HoldCode known = code == null || code.isOfTalk() ? null : code;
        return new HoldDetails(id, scope, about, known, false, placedAt, lifted);
    }

    /** Whether this rests a page that involves that person. */
    public boolean rests(boolean otherPerson, @Nullable About person, boolean strong) {
        return switch (scope) {
            case ALL, WISH -> otherPerson;
            case ROLE -> otherPerson && (about == null || person == null || about == person);
            case STRONG_TOO -> otherPerson || strong;
        };
    }
}
