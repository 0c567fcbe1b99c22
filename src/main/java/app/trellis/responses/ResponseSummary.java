package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in, as a practitioner finds it in the list.
 *
 * @param title its name for professionals
 * @param closedAgain whether it was for the next session, which has taken place
 * @param bring whether the client wants to talk about it
 * @param line what is to be seen before anything else, or null
 * @param toAcknowledge whether it holds a safety answer that nobody has acknowledged
 * @param before the mark before, 0 to 10; null where left blank or not to be seen
 * @param after the mark after, as {@code before}
 * @param stirredUp whether it ended more stirred up than it began, or high
 * @param use whether it was of use to them; null where they did not say or it is not to be seen
 * @param thread how what is written to and fro on it stands; null where nothing was written
 * @param correctedAt when the client last set something in it right; null where they did not or it
 *     is not to be seen
 */
public record ResponseSummary(
        ResponseId id,
        AssignmentKind kind,
        String contentKey,
        String title,
        Instant sentAt,
        ResponseState state,
        Sharing sharing,
        boolean closedAgain,
        boolean shortVersion,
        boolean bring,
        @Nullable QuietLine line,
        boolean toAcknowledge,
        @Nullable Integer before,
        @Nullable Integer after,
        boolean stirredUp,
        @Nullable Use use,
        @Nullable Instant readAt,
        @Nullable LocalDate talkOn,
        @Nullable Instant discussedAt,
        @Nullable ThreadState thread,
        @Nullable Instant correctedAt) {

    /** Whether nobody has said yet that they read it. */
    public boolean isNew() {
        return state == ResponseState.SENT;
    }
}
