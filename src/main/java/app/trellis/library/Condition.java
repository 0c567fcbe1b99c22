package app.trellis.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must hold for a field to be shown.
 *
 * @param field the field it looks at; null only with {@code ladderInUse}
 * @param is any of these values; a field for several answers contains one of them
 * @param past the date given there lies before today
 * @param filled something is given there
 * @param ladderInUse the client has a list of small steps
 * @param blankIsNotSure left blank counts as <i>Not sure</i>
 * @param blankToo left blank counts as well
 */
public record Condition(
        @Nullable String field,
        List<String> is,
        boolean past,
        boolean filled,
        boolean ladderInUse,
        boolean blankIsNotSure,
        boolean blankToo) {

    public Condition {
        is = Lists.orNone(is);
        if (field == null && !ladderInUse) {
            throw new IllegalArgumentException("A condition names no field");
        }
    }
}
