package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The practitioner's clients, in the order of need and never by score. Two statements of its own,
 * whatever the size; names are opened and sorted here, because they lie sealed.
 */
@Service
public class Caseload {

    private static final int MOST = 1_000;

    private final PracticeSql sql;
    private final CurrentPerson current;
    private final Vault vault;
    private final MemberNames names;
    private final Audit audit;
    private final Clock clock;

    Caseload(
            PracticeSql sql,
            CurrentPerson current,
            Vault vault,
            MemberNames names,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.current = current;
        this.vault = vault;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** The clients on whose care team the person is today; at most 1,000. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public List<CaseloadRow> read() {
        audit.record(Action.CASELOAD_OPENED, null);
        return rows();
    }

    /** The same, to be taken out as a file. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public List<CaseloadRow> export() {
        audit.record(Action.TABLE_EXPORTED, null);
        return rows();
    }

    /**
     * The same as it stands now, for a page that is open and has just heard of something new. That
     * it was opened is in the audit already; that it stayed open is nobody's deed.
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<CaseloadRow> again() {
        return rows();
    }

    private List<CaseloadRow> rows() {
        UUID member = current.get().memberId().value();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Set<Signal>> signals = signals(member, today);
        List<CaseloadRow> rows =
                sql.sql(
                                """
                                select c.id, c.name, c.pseudonym, c.status, c.member_id, c.added_on,
                                       case when c.status <> 'ACTIVE' then c.paused_until
                                            when c.own_pause_until >= :today
                                            then c.own_pause_until end as paused_until,
                                       c.ending_on, t.part, t.from_day,
                                       (select min(s.starts_at) from client_session s
                                         where s.practice_id = c.practice_id and s.client_id = c.id
                                           and s.attendance = 'PLANNED' and s.starts_at >= :now)
                                         as next_session,
                                       w.id as away, w.name as away_name, t.last_day
                                  from care_team t
                                  join client c on c.practice_id = t.practice_id and c.id = t.client_id
                                  left join membership w
                                    on w.practice_id = t.practice_id and w.id = t.stands_in_for
                                 where t.practice_id = :practice and t.member_id = :member
                                   and c.kept_as is null
                                   and %s
                                 limit :most
                                """
                                        .formatted(OnTeam.NOW))
                        .param("member", member)
                        .param("today", today)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", MOST)
                        .query((row, number) -> row(row, signals))
                        .list();
        return once(rows).stream().sorted(byNeed()).toList();
    }

    /** Somebody on a team may stand in for a colleague on it too: the client stands here once. */
    private static Collection<CaseloadRow> once(List<CaseloadRow> rows) {
        Map<ClientId, CaseloadRow> once = new LinkedHashMap<>();
        for (CaseloadRow row : rows) {
            once.merge(row.id(), row, CaseloadRow::withRoleOf);
        }
        return once.values();
    }

    private Map<UUID, Set<Signal>> signals(UUID member, LocalDate today) {
        Map<UUID, Set<Signal>> signals = new HashMap<>();
        sql.sql(
                        """
                        select g.client_id, g.kind, g.subject_id, g.detail, g.since
                          from care_team t
                          join caseload_signal g
                            on g.practice_id = t.practice_id and g.client_id = t.client_id
                         where t.practice_id = :practice and t.member_id = :member
                           and %s
                           and g.since <= :now
                        """
                                .formatted(OnTeam.NOW))
                .param("member", member)
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    signals.computeIfAbsent(
                                    row.getObject("client_id", UUID.class),
                                    id -> new LinkedHashSet<>())
                            .add(
                                    new Signal(
                                            SignalKind.valueOf(row.getString("kind")),
                                            row.getObject("subject_id", UUID.class),
                                            row.getString("detail"),
                                            row.getTimestamp("since").toInstant()));
                });
        return signals;
    }

    private CaseloadRow row(ResultSet row, Map<UUID, Set<Signal>> all) throws SQLException {
        ClientId id = new ClientId(row.getObject("id", UUID.class));
        Set<Signal> said = all.getOrDefault(id.value(), Set.of());
        List<Signal> shown =
                said.stream()
                        .filter(one -> one.kind().compareTo(SignalKind.NEW) <= 0)
                        .sorted(Comparator.comparing(Signal::kind).thenComparing(Signal::since))
                        .toList();
        Instant lastSent =
                said.stream()
                        .filter(one -> one.kind() == SignalKind.LAST_SENT)
                        .map(Signal::since)
                        .findFirst()
                        .orElse(null);
        List<Double> figures =
                said.stream()
                        .filter(one -> one.kind() == SignalKind.CHECK_INS)
                        .flatMap(one -> figures(one.detail()).stream())
                        .toList();
        TrendSaid trend =
                said.stream()
                        .filter(one -> one.kind() == SignalKind.TREND)
                        .map(one -> TrendSaid.of(one.detail()))
                        .findFirst()
                        .orElse(null);
        LocalDate added = row.getObject("added_on", LocalDate.class);
        byte[] pseudonym = row.getBytes("pseudonym");
        return new CaseloadRow(
                id,
                vault.open(ManagingClients.nameOf(id), row.getBytes("name")),
                pseudonym == null ? null : vault.open(ManagingClients.pseudonymOf(id), pseudonym),
                ClientStatus.valueOf(row.getString("status")),
                row.getObject("member_id") != null,
                "LEAD".equals(row.getString("part")),
                added,
                row.getObject("paused_until", LocalDate.class),
                row.getObject("ending_on", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                shown,
                (int) shown.stream().filter(one -> one.kind() == SignalKind.NEW).count(),
                lastSent,
                figures.isEmpty() ? figures : figures.subList(1, figures.size()),
                figures.isEmpty() ? null : figures.getFirst(),
                trend,
                instant(row.getTimestamp("next_session")),
                quietDays(lastSent, added),
                standsIn(row));
    }

    private CaseloadRow.@Nullable StandsIn standsIn(ResultSet row) throws SQLException {
        UUID away = row.getObject("away", UUID.class);
        return away == null
                ? null
                : new CaseloadRow.StandsIn(
                        names.open(new MemberId(away), row.getBytes("away_name")),
                        row.getObject("last_day", LocalDate.class));
    }

    private long quietDays(@Nullable Instant lastSent, LocalDate added) {
        Instant now = clock.instant();
        return lastSent == null
                ? Math.max(0, LocalDate.now(clock).toEpochDay() - added.toEpochDay())
                : Duration.between(lastSent, now).toDays();
    }

    /** The very first composite, then the latest ones. */
    private static List<Double> figures(String detail) {
        return detail.isBlank()
                ? List.of()
                : Arrays.stream(detail.split(",")).map(Double::valueOf).toList();
    }

    private static Comparator<CaseloadRow> byNeed() {
        return Comparator.<CaseloadRow>comparingInt(
                        row -> row.status() == ClientStatus.ENDED ? 1 : 0)
                .thenComparingInt(CaseloadRow::need)
                .thenComparing(
                        CaseloadRow::nextSession, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CaseloadRow::name, String.CASE_INSENSITIVE_ORDER);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
