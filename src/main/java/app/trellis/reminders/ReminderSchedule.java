package app.trellis.reminders;

import app.trellis.care.PassingSchedule;
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

/**
 * Looks at a practice's reminders every few minutes, on whichever machine is awake. There is one
 * task for each practice in which somebody ever said yes, because nobody may walk through the
 * practices.
 */
@Component
class ReminderSchedule {

    static final String TASK = "reminders";

    private final PracticeTask task;
    private final PassingSchedule passing;
    private final Clock clock;

    ReminderSchedule(
            DataSource dataSource,
            CustomTask<Void> remindersDue,
            PassingSchedule passing,
            Clock clock) {
        this.task = new PracticeTask(dataSource, remindersDue);
        this.passing = passing;
        this.clock = clock;
    }

    /** Sees to it that the practice is looked at, in the transaction in which somebody says yes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demand() {
        task.demand(clock.instant());
        passing.demand();
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> remindersDue(
                ReminderRound round, @Value("${trellis.reminders.every}") Duration every) {
            return PracticeTask.of(TASK, every, done -> done.plus(every), round::look);
        }
    }
}
