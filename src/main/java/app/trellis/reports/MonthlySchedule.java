package app.trellis.reports;

import app.trellis.shared.PracticeTask;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of reports on the second day of each month, on whichever machine is awake. There is one
 * task for each practice in which somebody ever asked.
 */
@Component
class MonthlySchedule {

    static final String TASK = "reports-monthly";

    private static final Duration AGAIN = Duration.ofHours(1);

    private final PracticeTask task;
    private final MonthlyRound round;

    MonthlySchedule(DataSource dataSource, CustomTask<Void> reportsMonthly, MonthlyRound round) {
        this.task = new PracticeTask(dataSource, reportsMonthly);
        this.round = round;
    }

    /** Sees to it that the practice is looked at, in the transaction in which somebody asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demand() {
        task.demand(round.first());
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> reportsMonthly(MonthlyRound round) {
            return PracticeTask.planned(TASK, AGAIN, round::tell);
        }
    }
}
