package app.trellis.alerts;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at each open alert when its time is up, on whichever machine is awake then. What is to be
 * looked at lies in the database, written with the alert itself.
 */
@Component
class AlertSchedule {

    static final String TASK = "alert-due";

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final SchedulerClient client;

    AlertSchedule(DataSource dataSource, CustomTask<Void> alertDue) {
        this.client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), alertDue)
                        .build();
    }

    /** Sees to it that an alert is looked at, in the transaction that raises it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Alert alert) {
        client.scheduleIfNotExists(
                new TaskInstance<>(TASK, CurrentPractice.get() + "/" + alert.id()), alert.dueAt());
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> alertDue(Escalating escalating) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(
                            (FailureHandler<Void>)
                                    new FailureHandler.OnFailureRetryLater<Void>(RETRY))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> after(look(escalating, instance.getId())));
        }

        private static Optional<Instant> look(Escalating escalating, String instance) {
            int slash = instance.indexOf('/');
            PracticeId practice = new PracticeId(UUID.fromString(instance.substring(0, slash)));
            AlertId alert = new AlertId(UUID.fromString(instance.substring(slash + 1)));
            return CurrentPractice.call(practice, () -> escalating.look(alert));
        }

        private static CompletionHandler<Void> after(Optional<Instant> again) {
            if (again.isEmpty()) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
            return (complete, operations) -> {
                Instant soonest = complete.getTimeDone().plus(RETRY);
                Instant due = again.get();
                operations.reschedule(complete, due.isBefore(soonest) ? soonest : due);
            };
        }
    }
}
