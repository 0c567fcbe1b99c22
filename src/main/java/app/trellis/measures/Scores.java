package app.trellis.measures;

import app.trellis.care.ReadsRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the scores of one client. */
@Service
public class Scores {

    /** More than a check-in every day for ten years. */
    private static final int MOST = 4_000;

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
