package app.trellis.tools;

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
 * Looks every half minute, on whichever machine is awake, at what there is to tell. There is one
 * task for each practice that ever had a webhook, because nobody may walk through the practices.
 */
@Component
class WebhookSchedule {

    static final String TASK = "webhooks";

    private final PracticeTask task;
    private final PassingSchedule passing;
    private final Clock clock;

    WebhookSchedule(
            DataSource dataSource,
            CustomTask<Void> webhooksDue,
            PassingSchedule passing,
            Clock clock) {
        this.task = new PracticeTask(dataSource, webhooksDue);
        this.passing = passing;
        this.clock = clock;
    }

    /** Sees to it that the practice is looked at, in the transaction in which one is added. */
    @Transactional(propagation = Propagation.MANDATORY)
    void demand() {
        task.demand(clock.instant());
        passing.demand();
    }

    /** The task, known to the scheduler. */
    @Configuration
    static class Known {

        @Bean
        CustomTask<Void> webhooksDue(
                TellingTools telling, @Value("${trellis.webhooks.every}") Duration every) {
            return PracticeTask.of(TASK, every, done -> done.plus(every), telling::look);
        }
    }
}
