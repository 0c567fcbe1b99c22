package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is stored, with the answers it was made of and the versions of form and rule. It is
 * written once and never again.
 *
 * @param ruleVersion which rule scored
 * @param takenOn its day, local to the client
 * @param risk what became of the question about risk; null where the form has none
 * @param heldBy on whose device it was filled in together; null for the client's own
 */
record ScoreRow(
        ClientId client,
        UUID response,
        String key,
        int version,
        int ruleVersion,
        Instant takenAt,
        LocalDate takenOn,
        @Nullable Double total,
        int answered,
        boolean prorated,
        @Nullable String band,
        @Nullable RiskState risk,
        Map<String, Integer> items,
        @Nullable MemberId heldBy) {

    /** One statement; the score belongs to the time of being in care that the client is in. */
    void insert(PracticeSql sql) {
        sql.sql(
                        """
                        insert into score (practice_id, id, client_id, response_id, instrument_key,
                               instrument_version, rule_version, taken_at, taken_on, total,
                               answered, prorated, band, risk, items, held_by, version, episode)
                        values (:practice, :id, :client, :response, :key,
                               :instrument, :rule, :at, :on, :total,
                               :answered, :prorated, :band, :risk, :items, :heldBy, 0,
                               (select c.episode from client c
                                 where c.practice_id = :practice and c.id = :client))
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("response", response)
                .param("key", key)
                .param("instrument", version)
                .param("rule", ruleVersion)
                .param("at", Timestamp.from(takenAt))
                .param("on", takenOn)
                .param("total", total, Types.DOUBLE)
                .param("answered", answered)
                .param("prorated", prorated)
                .param("band", band, Types.VARCHAR)
                .param("risk", risk == null ? null : risk.name(), Types.VARCHAR)
                .param("items", Items.write(items))
                .param("heldBy", heldBy == null ? null : heldBy.value(), Types.OTHER)
                .update();
    }
}
