package app.trellis.alerts;

import app.trellis.care.OnTeam;
import app.trellis.organization.LinesToday;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked to look at each stage, as of now; people whose place has ended are left out, and who
 * is away is passed by.
 */
@Component
class Responders {

    private static final String AWAY =
            """
            exists (select 1 from absence b
                     where b.practice_id = m.practice_id and b.member_id = m.id
                       and b.from_at <= :now and b.until_at > :now)
            """;

    private static final String TEAM =
            """
            select distinct m.id, %s as away
              from care_team t
              join membership m on m.practice_id = t.practice_id and m.id = t.member_id
             where t.practice_id = :practice and t.client_id = :client
               and %s
               and m.ended_at is null and m.is_practitioner
            """
                    .formatted(AWAY, OnTeam.NOW);

    private static final String SUPERVISORS =
            """
            select distinct m.id, %s as away
              from care_team t
              join %s
                on l.practice_id = t.practice_id and l.practitioner_id = t.member_id
              join membership m on m.practice_id = l.practice_id and m.id = l.supervisor_id
             where t.practice_id = :practice and t.client_id = :client and t.part = 'LEAD'
               and t.from_day <= :today and (t.until_day is null or t.until_day >= :today)
               and m.ended_at is null and m.is_supervisor
            """
                    .formatted(AWAY, LinesToday.L);

    private static final String NAMED =
            """
            select m.id, %s as away
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

    private record Person(MemberId id, boolean away) {}

    /**
     * Whom an alert about a client newly reaches at a stage; nobody where none is named. Who is
     * away is passed by, except where nobody else would be left: of a care team with nobody there,
     * and of the last stage.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<MemberId> at(Stage stage, ClientId client) {
        List<Person> people =
                switch (stage) {
                    case TEAM -> about(client, TEAM);
                    case SUPERVISOR -> about(client, SUPERVISORS);
                    case DUTY, FALLBACK -> name(stage);
                };
        List<Person> here = people.stream().filter(one -> !one.away()).toList();
        boolean nobodyElse = stage == Stage.TEAM || stage.isLast();
        return (here.isEmpty() && nobodyElse ? people : here).stream().map(Person::id).toList();
    }

    /** Whom the practice named for one of the last stages. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<MemberId> named(Stage stage) {
        return name(stage).stream().map(Person::id).toList();
    }

    private List<Person> name(Stage stage) {
        String column = stage == Stage.DUTY ? "duty_id" : "fallback_id";
        return sql.sql(NAMED.formatted(AWAY, column))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> person(row))
                .list();
    }

    private List<Person> about(ClientId client, String select) {
        return sql.sql(select)
                .param("client", client.value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new MemberId(row.getObject("id", UUID.class)), row.getBoolean("away"));
    }
}
