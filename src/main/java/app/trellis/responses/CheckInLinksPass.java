package app.trellis.responses;

import app.trellis.care.PassingRows;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A link that was used or that nobody opened goes a while after it closed: it opens nothing any
 * more. That a page came by a link stays with the page.
 */
@Component
class CheckInLinksPass implements PassingRows {

    private final PracticeSql sql;
    private final Clock clock;
    private final Duration kept;

    CheckInLinksPass(
            PracticeSql sql, Clock clock, @Value("${trellis.keep.check-in-links}") Duration kept) {
        this.sql = sql;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    @Transactional
    public int deleteOld() {
        return sql.sql(
                        """
                        delete from check_in_link
                         where practice_id = :practice
                           and id in (select r.id from check_in_link r
                                       where r.practice_id = :practice and r.expires_at < :before
                                         and %s
                                       order by r.expires_at
                                       limit :most)
                        """
                                .formatted(NO_LEGAL_MATTER))
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("most", AT_ONCE)
                .update();
    }
}
