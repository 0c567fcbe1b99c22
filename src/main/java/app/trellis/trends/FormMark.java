package app.trellis.trends;

import app.trellis.measures.RiskState;
import app.trellis.statistics.ClinicalChange.Category;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One filled-in questionnaire as it is drawn and listed.
 *
 * @param on its local day
 * @param score on the scale of the questionnaire; null with too few answers
 * @param answered questions that were answered
 * @param prorated whether the answered ones stand for blank ones
 * @param together whether it was filled in on the practitioner's device
 * @param risk what became of its question about risk; null where it has none
 * @param band name of the published band, such as {@code MODERATE}; null without one
 * @param betterBy points better than the start, below 0 where worse; null for the start itself,
 *     before it, and where nothing counts
 * @param change what may be said about that; null where it is not known what is error
 * @param beforeStart whether a later day was made the new start
 * @param quietDays days without a score before it, where they are more than {@link Gap#DAYS}; else
 *     0
 */
public record FormMark(
        Instant at,
        LocalDate on,
        @Nullable Double score,
        int answered,
        boolean prorated,
        boolean together,
        @Nullable RiskState risk,
        Use use,
        @Nullable String band,
        @Nullable Double betterBy,
        @Nullable Category change,
        boolean beforeStart,
        long quietDays) {

    /** Whether it has a place in the chart. */
    public boolean isDrawn() {
        return use.isDrawn();
    }
}
