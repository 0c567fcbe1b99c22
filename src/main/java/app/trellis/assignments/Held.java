package app.trellis.assignments;

import app.trellis.care.About;
import java.util.Set;

/**
 * With whom a page that is open takes its quiet way, because a hold is on.
 *
 * @param everybody whether with anybody
 * @param roles with whom, where a hold names a role
 */
public record Held(boolean everybody, Set<About> roles) {

    /** No hold is on. */
    public static final Held NOBODY = new Held(false, Set.of());

    public Held {
        roles = Set.copyOf(roles);
    }
}
