package app.trellis.responses;

import app.trellis.assignments.SwitchingLedger;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.PassingRows;
import app.trellis.care.SignalKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each look back of the ledger for twelve months and then deletes it, with what was corrected
 * and written on it. While a legal matter is open, something rests, or a safety answer waits,
 * nothing of that client is deleted (catalogue 1.6).
 */
@Component
class LedgerYear implements PassingRows {

    /** For so long each is kept. */
    static final int MONTHS = 12;

    /** So many days before, the client is told. */
    static final int WARNED_DAYS = 30;

    /** So many in one night; each is several statements. The next night has the rest. */
    static final int PAGES_AT_ONCE = 500;

    private static final String KEPT_LONGER =
            """
            (exists (select 1 from legal_matter l
                      where l.practice_id = r.practice_id and l.client_id = r.client_id
                        and l.open_as = 'OPEN')
             or exists (select 1 from hold h
                         where h.practice_id = r.practice_id and h.client_id = r.client_id
                           and h.lifted_at is null)
             or (coalesce(r.quiet_line, '') in ('KNOW_SOON', 'FELT_UNSAFE', 'RISK_ANSWER', 'THRESHOLD')
                 and r.acknowledged_at is null))
            """;

    private final PracticeSql sql;
    private final CaseloadSignals signals;
    private final Audit audit;
    private final Clock clock;

    LedgerYear(PracticeSql sql, CaseloadSignals signals, Audit audit, Clock clock) {
        this.sql = sql;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    private record Old(UUID id, ClientId client) {}

    @Override
    @Transactional
    public int deleteOld() {
        List<Old> old =
                sql.sql(
                                """
                                select r.id, r.client_id from response r
                                 where r.practice_id = :practice and r.content_key = :key
                                   and r.kind = 'EXERCISE' and r.state <> 'DISCARDED'
                                   and coalesce(r.sent_at, r.saved_at) < :before
                                   and not %s
                                 order by r.saved_at, r.id
                                 limit :most
                                """
                                        .formatted(KEPT_LONGER))
                        .param("key", SwitchingLedger.LEDGER)
                        .param("before", Timestamp.from(before(clock.instant())))
                        .param("most", PAGES_AT_ONCE)
                        .query((row, number) ->
                                new Old(
                                        row.getObject("id", UUID.class),
                                        new ClientId(row.getObject("client_id", UUID.class))))
                        .list();
        old.forEach(this::delete);
        return old.size();
    }

    private static Instant before(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    }

    /** What was written before this is a year old within thirty days. */
    static Instant going(Instant now) {
        return before(now.atZone(ZoneOffset.UTC).plusDays(WARNED_DAYS).toInstant());
    }

    /** What was written before this is gone, or kept longer for a reason. */
    static Instant gone(Instant now) {
        return before(now.atZone(ZoneOffset.UTC).minusDays(1).toInstant());
    }

    private void delete(Old one) {
        delete(
                "delete from response_correction where practice_id = :practice and response_id = :id",
                one);
        delete(
                "delete from response_turn where practice_id = :practice and response_id = :id",
                one);
        delete("delete from response where practice_id = :practice and id = :id", one);
        signals.takeBack(one.client(), SignalKind.NEW, one.id());
        audit.record(Action.LEDGER_PAGE_DELETED, one.client(), one.id());
    }

    private void delete(String statement, Old one) {
        sql.sql(statement).param("id", one.id()).update();
    }

    /** Those that go within thirty days, the soonest first; one statement. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<LookBackGoing> going(ClientId client, ZoneId zone) {
        return sql.sql(
                        """
                        select coalesce(r.sent_at, r.saved_at) as written_at,
                               case when %s then true else false end as kept_longer
                          from response r
                         where r.practice_id = :practice and r.client_id = :client
                           and r.content_key = :key and r.kind = 'EXERCISE'
                           and r.state <> 'DISCARDED'
                           and coalesce(r.sent_at, r.saved_at) < :before
                         order by written_at
                        """
                                .formatted(KEPT_LONGER))
                .param("client", client.value())
                .param("key", SwitchingLedger.LEDGER)
                .param("before", Timestamp.from(going(clock.instant())))
                .query((row, number) -> {
                    LocalDate written =
                            LocalDate.ofInstant(row.getTimestamp("written_at").toInstant(), zone);
                    return new LookBackGoing(
                            written, written.plusMonths(MONTHS), row.getBoolean("kept_longer"));
                })
                .list();
    }
}
