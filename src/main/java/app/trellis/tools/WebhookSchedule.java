package app.trellis.tools;

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
 * Looks every half minute, on whichever machine is awake, at what there is to tell. There is one
 * task for each practice that ever had a webhook, because nobody may walk through the practices.
 */
@Component
class WebhookSchedule {

    static final String TASK = "webhooks";

    private final SchedulerClient client;
    private final PassingSchedule passing;
    private final Clock clock;

    WebhookSchedule(
            DataSource dataSource,
            CustomTask<Void> webhooksDue,
            PassingSchedule passing,
            Clock clock) {
        this.client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), webhooksDue)
                        .build();
        this.passing = passing;
        this.clock = clock;
    }

    /** Sees to it that the practice is looked at, in the transaction in which one is added. */
    @Transactional(propagation = Propagation.MANDATORY)
    void demand() {
        client.scheduleIfNotExists(
                new TaskInstance<>(TASK, CurrentPractice.get().toString()), clock.instant());
        passing.demand();
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> webhooksDue(
                TellingTools telling, @Value("${trellis.webhooks.every}") Duration every) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(
                            (FailureHandler<Void>)
                                    new FailureHandler.OnFailureRetryLater<Void>(every))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        CurrentPractice.run(
                                new PracticeId(UUID.fromString(instance.getId())), telling::look);
                        return (complete, operations) ->
                                operations.reschedule(complete, complete.getTimeDone().plus(every));
                    });
        }
    }
}
