package app.trellis.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer after which something is held back or help is shown. No text is ever read for it.
 *
 * @param is the values that count
 * @param atMost marks from 0 to this count, in place of values
 * @param code stored name of the sign
 * @param hold what rests: ALL, ROLE or WISH; null when nothing does
 * @param quietHelp the neutral line with the usual Help button is shown at once
 * @param know the client is asked whether their practitioner should know
 */
public record SignRule(
        List<String> is,
        @Nullable Integer atMost,
        @Nullable String code,
        @Nullable String hold,
        boolean quietHelp,
        boolean know) {

    public SignRule {
        is = Lists.orNone(is);
    }
}
