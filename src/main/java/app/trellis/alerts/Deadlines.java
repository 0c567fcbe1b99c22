package app.trellis.alerts;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By when a stage has to have answered, by the practice's limit and its reading hours. */
@Component
class Deadlines {

    private final AlertCovers covers;
    private final PracticeSql sql;

    Deadlines(AlertCovers covers, PracticeSql sql) {
        this.covers = covers;
        this.sql = sql;
    }

    /** The end of a stage that begins now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Instant from(Instant now) {
        Duration limit =
                covers.findById(CurrentPractice.get().value())
                        .map(AlertCover::limit)
                        .orElse(AlertCover.LIMIT);
        return hours().after(now, limit);
    }

    private ReadingHours hours() {
        return sql.sql(
                        """
                        select zone, read_from, read_until from practice
                         where practice_id = :practice
                        """)
                .query((row, number) ->
                        new ReadingHours(
                                ZoneId.of(row.getString("zone")),
                                row.getObject("read_from", LocalTime.class),
                                row.getObject("read_until", LocalTime.class)))
                .single();
    }
}
