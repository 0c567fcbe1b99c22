package app.trellis.care;

import app.trellis.shared.PracticeTask;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks once a night at the rows of a practice that pass. There is one task for each practice in
 * which there ever was one, because nobody may walk through the practices.
 */
@Component
public class PassingSchedule {

    static final String TASK = "rows-pass";

    /** In the night of most places in which Trellis is used; in UTC. */
    private static final LocalTime AT = LocalTime.of(3, 0);

    private static final Duration AGAIN = Duration.ofHours(1);

    private final PracticeTask task;
    private final Clock clock;

    PassingSchedule(DataSource dataSource, CustomTask<Void> rowsPass, Clock clock) {
        this.task = new PracticeTask(dataSource, rowsPass);
        this.clock = clock;
    }

    /** Sees to it that the practice is looked at, in the transaction in which a row is made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demand() {
        task.demand(next(clock.instant()));
    }

    static Instant next(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atTime(AT)
                .toInstant(ZoneOffset.UTC);
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        /** One kind that cannot be deleted keeps no other; the task is tried again for it. */
        static void deleteOld(List<PassingRows> rows) {
            RuntimeException failed = null;
            for (PassingRows one : rows) {
                try {
                    one.deleteOld();
                } catch (RuntimeException e) {
                    if (failed == null) {
                        failed = e;
                    } else {
                        failed.addSuppressed(e);
                    }
                }
            }
            if (failed != null) {
                throw failed;
            }
        }

        @Bean
        CustomTask<Void> rowsPass(List<PassingRows> rows) {
            return PracticeTask.of(TASK, AGAIN, PassingSchedule::next, () -> deleteOld(rows));
        }
    }
}
