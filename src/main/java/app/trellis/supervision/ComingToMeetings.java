package app.trellis.supervision;

import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that a practitioner comes to, and what they put on their agenda. */
@Service
public class ComingToMeetings {

    private final MeetingStore store;
    private final Agendas agendas;
    private final PracticeSettings settings;
    private final Clock clock;

    ComingToMeetings(MeetingStore store, Agendas agendas, PracticeSettings settings, Clock clock) {
        this.store = store;
        this.agendas = agendas;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those to come, the next first, then those behind them of which points wait. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Meeting> mine() {
        LocalDate today = LocalDate.now(clock.withZone(settings.read().zone()));
        List<MeetingStore.Row> rows = store.meetings(MeetingStore.ASKED_TO, today);
        Map<UUID, List<Meeting.Point>> points =
                store.points(rows.stream().map(MeetingStore.Row::id).toList());
        return rows.stream()
                .map(row ->
                        new Meeting(
                                row.id(),
                                row.startsAt(),
                                row.closed(),
                                row.supervisor(),
                                List.copyOf(row.people().values()),
                                points.getOrDefault(row.id(), List.of()),
                                List.of()))
                .toList();
    }

    /**
     * Adds a point.
     *
     * @throws Refused when it is empty or longer than {@link app.trellis.shared.Text#SHORT}, or too
     *     many wait
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void add(UUID meeting, String words) {
        agendas.add(MeetingStore.ASKED_TO, meeting, words);
    }

    /** Ticks a point, or takes the tick back. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void tick(UUID point, boolean ticked) {
        agendas.tick(MeetingStore.ASKED_TO, point, ticked);
    }

    /** Takes a point of one's own off that is not ticked. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void remove(UUID point) {
        agendas.remove(MeetingStore.ASKED_TO, point);
    }
}
