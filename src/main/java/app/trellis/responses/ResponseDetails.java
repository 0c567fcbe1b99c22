package app.trellis.responses;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in, opened.
 *
 * @param questions what may be read of it, in the order in which it was asked
 * @param language in which the client read the questions; null where that was not kept
 * @param asRead the same questions as the client read them, where that is another language; else
 *     none
 * @param writtenAt when it was written, where it arrived more than an hour later; else null
 * @param thread what is written to and fro on it
 * @param byLink whether it came by a link, without signing in, so that who sent it is not proven
 */
public record ResponseDetails(
        ResponseSummary summary,
        List<AnsweredQuestion> questions,
        @Nullable Locale language,
        List<AnsweredQuestion> asRead,
        @Nullable Instant writtenAt,
        PageThread thread,
        boolean byLink) {

    public ResponseDetails {
        questions = List.copyOf(questions);
        asRead = List.copyOf(asRead);
    }
}
