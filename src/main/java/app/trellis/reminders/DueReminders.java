package app.trellis.reminders;

import app.trellis.shared.AccountId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads reminders with everything that could stand against them, in one statement however many they
 * are. Where it cannot be told from the rows alone whether a page rests, it counts as resting: a
 * reminder that is missing is better than one for what one cannot do.
 */
@Component
class DueReminders {

    /** After <i>Not this week</i>, its page is left alone for so long. */
    private static final Duration ASIDE = Duration.ofDays(7);

    private final PracticeSql sql;
    private final Clock clock;

    DueReminders(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param account null when the client's place or the yes is gone
     * @param wantsLink whether it is a check-in that may be done by a link
     * @param byMail whether the client wants reminders by mail
     * @param wanted whether nothing stands against it but the hour
     */
    record Due(
            UUID id,
            UUID client,
            @Nullable AccountId account,
            Instant sendAt,
            boolean wanted,
            ReminderTimes times,
            LocalDate due,
            boolean wantsLink,
            boolean byMail) {

        /** What is to be done with it now. */
        ReminderState now(Instant now) {
            if (!wanted || account == null) {
                return ReminderState.NOT_NEEDED;
            }
            return times.isSameDay(sendAt, now) && !times.isQuiet(now)
                    ? ReminderState.IN_OUTBOX
                    : ReminderState.TOO_LATE;
        }
    }

    /** What is planned until now, the oldest first. */
    List<Due> planned(int most) {
        return read(
                "r.state = 'PLANNED' and r.send_at <= :now order by r.send_at, r.id limit :most",
                Map.of("most", most));
    }

    /** Those that went to one client in one round, by any of them. */
    List<Due> ofRound(UUID any) {
        return read(
                """
                r.send_at <= :now
                and exists (select 1 from reminder f
                             where f.practice_id = r.practice_id and f.id = :any
                               and f.round_id = r.round_id and f.client_id = r.client_id)
                """,
                Map.of("any", any));
    }

    private List<Due> read(String which, Map<String, Object> values) {
        Instant now = clock.instant();
        return sql.sql(
                        """
                        select r.id, r.client_id, r.send_at, r.due_on,
                               c.zone, c.quiet_from, c.quiet_until,
                               coalesce(rc.usual_at, time '10:00') as usual_at, q.cue_at,
                               (a.kind = 'CHECK_IN' and coalesce(rc.check_in_link, false))
                               as wants_link, coalesce(rc.by_mail, false) as by_mail,
                               case when rc.said_yes_at is not null and m.ended_at is null
                                    then m.account_id end as account_id,
                               (c.status = 'ACTIVE' and c.own_pause_until is null
                                and coalesce(s.mail_is_shared, true) = false
                                and (r.kind = 'CUE' or rc.late_nudge)
                                and a.status = 'ACTIVE'
                                and exists (
                                    select 1 from occurrence o
                                     where o.practice_id = r.practice_id
                                       and o.assignment_id = r.assignment_id
                                       and o.due_on = r.due_on and o.state = 'OPEN')
                                and not exists (
                                    select 1 from occurrence d
                                     where d.practice_id = r.practice_id
                                       and d.assignment_id = r.assignment_id
                                       and d.state = 'SET_ASIDE' and d.settled_at > :aside)
                                and (a.kind <> 'EXERCISE' or not exists (
                                    select 1 from hold h
                                     where h.practice_id = r.practice_id
                                       and h.client_id = r.client_id and h.lifted_at is null))
                                and not exists (
                                    select 1 from response p
                                     where p.practice_id = r.practice_id
                                       and p.client_id = r.client_id
                                       and p.content_key = a.content_key
                                       and p.kind = 'EXERCISE' and p.steady_talked_at is null
                                       and p.sent_at is not null
                                       and (p.after_mark >= 7 or p.after_mark - p.before_mark >= 3)
                                       and not exists (
                                           select 1 from response l
                                            where l.practice_id = p.practice_id
                                              and l.client_id = p.client_id
                                              and l.content_key = p.content_key
                                              and l.kind = 'EXERCISE' and l.sent_at > p.sent_at
                                              and l.after_mark is not null)))
                               as wanted
                          from reminder r
                          join client c
                            on c.practice_id = r.practice_id and c.id = r.client_id
                          join assignment a
                            on a.practice_id = r.practice_id and a.id = r.assignment_id
                          left join membership m
                            on m.practice_id = c.practice_id and m.id = c.member_id
                          left join reminder_choice rc
                            on rc.practice_id = r.practice_id and rc.client_id = r.client_id
                          left join safe_contact s
                            on s.practice_id = r.practice_id and s.client_id = r.client_id
                          left join reminder_cue q
                            on q.practice_id = r.practice_id and q.assignment_id = r.assignment_id
                         where r.practice_id = :practice and %s
                        """
                                .formatted(which))
                .params(values)
                .param("now", Timestamp.from(now))
                .param("aside", Timestamp.from(now.minus(ASIDE)))
                .query((row, number) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                account == null ? null : new AccountId(account),
                row.getTimestamp("send_at").toInstant(),
                row.getBoolean("wanted"),
                ReminderPlans.times(row),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("wants_link"),
                row.getBoolean("by_mail"));
    }
}
