package app.trellis.reminders;

import app.trellis.care.PassingSchedule;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
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

    private final SchedulerClient client;
    private final PassingSchedule passing;
    private final Clock clock;

    ReminderSchedule(
            DataSource dataSource,
            CustomTask<Void> remindersDue,
            PassingSchedule passing,
            Clock clock) {
        this.client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), remindersDue)
                        .build();
        this.passing = passing;
        this.clock = clock;
    }

    /** Sees to it that the practice is looked at, in the transaction in which somebody says yes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demand() {
        client.scheduleIfNotExists(
                new TaskInstance<>(TASK, CurrentPractice.get().toString()), clock.instant());
        passing.demand();
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> remindersDue(
                ReminderRound round, @Value("${trellis.reminders.every}") Duration every) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(
                            (FailureHandler<Void>)
                                    new FailureHandler.OnFailureRetryLater<Void>(every))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        CurrentPractice.run(
                                new PracticeId(UUID.fromString(instance.getId())), round::look);
                        return (complete, operations) ->
                                operations.reschedule(complete, complete.getTimeDone().plus(every));
                    });
        }
    }
}
