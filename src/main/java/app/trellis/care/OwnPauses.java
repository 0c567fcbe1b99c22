package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the rests that clients took once their last day is over. For modules. */
@Component
public class OwnPauses {

    private static final int AT_ONCE = 50;

    private final PracticeSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPauses(PracticeSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    private record Over(ClientId client, LocalDate today, LocalDate until) {}

    /** Lets everything go on for a client whose rest is over, from their day of today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(ClientId client, LocalDate today) {
        int ended =
                sql.sql(
                                """
                                update client
                                   set own_pause_since = null, own_pause_until = null,
                                       version = version + 1
                                 where practice_id = :practice and id = :client
                                   and own_pause_until < :today
                                """)
                        .param("client", client.value())
                        .param("today", today)
                        .update();
        if (ended > 0) {
            events.publishEvent(new CareGoesOn(client, today));
        }
    }

    /** The same for whoever's rest is over by now; one statement where nobody's is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endThoseOver() {
        sql
                .sql(
                        """
                        select id, zone, own_pause_until from client
                         where practice_id = :practice and own_pause_until <= :day
                           and status = 'ACTIVE'
                         order by own_pause_until, id
                         limit :most
                        """)
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, number) ->
                        new Over(
                                new ClientId(row.getObject("id", UUID.class)),
                                LocalDate.now(clock.withZone(ZoneId.of(row.getString("zone")))),
                                row.getObject("own_pause_until", LocalDate.class)))
                .list()
                .stream()
                .filter(one -> one.until().isBefore(one.today()))
                .forEach(one -> end(one.client(), one.today()));
    }
}
