package app.trellis.care;

import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was typed into a form and never said goes after a while. */
@Component
class TypedPasses implements PassingRows {

    private final PracticeSql sql;
    private final Clock clock;
    private final Duration kept;

    TypedPasses(PracticeSql sql, Clock clock, @Value("${trellis.keep.typed}") Duration kept) {
        this.sql = sql;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    @Transactional
    public int deleteOld() {
        return sql.sql(
                        """
                        delete from typed_words
                         where practice_id = :practice
                           and id in (select r.id from typed_words r
                                       where r.practice_id = :practice and r.typed_at < :before
                                       order by r.typed_at
                                       limit :most)
                        """)
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("most", AT_ONCE)
                .update();
    }
}
