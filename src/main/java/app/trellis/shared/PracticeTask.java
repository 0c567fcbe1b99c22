package app.trellis.shared;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Work that is done again and again for a practice, on whichever machine is awake. There is one
 * task for each practice that ever needed it, because nobody may walk through the practices.
 */
public final class PracticeTask {

    private final SchedulerClient client;
    private final String name;

    /**
     * @param task made by {@link #of}, and known to the scheduler as a bean
     */
    public PracticeTask(DataSource dataSource, CustomTask<Void> task) {
        this.client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), task)
                        .build();
        this.name = task.getName();
    }

    /**
     * The task as the scheduler knows it.
     *
     * @param name of it in the database; it never changes
     * @param again after how long it is tried once more where it failed
     * @param next when it is done the next time, from when it was done
     * @param work done in the practice at hand
     */
    public static CustomTask<Void> of(
            String name, Duration again, UnaryOperator<Instant> next, Runnable work) {
        return Tasks.custom(name, Void.class)
                .onFailure(
                        (FailureHandler<Void>) new FailureHandler.OnFailureRetryLater<Void>(again))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    CurrentPractice.run(new PracticeId(UUID.fromString(instance.getId())), work);
                    return (complete, operations) ->
                            operations.reschedule(complete, next.apply(complete.getTimeDone()));
                });
    }

    /**
     * The same where only the practice at hand knows when it is done the next time.
     *
     * @param work done in the practice at hand; gives when it is done the next time
     */
    public static CustomTask<Void> planned(String name, Duration again, Supplier<Instant> work) {
        return Tasks.custom(name, Void.class)
                .onFailure(
                        (FailureHandler<Void>) new FailureHandler.OnFailureRetryLater<Void>(again))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Instant next =
                            CurrentPractice.call(
                                    new PracticeId(UUID.fromString(instance.getId())), work::get);
                    return (complete, operations) -> operations.reschedule(complete, next);
                });
    }

    /**
     * Sees to it that the practice at hand is looked at, in the transaction at hand; where it is
     * already, nothing changes.
     */
    public void demand(Instant first) {
        client.scheduleIfNotExists(
                new TaskInstance<>(name, CurrentPractice.get().toString()), first);
    }
}
