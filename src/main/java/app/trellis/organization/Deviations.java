package app.trellis.organization;

import app.trellis.identity.FactorPolicy;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a practice asks for a second step less than always. */
@Component
class Deviations {

    private final PracticeSql sql;

    Deviations(PracticeSql sql) {
        this.sql = sql;
    }

    Optional<SecondStepRules.Deviation> latest(boolean ofClients) {
        return sql.sql(
                        """
                        select reason, said_at from second_step_deviation
                         where practice_id = :practice and of_clients = :clients
                         order by said_at desc, id desc
                         limit 1
                        """)
                .param("clients", ofClients)
                .query((row, number) ->
                        new SecondStepRules.Deviation(
                                row.getString("reason"), row.getTimestamp("said_at").toInstant()))
                .optional();
    }

    void add(
            boolean ofClients,
            FactorPolicy policy,
            String reason,
            @Nullable MemberId by,
            Instant now) {
        sql.sql(
                        """
                        insert into second_step_deviation
                               (practice_id, id, of_clients, policy, reason, said_by, said_at)
                        values (:practice, :id, :clients, :policy, :reason, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("clients", ofClients)
                .param("policy", policy.name())
                .param("reason", reason)
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
