package app.trellis.reports;

import app.trellis.identity.CurrentPerson;
import app.trellis.messages.Outbox;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody says that they want to be told once a month that a report is ready, or not. */
@Service
public class AskingForReports {

    private final ReportWishes wishes;
    private final MonthlySchedule schedule;
    private final Outbox outbox;
    private final CurrentPerson current;

    AskingForReports(
            ReportWishes wishes, MonthlySchedule schedule, Outbox outbox, CurrentPerson current) {
        this.wishes = wishes;
        this.schedule = schedule;
        this.outbox = outbox;
        this.current = current;
    }

    /**
     * How it stands with one page.
     *
     * @param possible whether there is a mail server at all
     */
    public record Standing(boolean possible, boolean asked) {}

    /** Whether the person at hand is told of a page; one statement. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public Standing of(ReportPage page) {
        return new Standing(outbox.canSend(), wishes.has(current.get().memberId(), page));
    }

    /**
     * Asks to be told of a page, or no longer; either may be said twice.
     *
     * @throws NotFound when the page is none that the person may open
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void ask(ReportPage page, boolean wanted) {
        if (!wanted) {
            wishes.drop(current.get().memberId(), page);
            return;
        }
        if (!current.get().is(page.reader())) {
            throw new NotFound();
        }
        wishes.keep(current.get().memberId(), page);
        schedule.demand();
    }
}
