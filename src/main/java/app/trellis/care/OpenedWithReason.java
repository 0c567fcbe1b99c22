package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what was opened with a reason. Inside the caller's transaction. */
@Component
class OpenedWithReason {

    private final PracticeSql sql;
    private final Vault vault;

    OpenedWithReason(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A client in the care of somebody who is supervised. */
    record Target(ClientId client, @Nullable String pseudonym, MemberId practitioner) {}

    /**
     * The client, where one of these people has them in care; whoever leads comes first.
     *
     * @param today local to the practice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Target> target(
            UUID client, List<MemberId> practitioners, LocalDate today, Instant now) {
        if (practitioners.isEmpty()) {
            return Optional.empty();
        }
        return sql.sql(
                        """
                        select t.member_id, c.id, c.pseudonym
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and c.id = :client
                           and t.member_id in (:practitioners) and c.status <> 'ENDED' and %s
                           and %s
                         order by case t.part when 'LEAD' then 0 when 'TOGETHER' then 1 else 2 end,
                                  t.id
                         limit 1
                        """
                                .formatted(OnTeam.NOW, OnTeam.unrestricted("c.id")))
                .param("client", client)
                .param("practitioners", practitioners.stream().map(MemberId::value).toList())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    return new Target(
                            id,
                            word(id, row),
                            new MemberId(row.getObject("member_id", UUID.class)));
                })
                .optional();
    }

    /** Two windows may open at once; the second one waits and finds what the first one opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneByOne(MemberId supervisor) {
        if (sql.sql(
                        """
                        select id from membership
                         where practice_id = :practice and id = :supervisor for update
                        """)
                .param("supervisor", supervisor.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /** What somebody has open at a moment; it begins to be over at its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<OpenSpell> running(MemberId by, Instant now) {
        return sql.sql(
                        """
                        select o.id, o.client_id, o.practitioner_id, o.kind, o.opened_at, o.ends_at,
                               c.pseudonym
                          from reasoned_opening o
                          join client c on c.practice_id = o.practice_id and c.id = o.client_id
                         where o.practice_id = :practice and o.opened_by = :by
                           and o.ended_at is null and o.opened_at <= :now and o.ends_at > :now
                           and c.status <> 'ENDED' and %s
                         order by o.ends_at desc
                         limit 1
                        """
                                .formatted(OnTeam.unrestricted("o.client_id")))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    ClientId client = new ClientId(row.getObject("client_id", UUID.class));
                    return new OpenSpell(
                            row.getObject("id", UUID.class),
                            client,
                            word(client, row),
                            new MemberId(row.getObject("practitioner_id", UUID.class)),
                            ReasonKind.valueOf(row.getString("kind")),
                            row.getTimestamp("opened_at").toInstant(),
                            row.getTimestamp("ends_at").toInstant());
                })
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(OpenSpell spell, MemberId by, String reason) {
        sql.sql(
                        """
                        insert into reasoned_opening
                               (practice_id, id, client_id, practitioner_id, opened_by, kind, reason,
                                opened_at, ends_at)
                        values (:practice, :id, :client, :practitioner, :by, :kind, :reason, :from,
                                :until)
                        """)
                .param("id", spell.id())
                .param("client", spell.client().value())
                .param("practitioner", spell.practitioner().value())
                .param("by", by.value())
                .param("kind", spell.kind().name())
                .param("reason", vault.seal(reasonOf(spell.id()), reason))
                .param("from", Timestamp.from(spell.from()))
                .param("until", Timestamp.from(spell.until()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID opening, UUID id, MemberId member) {
        sql.sql(
                        """
                        insert into reasoned_opening_told (practice_id, id, opening_id, member_id)
                        values (:practice, :id, :opening, :member)
                        """)
                .param("id", id)
                .param("opening", opening)
                .param("member", member.value())
                .update();
    }

    /**
     * Ends it before its time.
     *
     * @return whether it ran until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(UUID opening, MemberId by, Instant now) {
        return sql.sql(
                                """
                                update reasoned_opening set ended_at = :now
                                 where practice_id = :practice and id = :id and opened_by = :by
                                   and ended_at is null and ends_at > :now
                                """)
                        .param("id", opening)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** That it was opened, and why in one word. */
    record Stated(Instant at, ReasonKind kind) {}

    /**
     * What was opened of a client, the earliest first; at most 200.
     *
     * @param until the first moment that is no longer of it
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<Stated> of(ClientId client, Instant from, Instant until) {
        return sql.sql(
                        """
                        select opened_at, kind from reasoned_opening
                         where practice_id = :practice and client_id = :client
                           and opened_at >= :from and opened_at < :until
                         order by opened_at
                         limit 200
                        """)
                .param("client", client.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) ->
                        new Stated(
                                row.getTimestamp("opened_at").toInstant(),
                                ReasonKind.valueOf(row.getString("kind"))))
                .list();
    }

    String reason(UUID opening, ResultSet row) throws SQLException {
        return vault.open(reasonOf(opening), row.getBytes("reason"));
    }

    @Nullable String word(ClientId client, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("pseudonym");
        return sealed == null ? null : vault.open(ManagingClients.pseudonymOf(client), sealed);
    }

    private static Place reasonOf(UUID id) {
        return Place.of("reasoned_opening", "reason", id);
    }
}
