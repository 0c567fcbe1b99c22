package app.trellis.tools;

import app.trellis.care.OnTeam;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clients a tool sees: those whom a practitioner treats today who let it in and still works
 * here. Who only stands in for somebody opens none of theirs. The one wording of it.
 */
@Component
class OpenToTool {

    /** A practitioner {@code m} on the team {@code t} of a client who said yes {@code y}. */
    static final String YES =
            """
            tool_yes y
              join membership m on m.practice_id = y.practice_id and m.id = y.member_id
               and m.ended_at is null and m.is_practitioner
              join account a on a.id = m.account_id and a.disabled_at is null
              join care_team t on t.practice_id = y.practice_id and t.member_id = y.member_id
               and t.part <> 'STAND_IN' and %s
            """
                    .formatted(OnTeam.NOW);

    private final Clock clock;

    OpenToTool(Clock clock) {
        this.clock = clock;
    }

    /**
     * A condition.
     *
     * @param client the column that names the client, with its table
     */
    static String clients(String client) {
        return " exists (select 1 from %s where y.practice_id = :practice and y.token_id = :tool and t.client_id = %s) "
                .formatted(YES, client);
    }

    /** Binds what the condition names. */
    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, UUID tool) {
        Instant now = clock.instant();
        return statement
                .param("tool", tool)
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(now));
    }
}
