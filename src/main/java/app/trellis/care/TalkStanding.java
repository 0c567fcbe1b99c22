package app.trellis.care;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether a private talk with a client is in date. */
public enum TalkStanding {
    /** Nobody held one yet. */
    NONE,
    /** It is time to talk again about somebody. */
    AGAIN,
    /** About everybody who was talked about, the newest one holds. */
    IN_DATE;

    /**
     * As it is on a day.
     *
     * @param newest the newest talk about each person
     */
    public static TalkStanding of(Collection<PrivateTalkDetails> newest, LocalDate day) {
        if (newest.isEmpty()) {
            return NONE;
        }
        return newest.stream().allMatch(talk -> isBefore(day, talk.againOn())) ? IN_DATE : AGAIN;
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate again) {
        return again == null || day.isBefore(again);
    }
}
