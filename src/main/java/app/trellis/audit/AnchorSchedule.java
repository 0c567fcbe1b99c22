package app.trellis.audit;

import app.trellis.shared.PracticeTask;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Anchors the heads of the chains again and again, on whichever machine is awake. */
@Component
class AnchorSchedule {

    static final String TASK = "audit-anchors";

    /** After which an anchor that could not be written is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final PracticeTask task;
    private final Clock clock;

    AnchorSchedule(DataSource dataSource, CustomTask<Void> headsAnchored, Clock clock) {
        this.task = new PracticeTask(dataSource, headsAnchored);
        this.clock = clock;
    }

    /** Sees to it that the practice at hand is anchored, in the transaction its chain begins in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void demand() {
        task.demand(clock.instant());
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> headsAnchored(
                AnchoringHeads anchoring, @Value("${trellis.audit.every}") Duration every) {
            return PracticeTask.of(TASK, AGAIN, done -> done.plus(every), anchoring::anchor);
        }
    }
}
