package app.trellis.exchange;

import app.trellis.organization.PracticeSettings;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works out what would be erased today, and keeps what the practice and two people said to it. */
@Component
class ErasurePlans {

    /** Who approves; one person cannot be both. */
    enum Part {
        ADMINISTRATOR,
        CARE_TEAM
    }

    private final PracticeSql sql;
    private final PracticeSettings settings;
    private final Clock clock;

    ErasurePlans(PracticeSql sql, PracticeSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Retention> retention() {
        return sql.sql(
                        """
                        select written_years, noted_years from retention
                         where practice_id = :practice
                        """)
                .query((row, number) ->
                        new Retention(row.getInt("written_years"), row.getInt("noted_years")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keepFor(Retention years) {
        sql.sql("delete from retention where practice_id = :practice").update();
        sql.sql(
                        """
                        insert into retention (practice_id, written_years, noted_years)
                        values (:practice, :written, :noted)
                        """)
                .param("written", years.writtenYears())
                .param("noted", years.notedYears())
                .update();
    }

    /** By the id of the wish; the same number of statements for one and for many. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, ErasurePlan> of(Collection<ErasureWish> wishes) {
        if (wishes.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ErasureWish> known =
                wishes.stream().collect(Collectors.toMap(ErasureWish::id, Function.identity()));
        Retention keeping = retention().orElse(null);
        LocalDate today = LocalDate.now(clock.withZone(settings.read().zone()));
        List<ErasurePlan> plans = new ArrayList<>();
        sql.sql(
                        """
                        select r.id,
                               case when c.ended_on is not null then
                                   (select max(e.ended_on) from client e
                                     where e.practice_id = c.practice_id
                                       and (e.id = c.id or e.kept_as = c.id)) end as ended_on,
                               (select count(*) from legal_matter l
                                 where l.practice_id = r.practice_id
                                   and l.open_as = 'OPEN'
                                   and (l.client_id = c.id or l.client_id in (
                                       select e.id from client e
                                        where e.practice_id = c.practice_id
                                          and e.kept_as = c.id))) as legal,
                               (select a.member_id from erasure_approval a
                                 where a.practice_id = r.practice_id and a.request_id = r.id
                                   and a.part = 'ADMINISTRATOR') as administrator,
                               (select a.member_id from erasure_approval a
                                 where a.practice_id = r.practice_id and a.request_id = r.id
                                   and a.part = 'CARE_TEAM') as care_team
                          from erasure_request r
                          join client c on c.practice_id = r.practice_id and c.id = r.client_id
                         where r.practice_id = :practice and r.id in (:ids)
                        """)
                .param("ids", List.copyOf(known.keySet()))
                .query(row -> {
                    ErasureWish wish = known.get(row.getObject("id", UUID.class));
                    if (wish != null) {
                        plans.add(plan(wish, row, keeping, today));
                    }
                });
        return plans.stream().collect(Collectors.toMap(ErasurePlan::wish, Function.identity()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void approve(UUID wish, Part part, MemberId by) {
        Instant now = clock.instant();
        sql.sql(
                        """
                        insert into erasure_approval
                               (practice_id, request_id, part, member_id, approved_at)
                        values (:practice, :wish, :part, :by, :now)
                        """)
                .param("wish", wish)
                .param("part", part.name())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** When somebody was erased here, the newest first; at most 200. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ErasedClient> erased() {
        return sql.sql(
                        """
                        select client_id, erased_at from erased_client
                         where practice_id = :practice
                         order by erased_at desc, client_id
                         limit :most
                        """)
                .param("most", ErasureWishes.MOST)
                .query((row, number) ->
                        new ErasedClient(
                                row.getObject("client_id", UUID.class),
                                row.getTimestamp("erased_at").toInstant()))
                .list();
    }

    private static ErasurePlan plan(
            ErasureWish wish, ResultSet row, @Nullable Retention keeping, LocalDate today)
            throws SQLException {
        return new ErasurePlan(
                wish.id(),
                wish.client(),
                wish.writtenErasedAt() != null,
                row.getObject("ended_on", LocalDate.class),
                row.getLong("legal") > 0,
                keeping,
                member(row, "administrator"),
                member(row, "care_team"),
                today);
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new MemberId(id);
    }
}
