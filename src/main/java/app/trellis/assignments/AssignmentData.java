package app.trellis.assignments;

import app.trellis.care.About;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner asks a client to do.
 *
 * @param contentKey key of the exercise, check-in or card
 * @param about whom it is about; needed where another person is involved
 * @param everyDays days between, from 2 to 90, for {@link Rhythm#EVERY_N_DAYS} only
 * @param startsOn the first day, local to the client
 * @param endsOn the last day on which it can open, or null
 * @param dueDays how many days after opening it is due, from 0 (the same day) to 90; never longer
 *     than the rhythm, so that two never lie over each other
 * @param personalLine a line to the client, at most 200 characters; may be blank
 * @param notForTicked places, from 0, of the <i>not for</i> lines that were looked at and do not
 *     fit this client
 * @param overrideReason why it is assigned although a line fits; may be blank
 * @param begunTogether whether it was begun in a session
 * @param bodyMapOff whether the body map is left out
 * @param thresholds from which answers on somebody is asked to look; of exercises only
 */
public record AssignmentData(
        AssignmentKind kind,
        String contentKey,
        LifeContext context,
        @Nullable About about,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int dueDays,
        String personalLine,
        Plan plan,
        Set<Integer> notForTicked,
        String overrideReason,
        boolean begunTogether,
        boolean bodyMapOff,
        List<Threshold> thresholds) {

    public AssignmentData {
        thresholds = List.copyOf(thresholds);
    }

    /** Without an answer from which on somebody is asked to look. */
    public AssignmentData(
            AssignmentKind kind,
            String contentKey,
            LifeContext context,
            @Nullable About about,
            Rhythm rhythm,
            @Nullable Integer everyDays,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int dueDays,
            String personalLine,
            Plan plan,
            Set<Integer> notForTicked,
            String overrideReason,
            boolean begunTogether,
            boolean bodyMapOff) {
        this(
                kind,
                contentKey,
                context,
                about,
                rhythm,
                everyDays,
                startsOn,
                endsOn,
                dueDays,
                personalLine,
                plan,
                notForTicked,
                overrideReason,
                begunTogether,
                bodyMapOff,
                List.of());
    }

    /** The same with answers from which on somebody is asked to look. */
    public AssignmentData watching(List<Threshold> set) {
        return new AssignmentData(
                kind,
                contentKey,
                context,
                about,
                rhythm,
                everyDays,
                startsOn,
                endsOn,
                dueDays,
                personalLine,
                plan,
                notForTicked,
                overrideReason,
                begunTogether,
                bodyMapOff,
                set);
    }
}
