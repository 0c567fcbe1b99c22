package app.trellis.trends;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.trends.MarkStore.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets something beside a client's scores: a day that mattered, or a day from which to count anew.
 * What one side notes the other reads only as far as it was shared.
 */
@Service
public class MarkingTrends {

    private static final int REASON = 2_000;

    private final MarkStore marks;
    private final Forms forms;
    private final RaisingFlags flags;
    private final Audit audit;
    private final Clock clock;

    MarkingTrends(MarkStore marks, Forms forms, RaisingFlags flags, Audit audit, Clock clock) {
        this.marks = marks;
        this.forms = forms;
        this.flags = flags;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes an event for the care team, and for the client too if it is shared.
     *
     * @throws Refused when it lies ahead
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public UUID note(ClientId client, NewEvent event) {
        return add(client, event, false);
    }

    /**
     * Notes an event of the client's own.
     *
     * @throws Refused when it lies ahead
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public UUID noteOwn(ClientId client, NewEvent event) {
        return add(client, event, true);
    }

    /**
     * Deletes an event that the care team noted.
     *
     * @throws NotFound when there is none of theirs
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void remove(ClientId client, UUID event) {
        remove(client, event, false);
    }

    /**
     * Deletes an event that the client noted.
     *
     * @throws NotFound when there is none of theirs
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void removeOwn(ClientId client, UUID event) {
        remove(client, event, true);
    }

    /**
     * Changes who may read an event that the client noted.
     *
     * @throws NotFound when there is none of theirs
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void share(ClientId client, UUID event, Sharing sharing) {
        if (!marks.shareEvent(client, event, true, sharing)) {
            throw new NotFound();
        }
        audit.record(Action.SHARING_CHANGED, client, event);
    }

    /**
     * Counts an instrument anew from a day on; what was before stays drawn.
     *
     * @param reason why, which stays with it
     * @throws Refused without a reason, or where nothing counts from that day on
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void countFrom(ClientId client, String instrument, LocalDate day, String reason) {
        String why = why(reason);
        Series series = Series.of(forms.of(client, instrument));
        boolean counts = series.counted().stream().anyMatch(one -> !one.on().isBefore(day));
        if (!counts) {
            throw new Refused("trends.nothing-from-there");
        }
        UUID start = marks.addStart(client, instrument, day, why, null, Me.id(), clock.instant());
        flags.afterNewStart(client, instrument);
        audit.record(Action.TREND_START_SET, client, start);
    }

    /**
     * Takes the new start of an instrument back, so that the one before holds again.
     *
     * @param reason why, which stays with it
     * @throws Refused without a reason
     * @throws NotFound when there is no new start
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void countAsBefore(ClientId client, String instrument, String reason) {
        String why = why(reason);
        NewStart now =
                marks.read(client, Reader.CARE_TEAM, Me.id())
                        .start(instrument)
                        .orElseThrow(NotFound::new);
        marks.addStart(client, instrument, now.on(), why, now.id(), Me.id(), clock.instant());
        flags.afterNewStart(client, instrument);
        audit.record(Action.TREND_START_TAKEN_BACK, client, now.id());
    }

    private UUID add(ClientId client, NewEvent event, boolean byClient) {
        // A day's grace, because somewhere it is tomorrow already.
        if (event.on().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("trends.event-ahead");
        }
        UUID id = marks.addEvent(client, event, byClient, Me.id(), clock.instant());
        audit.record(Action.TREND_EVENT_NOTED, client, id);
        return id;
    }

    private void remove(ClientId client, UUID event, boolean byClient) {
        if (!marks.removeEvent(client, event, byClient)) {
            throw new NotFound();
        }
        audit.record(Action.TREND_EVENT_REMOVED, client, event);
    }

    private static String why(String reason) {
        String why = Text.clean(reason, REASON).strip();
        if (why.isEmpty()) {
            throw new Refused("trends.reason-missing");
        }
        return why;
    }
}
