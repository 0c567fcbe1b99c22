package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That a separation, custody or a court is in it by now: since when and noted by whom, and no words
 * about it. While it is open nothing is deleted that it might need.
 */
@Service
public class LegalMatters {

    private final PracticeSql sql;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalMatters(PracticeSql sql, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Notes that one is open. Noted twice it changes nothing. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void note(ClientId client) {
        int noted =
                sql.sql(
                                """
                                insert into legal_matter
                                       (practice_id, id, client_id, noted_by, noted_at, open_as)
                                values (:practice, :id, :client, :by, :now, 'OPEN')
                                on conflict do nothing
                                """)
                        .param("id", Ids.next())
                        .param("client", client.value())
                        .param("by", Me.id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (noted > 0) {
            audit.record(Action.LEGAL_MATTER_NOTED, client, null);
        }
        events.publishEvent(new LegalMatterNoted(client));
    }

    /** It is settled. Nothing is switched on by it. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void settle(ClientId client) {
        int settled =
                sql.sql(
                                """
                                update legal_matter
                                   set settled_by = :by, settled_at = :now, open_as = null
                                 where practice_id = :practice and client_id = :client
                                   and open_as = 'OPEN'
                                """)
                        .param("client", client.value())
                        .param("by", Me.id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (settled > 0) {
            audit.record(Action.LEGAL_MATTER_SETTLED, client, null);
        }
    }
}
