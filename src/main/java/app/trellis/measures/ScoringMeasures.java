package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.statistics.Scoring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scores questionnaires, in the transaction in which they are sent. */
@Component
public class ScoringMeasures {

    /** Which rule scored; goes up whenever the same answers would come to another score. */
    static final int RULE_VERSION = 1;

    private static final String DIFFICULTY = "difficulty";

    private final Measures measures;
    private final ScoreSpans spans;
    private final PracticeSql sql;

    ScoringMeasures(Measures measures, ScoreSpans spans, PracticeSql sql) {
        this.measures = measures;
        this.spans = spans;
        this.sql = sql;
    }

    /**
     * Scores a form and stores the score in one statement, with the answers it was made of; a
     * second one keeps where the client began and where they are now.
     *
     * @param answers by field id; what the form does not ask is left out
     * @param on the day it was sent, local to the client
     * @param heldBy on whose device it was filled in together; null for the client's own
     * @throws IllegalArgumentException if an answer is out of range
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FormScore record(
            ClientId client,
            UUID responseId,
            String key,
            int version,
            Map<String, ? extends @Nullable Object> answers,
            Instant at,
            LocalDate on,
            @Nullable MemberId heldBy) {
        FormScore score = score(measures.measure(key, version), answers);
        ScoreRow row =
                new ScoreRow(
                        client,
                        responseId,
                        key,
                        version,
                        RULE_VERSION,
                        at,
                        on,
                        score.total(),
                        score.answered(),
                        score.prorated(),
                        score.band(),
                        score.risk(),
                        score.items(),
                        heldBy);
        row.insert(sql);
        spans.keep(row);
        return score;
    }

    /** Scores answers without storing anything. */
    static FormScore score(Measure measure, Map<String, ? extends @Nullable Object> answers) {
        List<String> names = Items.names(measure.items());
        Map<String, Integer> given = Items.of(names, answers);
        Scoring.Score score =
                Scoring.scoreInstrument(
                        measure.instrument(), names.stream().map(given::get).toList());
        Map<String, Integer> items = new LinkedHashMap<>(given);
        items.putAll(Items.of(List.of(DIFFICULTY), answers));
        return new FormScore(
                score.score(),
                score.answered(),
                score.prorated(),
                score.band(),
                risk(score),
                items);
    }

    private static @Nullable RiskState risk(Scoring.Score score) {
        Boolean missing = score.riskItemMissing();
        if (missing == null) {
            return null;
        }
        if (missing) {
            return RiskState.MISSING;
        }
        return Boolean.TRUE.equals(score.riskItemAlert()) ? RiskState.ALERT : RiskState.ANSWERED;
    }
}
