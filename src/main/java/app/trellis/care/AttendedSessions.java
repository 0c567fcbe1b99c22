package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a client's sessions took place, for rules that count them. */
@Component
public class AttendedSessions {

    /** Two a week for ten years. */
    private static final int MOST = 1_000;

    private final PracticeSql sql;

    AttendedSessions(PracticeSql sql) {
        this.sql = sql;
    }

    /** When those began that took place, the oldest first; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Instant> of(ClientId client) {
        return sql.sql(
                        """
                        select starts_at from client_session
                         where practice_id = :practice and client_id = :client
                           and attendance = 'ATTENDED'
                         order by starts_at desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .list()
                .reversed();
    }
}
