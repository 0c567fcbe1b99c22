package app.trellis.alerts;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to look at each stage, as of today; people whose place has ended are left out. */
@Component
class Responders {

    private static final String TEAM =
            """
            select distinct m.id
              from care_team t
              join membership m on m.practice_id = t.practice_id and m.id = t.member_id
             where t.practice_id = :practice and t.client_id = :client
               and t.from_day <= :today and (t.until_day is null or t.until_day >= :today)
               and m.ended_at is null and m.is_practitioner
            """;

    private static final String SUPERVISORS =
            """
            select distinct m.id
              from care_team t
              join supervision_line l
                on l.practice_id = t.practice_id and l.practitioner_id = t.member_id
               and l.from_day <= :today and (l.until_day is null or l.until_day >= :today)
              join membership m on m.practice_id = l.practice_id and m.id = l.supervisor_id
             where t.practice_id = :practice and t.client_id = :client and t.part = 'LEAD'
               and t.from_day <= :today and (t.until_day is null or t.until_day >= :today)
               and m.ended_at is null and m.is_supervisor
            """;

    private static final String NAMED =
            """
            select m.id
              from alert_cover v
              join membership m on m.practice_id = v.practice_id and m.id = v.%s
             where v.practice_id = :practice and m.ended_at is null
               and (m.is_practitioner or m.is_supervisor)
            """;

    private final PracticeSql sql;
    private final Clock clock;

    Responders(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whom an alert about a client newly reaches at a stage; nobody where none is named. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<MemberId> at(Stage stage, ClientId client) {
        return switch (stage) {
            case TEAM -> about(client, TEAM);
            case SUPERVISOR -> about(client, SUPERVISORS);
            case DUTY, FALLBACK -> named(stage);
        };
    }

    /** Whom the practice named for one of the last stages. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<MemberId> named(Stage stage) {
        String column = stage == Stage.DUTY ? "duty_id" : "fallback_id";
        return sql.sql(NAMED.formatted(column))
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<MemberId> about(ClientId client, String select) {
        return sql.sql(select)
                .param("client", client.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }
}
