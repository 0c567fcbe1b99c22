package app.trellis.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands with the practice, in what their own pages say of it.
 *
 * @param today their own day
 * @param practitioner the word they use for their practitioner, or the first name; empty when
 *     nobody leads
 * @param pausedUntil when the pause will be looked at, or null
 * @param endingOn the last day that was told, or null
 * @param closedSince the day care ended, or null
 * @param readableUntil the last day on which they can read what is theirs, or null
 * @param newSince since when somebody else leads, for four weeks, or null
 * @param reader the first name of whoever stands in now; empty when nobody does
 * @param readsUntil the last day on which they do, or null
 * @param coming the first name of whoever leads from a later day on; empty when nobody does
 * @param comingOn that day, or null
 * @param agreementWaits whether something was put to them that they have said nothing to
 */
public record Standing(
        ClientStatus status,
        LocalDate today,
        String practice,
        String practitioner,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate endingOn,
        @Nullable LocalDate closedSince,
        @Nullable LocalDate readableUntil,
        @Nullable LocalDate newSince,
        String reader,
        @Nullable LocalDate readsUntil,
        String coming,
        @Nullable LocalDate comingOn,
        boolean agreementWaits) {

    /** Whether their pages can still be opened. */
    public boolean isReadable() {
        return readableUntil == null || !today.isAfter(readableUntil);
    }
}
