package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.Tries;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a calendar that asks with a secret address: when there are sessions, and nothing else. A
 * forged address, one that was replaced and one whose owner has left are the same nothing.
 */
@Service
public class ReadingCalendarFeed {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int MOST = 2_000;

    private final Tries tries;
    private final PracticeSql sql;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    ReadingCalendarFeed(
            Tries tries,
            PracticeSql sql,
            TransactionTemplate transaction,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.tries = tries;
        this.sql = sql;
        this.transaction = transaction;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    private record Owner(UUID member, Locale language) {}

    /**
     * The calendar behind a code, as RFC 5545 writes it. What was no guess does not count as a try.
     *
     * @throws Refused when too many were tried from one network address
     */
    @AllowedToAnyone
    public Optional<String> read(String code) {
        tries.count(Tries.Door.LINK);
        Optional<String> found = SecretLink.parse(code).flatMap(this::read);
        if (found.isPresent()) {
            tries.takeBack(Tries.Door.LINK);
        }
        return found;
    }

    private Optional<String> read(SecretLink link) {
        return CurrentPractice.call(
                new PracticeId(link.scope()),
                () -> {
                    Optional<String> found =
                            transaction.execute(status -> owner(link).map(this::calendar));
                    return found == null ? Optional.empty() : found;
                });
    }

    /** Whose it is, while they work here and their account is open. */
    private Optional<Owner> owner(SecretLink link) {
        return sql.sql(
                        """
                        select m.id, a.language
                          from calendar_feed f
                          join membership m on m.practice_id = f.practice_id and m.id = f.member_id
                          join account a on a.id = m.account_id
                         where f.practice_id = :practice and f.token_hash = :hash
                           and m.ended_at is null and m.is_practitioner and a.disabled_at is null
                        """)
                .param("hash", link.digest())
                .query((row, number) ->
                        new Owner(
                                row.getObject("id", UUID.class),
                                Locale.forLanguageTag(row.getString("language"))))
                .optional();
    }

    private String calendar(Owner owner) {
        noteOnceADay(owner);
        return CalendarText.of(
                messages.getMessage("care.calendar.event", null, owner.language()),
                clock.instant(),
                sessions(owner));
    }

    /**
     * Sessions with clients whom one leads, and one's own with those whom one treats together with
     * others; not those of somebody for whom one stands in.
     */
    private List<CalendarText.Event> sessions(Owner owner) {
        Instant now = clock.instant();
        return sql.sql(
                        """
                        select distinct s.id, s.starts_at, s.attendance, s.version
                          from care_team t
                          join client_session s
                            on s.practice_id = t.practice_id and s.client_id = t.client_id
                         where t.practice_id = :practice and t.member_id = :me
                           and %s
                           and (t.part = 'LEAD'
                             or (t.part = 'TOGETHER' and s.recorded_by = t.member_id))
                           and s.attendance <> 'CONTACT'
                           and s.starts_at >= :from and s.starts_at < :until
                         order by s.starts_at, s.id
                         limit :most
                        """
                                .formatted(OnTeam.NOW))
                .param("me", owner.member())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(now.minus(BACK)))
                .param("until", Timestamp.from(now.plus(AHEAD)))
                .param("most", MOST)
                .query((row, number) -> event(row))
                .list();
    }

    private static CalendarText.Event event(ResultSet row) throws SQLException {
        Attendance attendance = Attendance.valueOf(row.getString("attendance"));
        return new CalendarText.Event(
                row.getObject("id", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                attendance == Attendance.CANCELLED_BY_CLIENT
                        || attendance == Attendance.CANCELLED_BY_PRACTITIONER,
                row.getLong("version"));
    }

    /** Calendars ask every few minutes; the audit needs to know that they do, not how often. */
    private void noteOnceADay(Owner owner) {
        int noted =
                sql.sql(
                                """
                                update calendar_feed set last_read_on = :today
                                 where practice_id = :practice and member_id = :me
                                   and (last_read_on is null or last_read_on < :today)
                                """)
                        .param("me", owner.member())
                        .param("today", LocalDate.now(clock))
                        .update();
        if (noted > 0) {
            audit.record(Action.CALENDAR_FEED_READ, owner.member());
        }
    }
}
