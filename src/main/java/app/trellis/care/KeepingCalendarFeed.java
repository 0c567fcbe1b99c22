package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.MemberLeaving;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.SecretLink;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, replaces and switches off the address that one's own calendar reads (decision 38). */
@Service
public class KeepingCalendarFeed {

    private final CalendarFeeds feeds;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    KeepingCalendarFeed(CalendarFeeds feeds, CurrentPerson current, Audit audit, Clock clock) {
        this.feeds = feeds;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person's own feed, if there is one. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<CalendarFeedDetails> mine() {
        return feeds.findById(me().value()).map(CalendarFeed::details);
    }

    /**
     * Makes an address; one that was there before opens nothing any more.
     *
     * @return the path, told this once
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public String make() {
        SecretLink link = SecretLink.fresh(CurrentPractice.get().value());
        feeds.findById(me().value())
                .ifPresentOrElse(
                        feed -> feed.replace(link.digest(), clock.instant()),
                        () -> feeds.save(new CalendarFeed(me(), link.digest(), clock.instant())));
        feeds.flush();
        audit.record(Action.CALENDAR_FEED_MADE, me().value());
        return "/calendar/%s.ics".formatted(link.code());
    }

    /** Switches it off; the address opens nothing any more. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void switchOff() {
        end(me());
    }

    /** Who leaves takes no feed along. */
    @EventListener
    void on(MemberLeaving leaving) {
        end(leaving.member());
    }

    private void end(MemberId member) {
        feeds.findById(member.value())
                .ifPresent(feed -> {
                    feeds.delete(feed);
                    audit.record(Action.CALENDAR_FEED_ENDED, member.value());
                });
    }

    private MemberId me() {
        return current.get().memberId();
    }
}
