package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for a supervisor on which days: said by themselves, or by an administrator for
 * them. For those days the deputy gets what waits ({@link LinesToday}); nothing of it is left
 * afterwards.
 */
@Service
public class Deputising {

    /** Days ahead that can be said. */
    static final int FURTHEST = 366;

    private static final int MOST = 500;

    private static final String SELECT =
            """
            select d.id, d.supervisor_id, s.name as supervisor_name, d.deputy_id,
                   p.name as deputy_name, d.from_day, d.until_day
              from supervision_deputy d
              join membership s on s.practice_id = d.practice_id and s.id = d.supervisor_id
              join membership p on p.practice_id = d.practice_id and p.id = d.deputy_id
             where d.practice_id = :practice and d.ended_at is null and d.until_day >= :today %s
             order by d.from_day, d.id
             limit :most
            """;

    private static final String ALL = SELECT.formatted("");
    private static final String MINE =
            SELECT.formatted("and (d.supervisor_id = :me or d.deputy_id = :me)");

    private final PracticeSettings settings;
    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Deputising(PracticeSettings settings, PracticeSql sql, Vault vault, Audit audit, Clock clock) {
        this.settings = settings;
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds today or later, for the signed-in supervisor or by them, the earliest first. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<DeputyDetails> mine() {
        return sql.sql(MINE)
                .param("me", Me.id().value())
                .param("today", today())
                .param("most", MOST)
                .query((row, number) -> details(row))
                .list();
    }

    /** Who can stand in for the signed-in supervisor: the others here, by name. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public Map<MemberId, String> choices() {
        Map<MemberId, String> choices = new LinkedHashMap<>(supervisors());
        choices.remove(Me.id());
        return choices;
    }

    /**
     * Names a deputy of one's own.
     *
     * @throws NotFound when they are no supervisor here
     * @throws Refused when the days are out of order, past, too far ahead, or meet others: of the
     *     same supervisor, of a deputy who is stood in for, of a supervisor who stands in
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public UUID name(MemberId deputy, LocalDate from, LocalDate until) {
        return keep(Me.id(), deputy, from, until);
    }

    /** Ends it at once. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void end(UUID id) {
        if (mine().stream()
                .noneMatch(one -> one.id().equals(id) && one.supervisor().equals(Me.id()))) {
            throw new NotFound();
        }
        stop(id);
    }

    /** What holds today or later in the practice, the earliest first. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<DeputyDetails> all() {
        return sql.sql(ALL)
                .param("today", today())
                .param("most", MOST)
                .query((row, number) -> details(row))
                .list();
    }

    /** Names a deputy for somebody else, who fell ill for example; refuses as {@link #name}. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public UUID nameFor(MemberId supervisor, MemberId deputy, LocalDate from, LocalDate until) {
        return keep(supervisor, deputy, from, until);
    }

    /** Ends it at once. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void endFor(UUID id) {
        if (all().stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFound();
        }
        stop(id);
    }

    /** Nobody is stood in for, or stands in, after they have gone. */
    @EventListener
    void endThoseOf(MemberLeaving leaving) {
        sql.sql(
                        """
                        update supervision_deputy set ended_at = :now
                         where practice_id = :practice and ended_at is null
                           and (supervisor_id = :member or deputy_id = :member)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("member", leaving.member().value())
                .update();
    }

    private UUID keep(MemberId supervisor, MemberId deputy, LocalDate from, LocalDate until) {
        if (supervisor.equals(deputy)) {
            throw new Refused("organization.deputy.self");
        }
        LocalDate today = today();
        if (until.isBefore(from)) {
            throw new Refused("organization.days-order");
        }
        if (from.isBefore(today) || until.isAfter(today.plusDays(FURTHEST))) {
            throw new Refused("organization.deputy.days", FURTHEST);
        }
        oneByOne(supervisor, deputy);
        if (!supervisors().keySet().containsAll(List.of(supervisor, deputy))) {
            throw new NotFound();
        }
        demandFree(supervisor, deputy, from, until);
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into supervision_deputy
                               (practice_id, id, supervisor_id, deputy_id, from_day, until_day,
                                said_by, said_at)
                        values (:practice, :id, :supervisor, :deputy, :from, :until, :me, :now)
                        """)
                .param("id", id)
                .param("supervisor", supervisor.value())
                .param("deputy", deputy.value())
                .param("from", from)
                .param("until", until)
                .param("me", Me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(Action.DEPUTY_NAMED, id);
        return id;
    }

    /**
     * Both are held, the smaller id first, so that two who name each other at once do not miss it.
     */
    private void oneByOne(MemberId supervisor, MemberId deputy) {
        sql.sql(
                        """
                        select id from membership
                         where practice_id = :practice and id in (:both)
                         order by id for update
                        """)
                .param("both", List.of(supervisor.value(), deputy.value()))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private void demandFree(MemberId supervisor, MemberId deputy, LocalDate from, LocalDate until) {
        for (DeputyDetails one : all()) {
            if (one.from().isAfter(until) || one.until().isBefore(from)) {
                continue;
            }
            if (one.supervisor().equals(supervisor)) {
                throw new Refused("organization.deputy.there");
            }
            if (one.supervisor().equals(deputy)) {
                throw new Refused("organization.deputy.away");
            }
            if (one.deputy().equals(supervisor)) {
                throw new Refused("organization.deputy.stands-in-already");
            }
        }
    }

    private void stop(UUID id) {
        int stopped =
                sql.sql(
                                """
                                update supervision_deputy set ended_at = :now
                                 where practice_id = :practice and id = :id and ended_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update();
        if (stopped > 0) {
            audit.record(Action.DEPUTY_ENDED, id);
        }
    }

    private Map<MemberId, String> supervisors() {
        Map<MemberId, String> found = new LinkedHashMap<>();
        sql
                .sql(
                        """
                        select id, name from membership
                         where practice_id = :practice and is_supervisor and ended_at is null
                        """)
                .query((row, number) -> {
                    MemberId id = new MemberId(row.getObject("id", UUID.class));
                    return Map.entry(
                            id, vault.open(ManagingMembers.nameOf(id), row.getBytes("name")));
                })
                .list()
                .stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    private DeputyDetails details(ResultSet row) throws SQLException {
        MemberId supervisor = new MemberId(row.getObject("supervisor_id", UUID.class));
        MemberId deputy = new MemberId(row.getObject("deputy_id", UUID.class));
        return new DeputyDetails(
                row.getObject("id", UUID.class),
                supervisor,
                vault.open(ManagingMembers.nameOf(supervisor), row.getBytes("supervisor_name")),
                deputy,
                vault.open(ManagingMembers.nameOf(deputy), row.getBytes("deputy_name")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.read().zone()));
    }
}
