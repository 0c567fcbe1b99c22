package app.trellis.care;

import app.trellis.organization.MemberNames;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose care somebody has to settle before they go away, and who stands in for whom. */
@Component
class ClientsToCover {

    private static final int MOST = 1_000;

    private final PracticeSql sql;
    private final Vault vault;
    private final MemberNames names;
    private final ObjectProvider<RiskAsked> asked;
    private final Clock clock;

    ClientsToCover(
            PracticeSql sql,
            Vault vault,
            MemberNames names,
            ObjectProvider<RiskAsked> asked,
            Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.names = names;
        this.asked = asked;
        this.clock = clock;
    }

    private record Named(ClientId id, String name) {}

    /**
     * The clients in care whom somebody leads, or stands in for, now or later; by name. Three
     * statements, whatever their number; at most 1,000.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<AwayPlan.ToCover> of(MemberId member) {
        Instant now = clock.instant();
        List<Named> found = countingOn(member, now);
        List<ClientId> ids = found.stream().map(Named::id).toList();
        Map<ClientId, Set<MemberId>> treating = treating(ids, member, now);
        Set<ClientId> risk = new HashSet<>();
        asked.forEach(one -> risk.addAll(one.among(ids)));
        return found.stream()
                .map(one ->
                        new AwayPlan.ToCover(
                                one.id(),
                                one.name(),
                                risk.contains(one.id()),
                                treating.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    /** The same clients with their names and nothing else, for who may not know more. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<AwayPlan.ToCover> namesOf(MemberId member) {
        return countingOn(member, clock.instant()).stream()
                .map(one -> new AwayPlan.ToCover(one.id(), one.name(), false, Set.of()))
                .toList();
    }

    private List<Named> countingOn(MemberId member, Instant now) {
        return sql
                .sql(
                        """
                        select distinct c.id, c.name, c.pseudonym
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and t.member_id = :member
                           and t.part <> 'TOGETHER' and c.status <> 'ENDED'
                           and (t.until_day is null or t.until_day >= :today)
                           and (t.until_at is null
                             or (t.until_at > :now and t.until_at > t.from_at))
                         limit :most
                        """)
                .param("member", member.value())
                .param("today", day(now))
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, number) -> named(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Those of them whose care has not ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<ClientId> inCare(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                sql.sql(
                                """
                                select id from client
                                 where practice_id = :practice and id in (:ids)
                                   and status <> 'ENDED'
                                """)
                        .param("ids", clients.stream().map(ClientId::value).toList())
                        .query((row, number) -> new ClientId(row.getObject(1, UUID.class)))
                        .list());
    }

    /**
     * Who stands in for whom by these absences, and who did by those that are over; by the clients'
     * names.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, List<Away.StandingIn>> standingIn(List<Absence> absences, Instant now) {
        record Row(UUID absence, Named client, MemberId member) {}
        List<Row> rows =
                sql.sql(
                                """
                                select c.id, c.name, c.pseudonym, t.member_id, t.absence_id
                                  from care_team t
                                  join client c on c.practice_id = t.practice_id and c.id = t.client_id
                                 where t.practice_id = :practice and t.absence_id in (:absences)
                                   and t.until_at > t.from_at
                                   and ((t.until_at > :now and t.until_day >= :today)
                                     or t.absence_id in (:over))
                                 limit :most
                                """)
                        .param("absences", absences.stream().map(Absence::id).toList())
                        .param("over", over(absences, now))
                        .param("now", Timestamp.from(now))
                        .param("today", day(now))
                        .param("most", MOST)
                        .query((row, number) ->
                                new Row(
                                        row.getObject("absence_id", UUID.class),
                                        named(row),
                                        new MemberId(row.getObject("member_id", UUID.class))))
                        .list();
        Map<MemberId, String> known = names.of(rows.stream().map(Row::member).toList());
        Map<UUID, List<Away.StandingIn>> standingIn = new HashMap<>();
        rows.stream()
                .sorted(
                        Comparator.comparing(
                                row -> row.client().name(), String.CASE_INSENSITIVE_ORDER))
                .forEach(row ->
                        standingIn
                                .computeIfAbsent(row.absence(), id -> new java.util.ArrayList<>())
                                .add(
                                        new Away.StandingIn(
                                                row.client().id(),
                                                row.client().name(),
                                                row.member(),
                                                known.getOrDefault(row.member(), ""))));
        return standingIn;
    }

    /** Never empty: a list of none is no list to a database. */
    private static List<UUID> over(List<Absence> absences, Instant now) {
        List<UUID> over =
                absences.stream().filter(one -> one.isOver(now)).map(Absence::id).toList();
        return over.isEmpty() ? List.of(new UUID(0, 0)) : over;
    }

    private Map<ClientId, Set<MemberId>> treating(
            List<ClientId> clients, MemberId but, Instant now) {
        Map<ClientId, Set<MemberId>> treating = new HashMap<>();
        if (clients.isEmpty()) {
            return treating;
        }
        sql.sql(
                        """
                        select t.client_id, t.member_id
                          from care_team t
                         where t.practice_id = :practice and t.client_id in (:clients)
                           and t.member_id <> :but and t.part <> 'STAND_IN'
                           and t.from_day <= :today
                           and (t.until_day is null or t.until_day >= :today)
                        """)
                .param("clients", clients.stream().map(ClientId::value).toList())
                .param("but", but.value())
                .param("today", day(now))
                .query(row -> {
                    treating.computeIfAbsent(
                                    new ClientId(row.getObject("client_id", UUID.class)),
                                    id -> new HashSet<>())
                            .add(new MemberId(row.getObject("member_id", UUID.class)));
                });
        return treating;
    }

    /** The client's own word for the desk, where they have one. */
    private Named named(ResultSet row) throws SQLException {
        ClientId id = new ClientId(row.getObject("id", UUID.class));
        byte[] word = row.getBytes("pseudonym");
        return new Named(
                id,
                word == null
                        ? vault.open(ManagingClients.nameOf(id), row.getBytes("name"))
                        : vault.open(ManagingClients.pseudonymOf(id), word));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
