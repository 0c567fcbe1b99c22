package app.trellis.care;

import app.trellis.organization.MemberNames;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Restricted records as they lie in the database; for modules, inside a transaction. */
@Component
public class Restrictions {

    private static final int MOST = 200;

    private final PracticeSql sql;
    private final MemberNames names;
    private final Clock clock;

    Restrictions(PracticeSql sql, MemberNames names, Clock clock) {
        this.sql = sql;
        this.names = names;
        this.clock = clock;
    }

    /** Whether only a named few read the record of a client now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isRestricted(ClientId client) {
        return sql.sql(
                                """
                                select count(*) from client c
                                 where c.practice_id = :practice and c.id = :client and %s
                                """
                                        .formatted(OnTeam.unrestricted("c.id")))
                        .param("client", client.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Keeps a record of which the rest was erased, open to these few from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ClientId client, Collection<MemberId> readers) {
        sql.sql(
                        """
                        update restriction set over_at = :now, over_by = :me, open_as = null
                         where practice_id = :practice and client_id = :client
                           and open_as is not null
                        """)
                .param("client", client.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", Me.id().value())
                .update();
        UUID id = add(client, null);
        set(id, readers);
    }

    /** The newest of a client, with the names of those who read. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Restriction> newest(ClientId client) {
        return read(
                        """
                         and x.client_id = :client
                         order by x.open_as, coalesce(x.asked_at, x.set_at) desc
                        """,
                        client)
                .stream()
                .findFirst();
    }

    /** Those of the practice that clients asked for and that are not over. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Restriction> open() {
        return read(
                " and x.open_as is not null and x.asked_at is not null order by x.asked_at", null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(ClientId client, @Nullable Instant askedAt) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into restriction (practice_id, id, client_id, asked_at, open_as)
                        values (:practice, :id, :client, :asked, 'OPEN')
                        """)
                .param("id", id)
                .param("client", client.value())
                .param(
                        "asked",
                        askedAt == null ? null : Timestamp.from(askedAt),
                        java.sql.Types.TIMESTAMP)
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void set(UUID id, Collection<MemberId> readers) {
        sql.sql(
                        """
                        update restriction set set_at = :now, set_by = :me
                         where practice_id = :practice and id = :id and set_at is null
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", Me.id().value())
                .update();
        sql.sql(
                        """
                        delete from restriction_reader
                         where practice_id = :practice and restriction_id = :id
                        """)
                .param("id", id)
                .update();
        for (MemberId reader : readers) {
            sql.sql(
                            """
                            insert into restriction_reader (practice_id, restriction_id, member_id)
                            values (:practice, :id, :member)
                            """)
                    .param("id", id)
                    .param("member", reader.value())
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id) {
        sql.sql(
                        """
                        update restriction set over_at = :now, over_by = :me, open_as = null
                         where practice_id = :practice and id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", Me.id().value())
                .update();
    }

    /** Those of the clients whose record only a named few read now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<ClientId> restricted(Collection<ClientId> clients) {
        return Set.copyOf(
                sql.sql(
                                """
                                select distinct x.client_id from restriction x
                                 where x.practice_id = :practice and x.client_id in (:clients)
                                   and x.set_at is not null and x.over_at is null
                                """)
                        .param("clients", clients.stream().map(ClientId::value).toList())
                        .query((row, number) -> new ClientId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** Whoever was let in when they were to lead, and does not lead after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void notPassedOn(ClientId client, MemberId colleague) {
        sql.sql(
                        """
                        delete from restriction_reader
                         where practice_id = :practice and member_id = :member
                           and restriction_id in (
                               select x.id from restriction x
                                where x.practice_id = :practice and x.client_id = :client
                                  and x.set_at is not null and x.over_at is null)
                        """)
                .param("client", client.value())
                .param("member", colleague.value())
                .update();
    }

    /**
     * Whoever leads from now on reads too: a restricted record is never left to nobody.
     *
     * @return whether it was restricted and they did not read it before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean passedOn(ClientId client, MemberId colleague) {
        return sql.sql(
                                """
                                insert into restriction_reader (practice_id, restriction_id, member_id)
                                select x.practice_id, x.id, cast(:member as uuid)
                                  from restriction x
                                 where x.practice_id = :practice and x.client_id = :client
                                   and x.set_at is not null and x.over_at is null
                                   and not exists (select 1 from restriction_reader y
                                                    where y.practice_id = x.practice_id
                                                      and y.restriction_id = x.id
                                                      and y.member_id = :member)
                                """)
                        .param("client", client.value())
                        .param("member", colleague.value())
                        .update()
                > 0;
    }

    private record Row(Restriction restriction, @Nullable MemberId reader) {}

    private List<Restriction> read(String more, @Nullable ClientId client) {
        var statement =
                sql.sql(
                                """
                                select x.id, x.client_id, x.asked_at, x.set_at, x.over_at,
                                       y.member_id
                                  from restriction x
                                  left join restriction_reader y
                                    on y.practice_id = x.practice_id and y.restriction_id = x.id
                                 where x.practice_id = :practice
                                """
                                        + more
                                        + " limit :most")
                        .param("most", MOST);
        List<Row> rows =
                (client == null ? statement : statement.param("client", client.value()))
                        .query((row, number) -> {
                            UUID reader = row.getObject("member_id", UUID.class);
                            return new Row(
                                    new Restriction(
                                            row.getObject("id", UUID.class),
                                            new ClientId(row.getObject("client_id", UUID.class)),
                                            instant(row.getTimestamp("asked_at")),
                                            instant(row.getTimestamp("set_at")),
                                            instant(row.getTimestamp("over_at")),
                                            List.of()),
                                    reader == null ? null : new MemberId(reader));
                        })
                        .list();
        Map<MemberId, String> known =
                names.of(rows.stream().map(Row::reader).filter(Objects::nonNull).toList());
        Map<UUID, List<String>> readers = new HashMap<>();
        rows.forEach(row -> {
            List<String> of =
                    readers.computeIfAbsent(row.restriction().id(), id -> new ArrayList<>());
            if (row.reader() != null) {
                of.add(known.getOrDefault(row.reader(), ""));
            }
        });
        return rows.stream()
                .map(Row::restriction)
                .distinct()
                .map(one ->
                        new Restriction(
                                one.id(),
                                one.client(),
                                one.askedAt(),
                                one.setAt(),
                                one.overAt(),
                                readers.getOrDefault(one.id(), List.of()).stream()
                                        .sorted(String.CASE_INSENSITIVE_ORDER)
                                        .toList()))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
