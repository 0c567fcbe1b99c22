package app.trellis.responses;

import app.trellis.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What became of sending a page. */
public sealed interface Sending
        permits Sending.Sent, Sending.NotYet, Keeping.Stale, Keeping.Closed {

    /**
     * It is sent, now or before; asking twice gives the same.
     *
     * @param closing the page's own last line; blank where it has none
     * @param sharing who may read it; null when nothing of it was kept
     * @param soon whether somebody was asked to look at it soon
     */
    record Sent(String closing, @Nullable Sharing sharing, boolean soon) implements Sending {}

    /**
     * An answer does not fit its question. Everything is kept as a draft.
     *
     * @param why the sentence the client reads
     */
    record NotYet(int revision, Refused why) implements Sending {}
}
