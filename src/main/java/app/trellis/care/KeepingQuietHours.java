package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows when it is night for a client; they alone say so, and nobody else is shown it. */
@Service
public class KeepingQuietHours {

    private final PracticeSql sql;

    KeepingQuietHours(PracticeSql sql) {
        this.sql = sql;
    }

    /** The client's own, or the usual ones. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public QuietHours of(ClientId client) {
        return sql.sql(
                        """
                        select quiet_from, quiet_until from client
                         where practice_id = :practice and id = :client
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        QuietHours.orUsual(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class)))
                .single();
    }

    /**
     * Says when it is night from now on.
     *
     * @throws Refused when the night would have no length
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void change(ClientId client, LocalTime from, LocalTime until) {
        QuietHours hours = new QuietHours(from, until);
        sql.sql(
                        """
                        update client set quiet_from = :from, quiet_until = :until
                         where practice_id = :practice and id = :client
                        """)
                .param("client", client.value())
                .param("from", hours.from())
                .param("until", hours.until())
                .update();
    }
}
