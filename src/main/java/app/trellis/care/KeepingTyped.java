package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a client has typed into a form and not said yet, so that a page that locks, a session
 * that ends and a server that restarts lose none of it. It is theirs alone, like a draft, and is
 * not audited; whatever is done with the form is.
 */
@Service
public class KeepingTyped {

    /** Characters of one field; more stays on the screen and is refused by its form. */
    private static final int MOST = Text.LONG;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};

    private final PracticeSql sql;
    private final Vault vault;
    private final PassingSchedule passing;
    private final Clock clock;

    KeepingTyped(PracticeSql sql, Vault vault, PassingSchedule passing, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.passing = passing;
        this.clock = clock;
    }

    /**
     * What is kept of a form, by the name of its fields; empty where there is nothing. One
     * statement.
     *
     * @param form names the form, at most 200 characters
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public Map<String, String> of(ClientId client, String form) {
        return sql.sql(
                        """
                        select id, words from typed_words
                         where practice_id = :practice and client_id = :client and form = :form
                        """)
                .param("client", client.value())
                .param("form", form)
                .query((row, number) ->
                        fields(
                                vault.open(
                                        wordsOf(row.getObject("id", UUID.class)),
                                        row.getBytes("words"))))
                .optional()
                .orElseGet(Map::of);
    }

    /**
     * Keeps what stands in a form now; nothing in it takes it away.
     *
     * @param words by the name of the field
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void keep(ClientId client, String form, Map<String, String> words) {
        Map<String, String> typed = new LinkedHashMap<>();
        words.forEach((field, value) -> {
            if (!value.isEmpty()) {
                typed.put(field, Text.clean(value, MOST));
            }
        });
        UUID id = Ids.next();
        int before =
                sql.sql(
                                """
                                delete from typed_words
                                 where practice_id = :practice and client_id = :client and form = :form
                                """)
                        .param("client", client.value())
                        .param("form", form)
                        .update();
        if (typed.isEmpty()) {
            return;
        }
        if (before == 0) {
            passing.demand();
        }
        sql.sql(
                        """
                        insert into typed_words
                               (practice_id, id, client_id, form, words, typed_at)
                        values (:practice, :id, :client, :form, :words, :now)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("form", form)
                .param("words", vault.seal(wordsOf(id), JSON.writeValueAsString(typed)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** By the name of their field. */
    static Map<String, String> fields(String opened) {
        return JSON.readValue(opened, FIELDS);
    }

    static Place wordsOf(UUID id) {
        return Place.of("typed_words", "words", id);
    }
}
