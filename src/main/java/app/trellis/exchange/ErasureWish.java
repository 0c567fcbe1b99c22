package app.trellis.exchange;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's wish that their record be erased. What it has come to follows from its days, so that
 * no job has to walk through the practices.
 *
 * @param opensAt from when the client can confirm it
 * @param lapsesAt from when they no longer can
 * @param writtenErasedAt when what the client did here was erased; the rest is kept by law
 */
public record ErasureWish(
        UUID id,
        ClientId client,
        Instant askedAt,
        Instant opensAt,
        Instant lapsesAt,
        @Nullable Instant takenBackAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant writtenErasedAt) {

    /** What a wish has come to. */
    public enum State {
        /** It waits until the client can confirm it. */
        WAITING,
        /** The client is asked whether it still holds. */
        TO_CONFIRM,
        /** Nobody confirmed it in time: it is as if it had not been. */
        LAPSED,
        TAKEN_BACK,
        /** The practice has a month to answer. */
        CONFIRMED,
        ANSWERED,
        /** What the client did is erased; what the practice must keep is restricted. */
        PARTLY_ERASED
    }

    public State stateAt(Instant now) {
        if (takenBackAt != null) {
            return State.TAKEN_BACK;
        }
        if (writtenErasedAt != null) {
            return State.PARTLY_ERASED;
        }
        if (answeredAt != null) {
            return State.ANSWERED;
        }
        if (confirmedAt != null) {
            return State.CONFIRMED;
        }
        if (now.isBefore(opensAt)) {
            return State.WAITING;
        }
        return now.isBefore(lapsesAt) ? State.TO_CONFIRM : State.LAPSED;
    }

    /** Whether it can still come to something, so that no second one is needed. */
    boolean isOpenAt(Instant now) {
        return switch (stateAt(now)) {
            case WAITING, TO_CONFIRM, CONFIRMED -> true;
            case LAPSED, TAKEN_BACK, ANSWERED, PARTLY_ERASED -> false;
        };
    }

    /**
     * The day by which it should be answered: one month after it was confirmed (GDPR, Article
     * 12(3)), in this zone; null before it was confirmed.
     */
    public @Nullable LocalDate answerBy(ZoneId zone) {
        return confirmedAt == null ? null : LocalDate.ofInstant(confirmedAt, zone).plusMonths(1);
    }
}
