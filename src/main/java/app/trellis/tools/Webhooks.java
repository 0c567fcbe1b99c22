package app.trellis.tools;

import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where tools are told, and what they are to be told, as it lies in the database. */
@Component
class Webhooks {

    private final PracticeSql sql;
    private final OpenToTool open;
    private final Vault vault;

    Webhooks(PracticeSql sql, OpenToTool open, Vault vault) {
        this.sql = sql;
        this.open = open;
        this.vault = vault;
    }

    /** One that is told now: its token holds and tools may ask. */
    record Live(UUID id, UUID tool, Set<Scope> scopes, Instant madeAt, Instant lookedUntil) {

        Live {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Something that is to be told. */
    record Delivery(
            UUID id,
            UUID hook,
            UUID tool,
            WebhookEvent event,
            UUID subject,
            UUID client,
            Instant happenedAt,
            int tries,
            String address,
            String secret) {

        @Override
        public String toString() {
            return "Delivery[%s]".formatted(id);
        }
    }

    /** Something that happened. */
    record Happened(UUID subject, UUID client, Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(UUID token, String address, String secret, MemberId by, Instant now) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into webhook (practice_id, id, token_id, address, secret, made_at,
                               made_by, looked_until)
                        values (:practice, :id, :token, :address, :secret, :now, :by, :now)
                        """)
                .param("id", id)
                .param("token", token)
                .param("address", vault.seal(addressOf(id), address))
                .param("secret", vault.seal(secretOf(id), secret))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        return id;
    }

    /** Whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(UUID id, Instant now) {
        sql.sql(
                        """
                        update webhook_delivery set outcome = 'NOT_NEEDED', settled_at = :now
                         where practice_id = :practice and webhook_id = :id and outcome is null
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        return sql.sql(
                                """
                                update webhook set removed_at = :now
                                 where practice_id = :practice and id = :id and removed_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Those that were not removed, the newest first; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<WebhookDetails> all(Instant now) {
        return sql.sql(
                        """
                        select w.id, k.name, w.address, w.made_at,
                               case when k.revoked_at is null and k.ends_at > :now then 1 else 0 end
                                    as holds,
                               coalesce(d.waiting, 0) as waiting, coalesce(d.told, 0) as told,
                               coalesce(d.given_up, 0) as given_up, d.failed_at,
                               (select l.last_status from webhook_delivery l
                                 where l.practice_id = w.practice_id and l.webhook_id = w.id
                                   and l.outcome = 'GIVEN_UP'
                                 order by l.settled_at desc, l.id desc limit 1) as last_status
                          from webhook w
                          join tool_token k on k.practice_id = w.practice_id and k.id = w.token_id
                          left join (select webhook_id,
                                            sum(case when outcome is null then 1 else 0 end) as waiting,
                                            sum(case when outcome = 'TOLD' then 1 else 0 end) as told,
                                            sum(case when outcome = 'GIVEN_UP' then 1 else 0 end)
                                                as given_up,
                                            max(case when outcome = 'GIVEN_UP' then settled_at end)
                                                as failed_at
                                       from webhook_delivery where practice_id = :practice
                                      group by webhook_id) d on d.webhook_id = w.id
                         where w.practice_id = :practice and w.removed_at is null
                         order by w.made_at desc, w.id desc
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> details(row))
                .list();
    }

    private WebhookDetails details(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new WebhookDetails(
                id,
                row.getString("name"),
                row.getInt("holds") == 1,
                vault.open(addressOf(id), row.getBytes("address")),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("waiting"),
                row.getLong("told"),
                row.getLong("given_up"),
                row.getObject("last_status", Integer.class),
                Tokens.instant(row, "failed_at"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Live> live(Instant now) {
        return sql.sql(
                        """
                        select w.id, w.token_id, k.scopes, w.made_at, w.looked_until
                          from webhook w
                          join tool_token k on k.practice_id = w.practice_id and k.id = w.token_id
                           and k.revoked_at is null and k.ends_at > :now
                          join tool_access a on a.practice_id = w.practice_id
                         where w.practice_id = :practice and w.removed_at is null
                         order by w.id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Live(
                                row.getObject("id", UUID.class),
                                row.getObject("token_id", UUID.class),
                                Scope.of(row.getString("scopes")),
                                row.getTimestamp("made_at").toInstant(),
                                row.getTimestamp("looked_until").toInstant()))
                .list();
    }

    /** What happened since a moment and was not found before, the oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Happened> happened(Live hook, WebhookEvent event, Instant from, int most) {
        return open.bind(
                        sql.sql(
                                "select q.id, q.client_id, q.happened from ("
                                        + event.select()
                                                .replaceFirst(
                                                        "select ",
                                                        "select %s as happened, "
                                                                .formatted(event.happenedAt()))
                                        + OpenToTool.clients("x.client_id")
                                        + " and %s >= :from) q".formatted(event.happenedAt())
                                        + """
                                         where not exists (
                                               select 1 from webhook_delivery d
                                                where d.practice_id = :practice
                                                  and d.webhook_id = :hook and d.event = :event
                                                  and d.subject_id = q.id)
                                         order by q.happened, q.id limit :most
                                        """),
                        hook.tool())
                .param("from", Timestamp.from(from))
                .param("hook", hook.id())
                .param("event", event.code())
                .param("most", most)
                .query((row, number) ->
                        new Happened(
                                row.getObject("id", UUID.class),
                                row.getObject("client_id", UUID.class),
                                row.getTimestamp("happened").toInstant()))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void toTell(Live hook, WebhookEvent event, Happened what, Instant now) {
        sql.sql(
                        """
                        insert into webhook_delivery (practice_id, id, webhook_id, event, subject_id,
                               client_id, happened_at, found_at, tries, next_try_at)
                        values (:practice, :id, :hook, :event, :subject, :client, :at, :now, 0, :now)
                        """)
                .param("id", Ids.next())
                .param("hook", hook.id())
                .param("event", event.code())
                .param("subject", what.subject())
                .param("client", what.client())
                .param("at", Timestamp.from(what.at()))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lookedUntil(Live hook, Instant until) {
        sql.sql(
                        "update webhook set looked_until = :until where practice_id = :practice and id = :id")
                .param("until", Timestamp.from(until))
                .param("id", hook.id())
                .update();
    }

    /** What is to be told now, the oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Delivery> due(Instant now, int most) {
        return sql.sql(
                        """
                        select d.id, d.webhook_id, w.token_id, d.event, d.subject_id, d.client_id,
                               d.happened_at, d.tries, w.address, w.secret
                          from webhook_delivery d
                          join webhook w on w.practice_id = d.practice_id and w.id = d.webhook_id
                           and w.removed_at is null
                          join tool_token k on k.practice_id = w.practice_id and k.id = w.token_id
                           and k.revoked_at is null and k.ends_at > :now
                          join tool_access a on a.practice_id = w.practice_id
                         where d.practice_id = :practice and d.outcome is null
                           and d.next_try_at <= :now
                         order by d.next_try_at, d.happened_at, d.id
                         limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        UUID hook = row.getObject("webhook_id", UUID.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                hook,
                row.getObject("token_id", UUID.class),
                WebhookEvent.of(row.getString("event")),
                row.getObject("subject_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getTimestamp("happened_at").toInstant(),
                row.getInt("tries"),
                vault.open(addressOf(hook), row.getBytes("address")),
                vault.open(secretOf(hook), row.getBytes("secret")));
    }

    /** Whether the tool may still see what it is to be told of. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isStillOpen(Delivery delivery) {
        return !open.bind(
                        sql.sql(
                                delivery.event().select()
                                        + OpenToTool.clients("x.client_id")
                                        + " and x.id = :id"),
                        delivery.tool())
                .param("id", delivery.subject())
                .query((row, number) -> true)
                .list()
                .isEmpty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(UUID delivery, WebhookOutcome outcome, @Nullable Integer status, Instant now) {
        sql.sql(
                        """
                        update webhook_delivery
                           set outcome = :outcome, last_status = :status, settled_at = :now,
                               tries = tries + 1
                         where practice_id = :practice and id = :id and outcome is null
                        """)
                .param("outcome", outcome.name())
                .param("status", status, java.sql.Types.INTEGER)
                .param("now", Timestamp.from(now))
                .param("id", delivery)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void putBack(UUID delivery, @Nullable Integer status, Instant nextTry) {
        sql.sql(
                        """
                        update webhook_delivery
                           set last_status = :status, next_try_at = :next, tries = tries + 1
                         where practice_id = :practice and id = :id and outcome is null
                        """)
                .param("status", status, java.sql.Types.INTEGER)
                .param("next", Timestamp.from(nextTry))
                .param("id", delivery)
                .update();
    }

    /** What was given up begins anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    int tryAgain(UUID hook, Instant now) {
        return sql.sql(
                        """
                        update webhook_delivery
                           set outcome = null, settled_at = null, tries = 0, next_try_at = :now
                         where practice_id = :practice and webhook_id = :hook
                           and outcome = 'GIVEN_UP'
                        """)
                .param("now", Timestamp.from(now))
                .param("hook", hook)
                .update();
    }

    private static Place addressOf(UUID id) {
        return Place.of("webhook", "address", id);
    }

    private static Place secretOf(UUID id) {
        return Place.of("webhook", "secret", id);
    }
}
