package app.trellis.care;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clients in the care of some practitioners, for whoever supervises these today: by what the
 * practice calls them, never by name. For modules, inside their transaction.
 */
@Component
public class ClientsOfTeam {

    private static final int MOST = 2_000;

    private static final String IN_CARE =
            """
              from care_team t
              join client c on c.practice_id = t.practice_id and c.id = t.client_id
             where t.practice_id = :practice and t.member_id in (:practitioners)
               and c.status <> 'ENDED' and %s
            """
                    .formatted(OnTeam.NOW);

    private final PracticeSql sql;
    private final Vault vault;
    private final Clock clock;

    ClientsOfTeam(PracticeSql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * At most 2,000, each once for every practitioner on whose care team they are today, the most
     * needy first; three statements, whatever the size of the team.
     *
     * @param today local to the practice
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<TeamClient> of(Collection<MemberId> practitioners, LocalDate today) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        Asked asked = new Asked(practitioners.stream().map(MemberId::value).toList(), today);
        Map<UUID, List<Signal>> signals = signals(asked);
        Map<UUID, TalkStanding> talks = talks(asked);
        return with(
                        asked,
                        sql.sql(
                                """
                                select distinct t.member_id, c.id, c.pseudonym, c.status,
                                       c.added_on, c.own_pause_until,
                                       (select count(*) from hold h
                                         where h.practice_id = c.practice_id
                                           and h.client_id = c.id and h.lifted_at is null)
                                         as holds
                                %s
                                 limit :most
                                """
                                        .formatted(IN_CARE)))
                .param("most", MOST)
                .query((row, number) -> client(row, signals, talks, today))
                .list()
                .stream()
                .sorted(byNeed())
                .toList();
    }

    private record Asked(List<UUID> practitioners, LocalDate today) {}

    private StatementSpec with(Asked asked, StatementSpec statement) {
        return statement
                .param("practitioners", asked.practitioners())
                .param("today", asked.today())
                .param("now", Timestamp.from(clock.instant()));
    }

    private TeamClient client(
            ResultSet row,
            Map<UUID, List<Signal>> signals,
            Map<UUID, TalkStanding> talks,
            LocalDate today)
            throws SQLException {
        ClientId id = new ClientId(row.getObject("id", UUID.class));
        List<Signal> all = signals.getOrDefault(id.value(), List.of());
        byte[] pseudonym = row.getBytes("pseudonym");
        LocalDate ownPause = row.getObject("own_pause_until", LocalDate.class);
        return new TeamClient(
                new MemberId(row.getObject("member_id", UUID.class)),
                id,
                pseudonym == null ? null : vault.open(ManagingClients.pseudonymOf(id), pseudonym),
                talks.getOrDefault(id.value(), TalkStanding.NONE),
                row.getInt("holds"),
                all.stream()
                        .filter(one -> one.kind().compareTo(SignalKind.NEW) <= 0)
                        .sorted(Comparator.comparing(Signal::kind).thenComparing(Signal::since))
                        .toList(),
                quietDays(all, row.getObject("added_on", LocalDate.class), today),
                ClientStatus.valueOf(row.getString("status")) != ClientStatus.ACTIVE
                        || (ownPause != null && !ownPause.isBefore(today)));
    }

    private long quietDays(List<Signal> all, LocalDate added, LocalDate today) {
        Instant last =
                all.stream()
                        .filter(one -> one.kind() == SignalKind.LAST_SENT)
                        .map(Signal::since)
                        .findFirst()
                        .orElse(null);
        return last == null
                ? Math.max(0, today.toEpochDay() - added.toEpochDay())
                : Duration.between(last, clock.instant()).toDays();
    }

    private Map<UUID, List<Signal>> signals(Asked asked) {
        Map<UUID, List<Signal>> signals = new HashMap<>();
        with(
                        asked,
                        sql.sql(
                                """
                                select g.client_id, g.kind, g.subject_id, g.detail, g.since
                                  from caseload_signal g
                                 where g.practice_id = :practice and g.since <= :now
                                   and g.client_id in (select c.id %s)
                                """
                                        .formatted(IN_CARE)))
                .query(row -> {
                    signals.computeIfAbsent(
                                    row.getObject("client_id", UUID.class), id -> new ArrayList<>())
                            .add(
                                    new Signal(
                                            SignalKind.valueOf(row.getString("kind")),
                                            row.getObject("subject_id", UUID.class),
                                            row.getString("detail"),
                                            row.getTimestamp("since").toInstant()));
                });
        return signals;
    }

    private Map<UUID, TalkStanding> talks(Asked asked) {
        Map<UUID, Map<About, PrivateTalkDetails>> newest = new HashMap<>();
        with(
                        asked,
                        sql.sql(
                                """
                                select p.client_id, p.id, p.about, p.held_on, p.result
                                  from private_talk p
                                 where p.practice_id = :practice
                                   and p.client_id in (select c.id %s)
                                 order by p.held_on desc, p.recorded_at desc
                                """
                                        .formatted(IN_CARE)))
                .query(row -> {
                    PrivateTalkDetails talk =
                            new PrivateTalkDetails(
                                    row.getObject("id", UUID.class),
                                    About.valueOf(row.getString("about")),
                                    row.getObject("held_on", LocalDate.class),
                                    TalkResult.valueOf(row.getString("result")));
                    newest.computeIfAbsent(
                                    row.getObject("client_id", UUID.class),
                                    id -> new EnumMap<>(About.class))
                            .putIfAbsent(talk.about(), talk);
                });
        Map<UUID, TalkStanding> talks = new HashMap<>();
        newest.forEach(
                (client, those) -> talks.put(client, TalkStanding.of(those.values(), asked.today)));
        return talks;
    }

    private static Comparator<TeamClient> byNeed() {
        return Comparator.comparingInt(ClientsOfTeam::need)
                .thenComparing(
                        TeamClient::pseudonym, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER))
                .thenComparing(one -> one.client().value());
    }

    /** As on a practitioner's own list: what waits, then silence, then nothing. */
    private static int need(TeamClient one) {
        if (!one.signals().isEmpty()) {
            return one.signals().getFirst().kind().ordinal();
        }
        return SignalKind.NEW.ordinal() + (one.isQuiet() ? 1 : 2);
    }
}
