package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that was sent, as a list needs it: everything but the sealed answers. */
record ResponseLine(
        ResponseId id,
        AssignmentKind kind,
        String contentKey,
        int contentVersion,
        ResponseState state,
        Sharing sharing,
        boolean bring,
        boolean shortVersion,
        @Nullable Use use,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable QuietLine quietLine,
        Instant savedAt,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable LocalDate talkOn,
        @Nullable Instant discussedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable ThreadState thread,
        @Nullable Instant correctedAt,
        @Nullable Instant hiddenAt) {

    /** Whether a practitioner may know of it at all. */
    boolean isThere() {
        return sharing != Sharing.PRIVATE || (quietLine != null && quietLine.isToldOnPurpose());
    }

    Marks marks() {
        return new Marks(before, after);
    }
}
