package app.trellis.exchange;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
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

/** Sees to it that a sealed practice is made and deleted, on whichever machine is awake then. */
@Component
class ExportSchedule {

    static final String TASK = "practice-export";

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final SchedulerClient client;
    private final Clock clock;

    ExportSchedule(DataSource dataSource, CustomTask<Void> practiceExport, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), practiceExport)
                        .build();
        this.clock = clock;
    }

    /** In the transaction in which it was agreed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID export) {
        client.scheduleIfNotExists(
                new TaskInstance<>(TASK, CurrentPractice.get() + "/" + export), clock.instant());
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> practiceExport(MakingExports making) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(
                            (FailureHandler<Void>)
                                    new FailureHandler.OnFailureRetryLater<Void>(RETRY))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> after(look(making, instance.getId())));
        }

        private static Optional<Instant> look(MakingExports making, String instance) {
            int slash = instance.indexOf('/');
            PracticeId practice = new PracticeId(UUID.fromString(instance.substring(0, slash)));
            UUID export = UUID.fromString(instance.substring(slash + 1));
            return CurrentPractice.call(practice, () -> making.look(export));
        }

        private static CompletionHandler<Void> after(Optional<Instant> again) {
            if (again.isEmpty()) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
            return (complete, operations) -> operations.reschedule(complete, again.get());
        }
    }
}
