package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.statistics.TrustCheckIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trust check-in: its wording, and the one place that scores it.
 *
 * <p>It is the application's own and has not been tested as a scale, so a score is compared with
 * nothing but the same person's earlier ones.
 */
@Component
public class CheckIns {

    /** The key of the check-in, as assignments and scores store it. */
    public static final String KEY = "trust-check-in";

    /** Message key of what has to stand under every chart and on every export of it. */
    public static final String CAPTION_KEY = "measures.caption";

    /** Message key of what the composite is called. */
    public static final String COMPOSITE_KEY = "measures.composite";

    /** Which rule scored; goes up whenever the same answers would come to another score. */
    static final int RULE_VERSION = 1;

    /** How many items the composite is made of. */
    private static final int CORE = 8;

    private final PracticeSql sql;
    private final Measures measures;
    private final int version;

    CheckIns(PracticeSql sql, Measures measures) {
        this.sql = sql;
        this.measures = measures;
        this.version = measures.newestVersion(KEY);
    }

    /**
     * The version of the check-in that somebody was given, as the player shows it in a language.
     */
    public String definitionJson(int wanted, Locale locale) {
        return measures.definitionJson(KEY, wanted, locale);
    }

    /** The version of the wording that is asked today. */
    public int version() {
        return version;
    }

    /**
     * The message key of what an item is about.
     *
     * @param item {@code q1} to {@code q10}
     */
    public static String dimensionKey(String item) {
        return "measures.dimension." + item;
    }

    /**
     * Scores a check-in and stores the score in one statement, in the transaction of its sending.
     *
     * @param answers by field id; what is no item of the check-in is left out
     * @param on the day it was sent, local to the client
     * @param heldBy on whose device it was filled in together; null for the client's own
     * @throws IllegalArgumentException if a mark is out of range
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Score record(
            ClientId client,
            UUID responseId,
            Map<String, ? extends @Nullable Object> answers,
            Instant at,
            LocalDate on,
            @Nullable MemberId heldBy) {
        Score score = score(answers);
        new ScoreRow(
                        client,
                        responseId,
                        KEY,
                        version,
                        RULE_VERSION,
                        at,
                        on,
                        score.total(),
                        score.answered(),
                        score.total() != null && score.answered() < CORE,
                        null,
                        null,
                        score.items(),
                        heldBy)
                .insert(sql);
        return score;
    }

    /**
     * Takes away the score of a check-in that the client took back; one statement, in the
     * transaction of the taking back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ClientId client, UUID responseId) {
        sql.sql(
                        """
                        delete from score
                         where practice_id = :practice and client_id = :client
                           and response_id = :response and instrument_key = :key
                        """)
                .param("client", client.value())
                .param("response", responseId)
                .param("key", KEY)
                .update();
    }

    /** Scores answers without storing anything. */
    static Score score(Map<String, ? extends @Nullable Object> answers) {
        Map<String, Integer> items = Items.of(answers);
        TrustCheckIn.Marks marks = TrustCheckIn.trustCheckIn(items);
        return new Score(marks.composite(), marks.answeredCore(), marks.safetyPrompt(), items);
    }
}
