package app.trellis.trends;

import app.trellis.measures.CheckIns;
import app.trellis.measures.FormPoint;
import app.trellis.measures.FormScore;
import app.trellis.measures.RiskState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form that a client filled in, as it was scored then.
 *
 * @param instrument the key of its instrument
 * @param version the wording and norms it was filled in with; versions are never one line
 * @param on its day, local to the client
 * @param score on the scale of the instrument; null with too few answers
 * @param answered scored questions that were answered
 * @param prorated whether the answered ones stand for blank ones
 * @param together whether it was filled in on the practitioner's device
 * @param risk what became of its question about risk; null where it has none
 * @param items the answers as they were given, by {@code q1} and so on
 */
record Taken(
        String instrument,
        int version,
        Instant at,
        LocalDate on,
        @Nullable Double score,
        int answered,
        boolean prorated,
        boolean together,
        @Nullable RiskState risk,
        Map<String, Integer> items) {

    Taken {
        items = Map.copyOf(items);
    }

    static Taken of(FormPoint point) {
        FormScore score = point.score();
        boolean blanks =
                point.key().equals(CheckIns.KEY)
                        ? score.answered() < CheckIn.QUESTIONS
                        : score.prorated();
        return new Taken(
                point.key(),
                point.version(),
                point.takenAt(),
                point.takenOn(),
                score.total(),
                score.answered(),
                score.total() != null && blanks,
                point.heldBy() != null,
                score.risk(),
                score.items());
    }

    boolean isScored() {
        return score != null;
    }

    /** Its score. */
    double value() {
        Double known = score;
        if (known == null) {
            throw new IllegalStateException("A form without a score cannot be counted");
        }
        return known;
    }
}
