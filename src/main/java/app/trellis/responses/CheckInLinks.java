package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.SecretLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links that open one check-in once. For modules that mail them, inside their transaction.
 */
@Component
public class CheckInLinks {

    /** How long a link may lie in a mailbox. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** What has to hold for a check-in to be asked for, and for its link to be used. */
    private static final String OPEN =
            """
            a.kind = 'CHECK_IN' and a.status = 'ACTIVE' and c.status = 'ACTIVE'
            and c.own_pause_until is null and o.state = 'OPEN'
            and not exists (select 1 from response b
                             where b.practice_id = o.practice_id and b.occurrence_id = o.id)
            """;

    private final PracticeSql sql;
    private final Clock clock;

    CheckInLinks(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A check-in that is open and not begun. */
    record Due(
            ClientId client,
            UUID assignment,
            UUID occurrence,
            int version,
            int part,
            LocalDate opens,
            LocalDate due,
            ZoneId zone) {

        static Due of(ResultSet row) throws SQLException {
            return new Due(
                    new ClientId(row.getObject("client_id", UUID.class)),
                    row.getObject("assignment_id", UUID.class),
                    row.getObject("occurrence_id", UUID.class),
                    row.getInt("content_version"),
                    row.getInt("part"),
                    row.getObject("opens_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    ZoneId.of(row.getString("zone")));
        }

        boolean isOpen(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return !today.isBefore(opens) && !today.isAfter(due);
        }
    }

    /**
     * A link for each of these clients who has a check-in open that was not begun; two statements.
     *
     * @param madeBy who sends it, or null where it comes with a reminder
     * @return paths below the public address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ClientId, String> make(Collection<ClientId> clients, @Nullable MemberId madeBy) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<ClientId, Due> due = new LinkedHashMap<>();
        sql
                .sql(
                        """
                        select o.client_id, o.assignment_id, o.id as occurrence_id, o.part,
                               o.opens_on, o.due_on, c.zone, a.content_version
                          from occurrence o
                          join assignment a
                            on a.practice_id = o.practice_id and a.id = o.assignment_id
                          join client c
                            on c.practice_id = o.practice_id and c.id = o.client_id
                         where o.practice_id = :practice and o.client_id in (:clients)
                           and o.opens_on <= :tomorrow and o.due_on >= :yesterday and %s
                         order by o.due_on, o.id
                        """
                                .formatted(OPEN))
                .param("clients", clients.stream().map(ClientId::value).toList())
                .param("yesterday", day.minusDays(1))
                .param("tomorrow", day.plusDays(1))
                .query((row, number) -> Due.of(row))
                .list()
                .stream()
                .filter(one -> one.isOpen(now))
                .forEach(one -> due.putIfAbsent(one.client(), one));
        return insert(due, madeBy, now);
    }

    private Map<ClientId, String> insert(
            Map<ClientId, Due> due, @Nullable MemberId madeBy, Instant now) {
        if (due.isEmpty()) {
            return Map.of();
        }
        StringBuilder insert =
                new StringBuilder(
                        "insert into check_in_link (practice_id, id, token_hash, client_id,"
                                + " assignment_id, occurrence_id, made_at, expires_at, made_by)"
                                + " values ");
        Map<String, Object> values = new LinkedHashMap<>();
        Map<ClientId, String> paths = new HashMap<>();
        UUID practice = CurrentPractice.get().value();
        int row = 0;
        for (Due one : due.values()) {
            SecretLink link = SecretLink.fresh(practice);
            insert.append(row == 0 ? "" : ", ")
                    .append(
                            ("(:practice, :id%1$d, :hash%1$d, :client%1$d, :of%1$d, :o%1$d, :now,"
                                            + " :expires, :by)")
                                    .formatted(row));
            values.put("id" + row, Ids.next());
            values.put("hash" + row, link.digest());
            values.put("client" + row, one.client().value());
            values.put("of" + row, one.assignment());
            values.put("o" + row, one.occurrence());
            paths.put(one.client(), "/check-in/" + link.code());
            row++;
        }
        sql.sql(insert.toString())
                .params(values)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("by", madeBy == null ? null : madeBy.value(), Types.OTHER)
                .update();
        return paths;
    }

    /** What an unused link opens now. */
    Optional<Due> open(SecretLink link) {
        Instant now = clock.instant();
        return sql.sql(
                        """
                        select o.client_id, o.assignment_id, o.id as occurrence_id, o.part,
                               o.opens_on, o.due_on, c.zone, a.content_version
                          from check_in_link l
                          join occurrence o
                            on o.practice_id = l.practice_id and o.id = l.occurrence_id
                          join assignment a
                            on a.practice_id = o.practice_id and a.id = o.assignment_id
                          join client c
                            on c.practice_id = o.practice_id and c.id = o.client_id
                         where l.practice_id = :practice and l.token_hash = :hash
                           and l.used_at is null and l.expires_at > :now and %s
                        """
                                .formatted(OPEN))
                .param("hash", link.digest())
                .param("now", Timestamp.from(now))
                .query((row, number) -> Due.of(row))
                .optional()
                .filter(one -> one.isOpen(now));
    }

    /** Uses a link up; of two at once one does. */
    boolean use(SecretLink link, byte[] form) {
        return sql.sql(
                                """
                                update check_in_link set used_at = :now, form_hash = :form
                                 where practice_id = :practice and token_hash = :hash
                                   and used_at is null and expires_at > :now
                                """)
                        .param("hash", link.digest())
                        .param("form", form)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether it was this very form that used the link, sent again because a line broke. */
    boolean wasUsedBy(SecretLink link, byte[] form) {
        return sql.sql(
                                """
                                select count(*) from check_in_link
                                 where practice_id = :practice and token_hash = :hash
                                   and form_hash = :form and expires_at > :now
                                """)
                        .param("hash", link.digest())
                        .param("form", form)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
