package app.trellis.exchange;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice that was asked to be sealed as a whole, and what became of it.
 *
 * @param reason in the words of whoever asked
 * @param agreedAt null before a second administrator agreed
 * @param done how many records are in it
 * @param of how many there will be
 * @param bytes of the file; 0 before it is there
 * @param goesAt when the file is deleted; null before it is there
 * @param endedAt when it was stopped, deleted or given up; null while it is open
 */
public record PracticeExport(
        UUID id,
        State state,
        Instant askedAt,
        MemberId askedBy,
        String reason,
        @Nullable Instant agreedAt,
        @Nullable MemberId agreedBy,
        int done,
        int of,
        long bytes,
        @Nullable Instant goesAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum State {
        /** For a second administrator to agree. */
        WAITING("exchange.house.state.waiting"),
        MAKING("exchange.house.state.making"),
        /** The two can fetch it. */
        READY("exchange.house.state.ready"),
        /** Somebody stopped it before the file was there. */
        STOPPED("exchange.house.state.stopped"),
        /** The file was there and is deleted. */
        GONE("exchange.house.state.gone"),
        /** It could not be made. */
        FAILED("exchange.house.state.failed");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Message key of it. */
        public String key() {
            return key;
        }
    }

    /** Whether somebody is one of the two. */
    public boolean isOf(MemberId member) {
        return member.equals(askedBy) || member.equals(agreedBy);
    }

    @Override
    public String toString() {
        return "PracticeExport[%s %s]".formatted(id, state);
    }
}
