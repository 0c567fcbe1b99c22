package app.trellis.reports;

import app.trellis.shared.MemberId;
import app.trellis.statistics.ClinicalChange.Pair;
import java.util.Map;

/**
 * One time of being in care that is over, as a report counts it; it does not know whose.
 *
 * @param lead who answered for the client on the last day
 * @param leadReads whether they read the report of the practice too, as a supervisor or
 *     administrator
 * @param planned whether it did not end because the client chose to stop
 * @param attended sessions that took place
 * @param program key of the program that was given; {@link ClosedKeys}
 * @param context part of life that what was given was about; {@link ClosedKeys}
 * @param scores first and last valid score by measure, where there are two or more
 */
record ClosedEpisode(
        MemberId lead,
        boolean leadReads,
        boolean planned,
        int attended,
        String program,
        String context,
        Map<Measured, Pair> scores) {

    /** With fewer contacts nobody has been treated (NHS Talking Therapies). */
    static final int CONTACTS = 2;

    /** One version of a questionnaire. */
    record Measured(String key, int version) {}

    ClosedEpisode {
        scores = Map.copyOf(scores);
    }

    /**
     * First and last score.
     *
     * @throws IllegalStateException if there are none
     */
    Pair pair(Measured measure) {
        Pair pair = scores.get(measure);
        if (pair == null) {
            throw new IllegalStateException("No scores of %s".formatted(measure.key()));
        }
        return pair;
    }

    boolean isCounted() {
        return attended >= CONTACTS;
    }
}
