package app.trellis.alerts;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins to look for deadlines once the program is ready, and not while whatever runs at the start
 * is still at work.
 */
@Component
class AlertsAwake implements DbSchedulerStarter {

    private final ObjectProvider<Scheduler> scheduler;

    AlertsAwake(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Heard after everything that runs at the start. */
    @EventListener(ApplicationReadyEvent.class)
    public void ready() {
        doStart();
    }

    @Override
    public void doStart() {
        scheduler.ifAvailable(Scheduler::start);
    }
}
