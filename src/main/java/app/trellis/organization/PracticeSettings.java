package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.OwnAccount;
import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.AllowedToSignedIn;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The practice's own settings: read by everybody in it, changed by its administrators. */
@Service
public class PracticeSettings {

    /** Code points in a crisis text. */
    public static final int CRISIS_TEXT = 2_000;

    private final Practices practices;
    private final OwnAccount account;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticeSettings(
            Practices practices,
            OwnAccount account,
            Outbox outbox,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.practices = practices;
        this.account = account;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @AllowedToSignedIn
    @Transactional(readOnly = true)
    public PracticeDetails read() {
        return practice().details();
    }

    /** Sets what people read in need; it can never be empty. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void sayInNeed(String text) {
        practice().sayInNeed(Text.clean(text, CRISIS_TEXT).strip(), clock.instant());
        changed();
        events.publishEvent(new PracticeDescribed());
    }

    /**
     * Sets what people read in need whose language is not the practice's own; empty, they read the
     * practice's own words.
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void sayInNeedToOthers(String text) {
        practice().sayInNeedToOthers(Text.clean(text, CRISIS_TEXT).strip());
        changed();
        events.publishEvent(new PracticeDescribed());
    }

    /** Sets name, zone and the hours in which somebody reads. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void describe(String name, ZoneId zone, LocalTime readFrom, LocalTime readUntil) {
        Practice practice = practice();
        practice.rename(Text.line(name));
        practice.live(zone, readFrom, readUntil, clock.instant());
        changed();
        events.publishEvent(new PracticeDescribed());
    }

    /**
     * Sets for how long clients can read on after care has ended; whose care has ended already
     * keeps the day that they were told.
     *
     * @throws Refused when that is under 90 days
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void keepReadable(int days) {
        practice().keepReadable(days);
        changed();
    }

    /**
     * Says whether supervisors may open the signed session notes of a client for an hour with a
     * stated reason. Switched off, it ends at once for whoever has them open.
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void openWithReason(boolean allowed) {
        practice().openWithReason(allowed);
        changed();
    }

    /**
     * Sends a test mail to the administrator's own address.
     *
     * @throws Refused when no mail server is configured
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void testMail() {
        if (!outbox.canSend()) {
            throw new Refused("organization.no-mail-server");
        }
        String language = practice().details().language();
        outbox.send(
                "test-" + CurrentPractice.get() + "-" + clock.instant().toEpochMilli(),
                account.email(),
                MailKind.TEST,
                language,
                null);
        practice().done(Checklist.Step.MAIL_TEST, clock.instant());
    }

    /** Ticks a line of the checklist that only a person can know about. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void tick(Checklist.Step step) {
        practice().done(step, clock.instant());
        changed();
    }

    private void changed() {
        audit.record(Action.SETTINGS_CHANGED, CurrentPractice.get().value());
    }

    private Practice practice() {
        return practices.findById(CurrentPractice.get().value()).orElseThrow(NotFound::new);
    }
}
