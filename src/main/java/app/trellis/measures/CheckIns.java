package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.statistics.TrustCheckIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

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

    private final PracticeSql sql;
    private final String definition;
    private final int version;

    CheckIns(PracticeSql sql) {
        this.sql = sql;
        this.definition = file();
        this.version = JsonMapper.shared().readTree(definition).get("version").asInt();
    }

    /** The check-in as the player shows it. */
    public String definitionJson() {
        return definition;
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
     * @throws IllegalArgumentException if a mark is out of range
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Score record(
            ClientId client,
            UUID responseId,
            Map<String, ? extends @Nullable Object> answers,
            Instant at,
            LocalDate on) {
        Score score = score(answers);
        sql.sql(
                        """
                        insert into score (practice_id, id, client_id, response_id, instrument_key,
                               instrument_version, rule_version, taken_at, taken_on, total,
                               answered, items, version)
                        values (:practice, :id, :client, :response, :key,
                               :instrument, :rule, :at, :on, :total,
                               :answered, :items, 0)
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("response", responseId)
                .param("key", KEY)
                .param("instrument", version)
                .param("rule", RULE_VERSION)
                .param("at", Timestamp.from(at))
                .param("on", on)
                .param("total", score.total(), Types.DOUBLE)
                .param("answered", score.answered())
                .param("items", Items.write(Items.of(score.items())))
                .update();
        return score;
    }

    /** Scores answers without storing anything. */
    static Score score(Map<String, ? extends @Nullable Object> answers) {
        Map<String, Integer> items = Items.of(answers);
        TrustCheckIn.Marks marks = TrustCheckIn.trustCheckIn(items);
        return new Score(marks.composite(), marks.answeredCore(), marks.safetyPrompt(), items);
    }

    private static String file() {
        try {
            return new ClassPathResource("content/measures/" + KEY + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
