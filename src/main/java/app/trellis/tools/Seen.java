package app.trellis.tools;

import app.trellis.care.Attendance;
import app.trellis.care.SessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tool is told: ids, codes, days and numbers, and nothing that anybody wrote. */
final class Seen {

    private Seen() {}

    /** Something of one client. */
    interface OfClient {

        UUID client();
    }

    /**
     * @param status {@code ACTIVE}, {@code PAUSED} or {@code ENDED}
     */
    record Client(UUID id, String status, LocalDate addedOn) implements OfClient {

        @Override
        public UUID client() {
            return id;
        }
    }

    /**
     * @param kind {@code EXERCISE}, {@code CHECK_IN}, {@code MEASURE} or {@code CARD}
     * @param status {@code WAITING}, {@code ACTIVE}, {@code PAUSED} or {@code ENDED}
     */
    record Assignment(
            UUID id,
            UUID client,
            String kind,
            String key,
            int version,
            String rhythm,
            @Nullable Integer everyDays,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int dueDays,
            String status,
            Instant assignedAt)
            implements OfClient {}

    /**
     * @param state {@code SENT}, {@code READ} or {@code DISCUSSED}
     * @param changedAt when it came to this state last
     */
    record Response(
            UUID id,
            UUID client,
            @Nullable UUID assignment,
            String kind,
            String key,
            int version,
            String state,
            Instant sentAt,
            @Nullable Instant readAt,
            @Nullable LocalDate talkOn,
            @Nullable Instant discussedAt,
            Instant changedAt)
            implements OfClient {}

    /**
     * @param total null where too few questions were answered
     * @param answered how many were
     * @param prorated whether blanks were made up for
     */
    record Score(
            UUID id,
            UUID client,
            UUID response,
            String instrument,
            int version,
            Instant takenAt,
            LocalDate takenOn,
            @Nullable Double total,
            int answered,
            boolean prorated)
            implements OfClient {}

    /**
     * A goal that is shared, without its words.
     *
     * @param endedOn the day on which it was reached or put aside
     */
    record Goal(UUID id, UUID client, LocalDate addedOn, @Nullable LocalDate endedOn)
            implements OfClient {}

    /** A session, or a contact between sessions. */
    record Session(UUID id, UUID client, Instant startsAt, SessionKind kind, Attendance attendance)
            implements OfClient {}

    /**
     * That a note was signed, and nothing of what stands in it.
     *
     * @param signedAt when its last version was
     */
    record Note(UUID id, UUID client, UUID session, Instant signedAt) implements OfClient {}

    /** The days of somebody's care, and what they are asked to do. */
    record Care(
            UUID client,
            String status,
            LocalDate addedOn,
            @Nullable LocalDate endedOn,
            List<UUID> assignments)
            implements OfClient {

        Care {
            assignments = List.copyOf(assignments);
        }
    }
}
