package app.trellis.reminders;

import app.trellis.care.PassingRows;
import app.trellis.shared.CannotStart;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders that are long over, with what became of them, and links of mails whose time is over.
 * What is still planned or on its way stays, whatever its age.
 */
@Component
class RemindersPass implements PassingRows {

    /** Longer than days are planned ahead, so that none is planned a second time. */
    private static final Duration LEAST = Duration.ofDays(60);

    private final PracticeSql sql;
    private final Clock clock;
    private final Duration kept;

    RemindersPass(PracticeSql sql, Clock clock, @Value("${trellis.keep.reminders}") Duration kept) {
        if (kept.compareTo(LEAST) < 0) {
            throw new CannotStart(
                    "trellis.keep.reminders is shorter than %d days.".formatted(LEAST.toDays()),
                    "Set it to %dd or longer, so that no reminder is sent twice."
                            .formatted(LEAST.toDays()));
        }
        this.sql = sql;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    @Transactional
    public int deleteOld() {
        Instant now = clock.instant();
        int reminders =
                sql.sql(
                                """
                                delete from reminder
                                 where practice_id = :practice
                                   and id in (select r.id from reminder r
                                               where r.practice_id = :practice
                                                 and r.state not in ('PLANNED', 'IN_OUTBOX')
                                                 and r.send_at < :before and r.due_on < :day
                                                 and %s
                                               order by r.send_at
                                               limit :most)
                                """
                                        .formatted(NO_LEGAL_MATTER))
                        .param("before", Timestamp.from(now.minus(kept)))
                        .param("day", LocalDate.ofInstant(now.minus(kept), ZoneOffset.UTC))
                        .param("most", AT_ONCE)
                        .update();
        return reminders
                + sql.sql(
                                """
                                delete from stop_link
                                 where practice_id = :practice
                                   and token_hash in (select r.token_hash from stop_link r
                                                       where r.practice_id = :practice
                                                         and r.made_at <= :before
                                                       order by r.made_at
                                                       limit :most)
                                """)
                        .param("before", Timestamp.from(now.minus(StoppingReminders.LIFE)))
                        .param("most", AT_ONCE)
                        .update();
    }
}
