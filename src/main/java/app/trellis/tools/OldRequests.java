package app.trellis.tools;

import app.trellis.care.PassingRows;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What tools asked for under keys of their own is remembered for a week, and what they were told of
 * for thirty days.
 */
@Component
class OldRequests implements PassingRows {

    static final Duration KEPT = Duration.ofDays(7);

    static final Duration TOLD_KEPT = Duration.ofDays(30);

    private final PracticeSql sql;
    private final Clock clock;

    OldRequests(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int deleteOld() {
        int told =
                sql.sql(
                                """
                                delete from webhook_delivery
                                 where practice_id = :practice and settled_at < :before
                                """)
                        .param("before", Timestamp.from(clock.instant().minus(TOLD_KEPT)))
                        .update();
        return told
                + sql.sql(
                                """
                                delete from tool_request
                                 where practice_id = :practice and made_at < :before
                                """)
                        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                        .update();
    }
}
