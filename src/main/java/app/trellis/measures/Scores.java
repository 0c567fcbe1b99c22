package app.trellis.measures;

import app.trellis.care.ReadsRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the scores of one client. */
@Service
public class Scores {

    /** More than a check-in every day for ten years. */
    private static final int MOST = 4_000;

    private static final String FORM =
            """
            select response_id, instrument_key, instrument_version, taken_at, taken_on, total,
                   answered, prorated, band, risk, items, held_by
              from score
             where practice_id = :practice and client_id = :client
            """;

    private final PracticeSql sql;

    Scores(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * The client's check-ins, the oldest first: one statement that reads this client's points and
     * no others. Whoever shows them records in the audit that they did.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<ScorePoint> series(ClientId client) {
        return sql.sql(
                        """
                        select response_id, taken_at, taken_on, total, answered, items,
                               instrument_version
                          from score
                         where practice_id = :practice and client_id = :client
                           and instrument_key = :key
                         order by taken_at desc, id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("key", CheckIns.KEY)
                .param("most", MOST)
                .query((row, number) -> point(row))
                .list()
                .reversed();
    }

    /**
     * The questionnaires that the client filled in, the oldest first, of every kind and version:
     * one statement that reads this client's points and no others. Whoever shows them records in
     * the audit that they did.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<FormPoint> forms(ClientId client) {
        return sql.sql(
                        FORM
                                + """
                                   and instrument_key <> :checkIn
                                 order by taken_at desc, id desc
                                 limit :most
                                """)
                .param("client", client.value())
                .param("checkIn", CheckIns.KEY)
                .param("most", MOST)
                .query((row, number) -> form(row))
                .list()
                .reversed();
    }

    /**
     * Everything that the client filled in and that was scored, check-ins and questionnaires, the
     * oldest first: one statement that reads this client's points and no others. Whoever shows them
     * records in the audit that they did.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<FormPoint> everything(ClientId client) {
        return sql.sql(FORM + " order by taken_at desc, id desc limit :most")
                .param("client", client.value())
                .param("most", 2 * MOST)
                .query((row, number) -> form(row))
                .list()
                .reversed();
    }

    /** What one form came to, if it was scored. */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public Optional<FormPoint> form(ClientId client, UUID response) {
        return sql.sql(
                        FORM
                                + """
                                   and instrument_key <> :checkIn and response_id = :response
                                """)
                .param("client", client.value())
                .param("checkIn", CheckIns.KEY)
                .param("response", response)
                .query((row, number) -> form(row))
                .optional();
    }

    private static FormPoint form(ResultSet row) throws SQLException {
        String risk = row.getString("risk");
        UUID heldBy = row.getObject("held_by", UUID.class);
        return new FormPoint(
                row.getObject("response_id", UUID.class),
                row.getString("instrument_key"),
                row.getInt("instrument_version"),
                row.getTimestamp("taken_at").toInstant(),
                row.getObject("taken_on", LocalDate.class),
                new FormScore(
                        row.getObject("total", Double.class),
                        row.getInt("answered"),
                        row.getBoolean("prorated"),
                        row.getString("band"),
                        risk == null ? null : RiskState.valueOf(risk),
                        Items.read(row.getString("items"))),
                heldBy == null ? null : new MemberId(heldBy));
    }

    private static ScorePoint point(ResultSet row) throws SQLException {
        return new ScorePoint(
                row.getObject("response_id", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("total", Double.class),
                row.getInt("answered"),
                Items.read(row.getString("items")),
                row.getInt("instrument_version"));
    }
}
