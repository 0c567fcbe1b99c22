package app.trellis.responses;

import app.trellis.library.Field;
import app.trellis.responses.AnsweredQuestion.Part;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients corrected, sealed each for itself and never changed. Nothing is computed from it:
 * scores, signs and thresholds look at what was sent ({@code docs/decisions/0057}).
 */
@Component
class Corrections {

    /** More than a page needs, and a bound for whoever reads it. */
    static final int MOST = 50;

    private static final int HIGHEST_MARK = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PracticeSql sql;
    private final Vault vault;

    Corrections(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * By the id of their question, the oldest first; no statement where nothing was corrected.
     *
     * @param page what was sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, List<Correction>> of(Response response, Page page) {
        Map<String, List<Correction>> found = new LinkedHashMap<>();
        if (response.correctedAt() == null) {
            return found;
        }
        sql.sql(
                        """
                        select id, field, answer, corrected_at from response_correction
                         where practice_id = :practice and response_id = :response
                         order by corrected_at, id
                         limit :most
                        """)
                .param("response", response.id().value())
                .param("most", MOST)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String field = row.getString("field");
                    found.computeIfAbsent(field, one -> new ArrayList<>())
                            .add(
                                    new Correction(
                                            row.getTimestamp("corrected_at").toInstant(),
                                            part(
                                                    page.field(field).orElse(null),
                                                    vault.open(
                                                            placeOf(response.client(), id),
                                                            row.getBytes("answer")))));
                });
        return found;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long count(ResponseId response) {
        return sql.sql(
                        """
                        select count(*) from response_correction
                         where practice_id = :practice and response_id = :response
                        """)
                .param("response", response.value())
                .query(Long.class)
                .single();
    }

    /**
     * @param answer a mark, or words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(ClientId client, ResponseId response, String field, Object answer, Instant now) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into response_correction
                               (practice_id, id, client_id, response_id, field, answer, corrected_at)
                        values (:practice, :id, :client, :response, :field, :answer, :now)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("response", response.value())
                .param("field", field)
                .param("answer", vault.seal(placeOf(client, id), JSON.writeValueAsString(answer)))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Part part(@Nullable Field field, String json) {
        Object answer = JSON.readValue(json, Object.class);
        if (answer instanceof Integer mark) {
            Integer highest = field == null ? null : field.max();
            return new Part.Mark(mark, highest == null ? HIGHEST_MARK : highest);
        }
        return new Part.Words(String.valueOf(answer));
    }

    private static Place placeOf(ClientId client, UUID id) {
        return Place.of(ClientKey.written(client), "response_correction", "answer", id);
    }
}
