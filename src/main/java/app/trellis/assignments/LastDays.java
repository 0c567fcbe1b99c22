package app.trellis.assignments;

import app.trellis.care.WatchingChanges;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last day of an assignment passes while nobody does anything; what was agreed about its
 * answers is then looked at anew. That it has to be is written with the assignment itself.
 */
@Component
class LastDays {

    static final String TASK = "last-day-over";

    private final SchedulerClient scheduler;
    private final Clock clock;

    LastDays(DataSource dataSource, OneTimeTask<Void> lastDayOver, Clock clock) {
        this.scheduler =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(dataSource), lastDayOver)
                        .build();
        this.clock = clock;
    }

    /** Sees to it that the rules are looked at once this day is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void watch(ClientId client, LocalDate lastDay) {
        Instant over = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        scheduler.scheduleIfNotExists(
                new TaskInstance<>(
                        TASK, "%s/%s/%s".formatted(CurrentPractice.get(), client, lastDay)),
                over);
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        OneTimeTask<Void> lastDayOver(WatchingChanges watching, TransactionTemplate transaction) {
            return Tasks.oneTime(TASK, Void.class)
                    .execute((instance, context) -> look(watching, transaction, instance.getId()));
        }

        private static void look(
                WatchingChanges watching, TransactionTemplate transaction, String instance) {
            String[] parts = instance.split("/");
            ClientId client = new ClientId(UUID.fromString(parts[1]));
            CurrentPractice.run(
                    new PracticeId(UUID.fromString(parts[0])),
                    () -> transaction.executeWithoutResult(status -> watching.changed(client)));
        }
    }
}
