package app.trellis.responses;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks once a day at what a practice's ledgers have kept for twelve months. There is one task for
 * each practice in which somebody ever looked back.
 */
@Component
class LedgerSchedule {

    static final String TASK = "ledger-year";

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final SchedulerClient client;
    private final Clock clock;

    LedgerSchedule(DataSource dataSource, CustomTask<Void> ledgerYearOver, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), ledgerYearOver)
                        .build();
        this.clock = clock;
    }

    /** Sees to it that the practice is looked at, in the transaction in which a page is sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demand() {
        client.scheduleIfNotExists(
                new TaskInstance<>(TASK, CurrentPractice.get().toString()),
                clock.instant().plus(EVERY));
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> ledgerYearOver(LedgerYear year) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(
                            (FailureHandler<Void>)
                                    new FailureHandler.OnFailureRetryLater<Void>(AGAIN))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        CurrentPractice.run(
                                new PracticeId(UUID.fromString(instance.getId())), year::deleteOld);
                        return (complete, operations) ->
                                operations.reschedule(complete, complete.getTimeDone().plus(EVERY));
                    });
        }
    }
}
