package app.trellis.supervision;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.Brought;
import app.trellis.care.ClientNames;
import app.trellis.care.ToSupervision;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.SupervisedPerson;
import app.trellis.organization.Supervising;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's meetings with those whom they supervise today, one by one or several together. */
@Service
public class ArrangingMeetings {

    /** People in one meeting. */
    public static final int MOST_PEOPLE = 20;

    private final MeetingStore store;
    private final Agendas agendas;
    private final Supervising supervising;
    private final ToSupervision marks;
    private final ClientNames clients;
    private final PracticeSettings settings;
    private final Audit audit;
    private final Clock clock;

    ArrangingMeetings(
            MeetingStore store,
            Agendas agendas,
            Supervising supervising,
            ToSupervision marks,
            ClientNames clients,
            PracticeSettings settings,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.agendas = agendas;
        this.supervising = supervising;
        this.marks = marks;
        this.clients = clients;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom one can meet: the people under the signed-in supervisor today, by name. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public Map<MemberId, String> people() {
        LocalDate today = today();
        Map<MemberId, String> people = new LinkedHashMap<>();
        supervising.mine().stream()
                .filter(one -> one.holdsOn(today))
                .sorted(Comparator.comparing(SupervisedPerson::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> people.put(one.id(), one.name()));
        return people;
    }

    /**
     * The meetings to come, the next first, each with its agenda and with what practitioners bring;
     * then those behind them of which points wait. Each line of what is brought that was read
     * stands in the audit of its client.
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public List<Meeting> mine() {
        LocalDate today = today();
        List<MeetingStore.Row> rows = store.meetings(MeetingStore.ARRANGED, today);
        Map<UUID, List<Meeting.Point>> points =
                store.points(rows.stream().map(MeetingStore.Row::id).toList());
        Map<MemberId, List<Meeting.Bring>> brought = brought(rows, today);
        return rows.stream()
                .map(row ->
                        new Meeting(
                                row.id(),
                                row.startsAt(),
                                row.closed(),
                                row.supervisor(),
                                List.copyOf(row.people().values()),
                                points.getOrDefault(row.id(), List.of()),
                                row.closed()
                                        ? List.of()
                                        : row.people().keySet().stream()
                                                .flatMap(one ->
                                                        brought
                                                                .getOrDefault(one, List.of())
                                                                .stream())
                                                .toList()))
                .toList();
    }

    /** What those bring who come to a meeting and are supervised today. */
    private Map<MemberId, List<Meeting.Bring>> brought(
            List<MeetingStore.Row> rows, LocalDate today) {
        Map<MemberId, String> coming = new HashMap<>();
        rows.stream().filter(row -> !row.closed()).forEach(row -> coming.putAll(row.people()));
        coming.keySet().retainAll(people().keySet());
        List<Brought> waiting =
                marks.broughtBy(coming.keySet(), today).stream().filter(Brought::waits).toList();
        Map<ClientId, String> words =
                clients.pseudonyms(waiting.stream().map(Brought::client).toList());
        waiting.stream()
                .filter(one -> !one.line().isBlank() || one.matter().subject() != null)
                .forEach(one -> audit.record(Action.SUPERVISION_LINE_READ, one.client(), one.id()));
        return waiting.stream()
                .collect(
                        Collectors.groupingBy(
                                Brought::by,
                                Collectors.mapping(
                                        one ->
                                                new Meeting.Bring(
                                                        one.id(),
                                                        coming.getOrDefault(one.by(), ""),
                                                        words.get(one.client()),
                                                        one.matter(),
                                                        one.line()),
                                        Collectors.toList())));
    }

    /**
     * Sets the next meeting. What waits from meetings behind the same people stands on its agenda.
     *
     * @param startsAt not before now
     * @throws NotFound when one of them is not under the signed-in supervisor today
     * @throws Refused when it is in the past, nobody or too many are asked, or a meeting of the
     *     same people is to come already
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public UUID arrange(Instant startsAt, Set<MemberId> asked) {
        demandFuture(startsAt);
        if (asked.isEmpty() || asked.size() > MOST_PEOPLE) {
            throw new Refused("supervision.meeting.people", MOST_PEOPLE);
        }
        if (!people().keySet().containsAll(asked)) {
            throw new NotFound();
        }
        agendas.oneByOne();
        boolean there =
                store.meetings(MeetingStore.ARRANGED, today()).stream()
                        .anyMatch(one -> !one.closed() && one.people().keySet().equals(asked));
        if (there) {
            throw new Refused("supervision.meeting.there");
        }
        UUID id = Ids.next();
        store.arrange(id, startsAt, rows(asked), clock.instant());
        store.takeOver(id, asked);
        audit.record(Action.SUPERVISION_MEETING_CHANGED, id);
        return id;
    }

    /**
     * Moves a meeting that is to come.
     *
     * @throws Refused when the new moment is in the past
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void move(UUID meeting, Instant startsAt) {
        demandFuture(startsAt);
        demandComing(meeting);
        store.move(meeting, startsAt);
        audit.record(Action.SUPERVISION_MEETING_CHANGED, meeting);
    }

    /**
     * Says that a meeting is behind them. What was not ticked waits for the next one of the same
     * people.
     *
     * @param tookPlace or else it was called off
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void close(UUID meeting, boolean tookPlace) {
        demandComing(meeting);
        store.close(meeting, tookPlace, clock.instant());
        audit.record(Action.SUPERVISION_MEETING_CHANGED, meeting);
    }

    /**
     * Adds a point.
     *
     * @throws Refused when it is empty or longer than {@link app.trellis.shared.Text#SHORT}, or too
     *     many wait
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void add(UUID meeting, String words) {
        agendas.add(MeetingStore.ARRANGED, meeting, words);
    }

    /** Ticks a point, or takes the tick back. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void tick(UUID point, boolean ticked) {
        agendas.tick(MeetingStore.ARRANGED, point, ticked);
    }

    /** Takes a point of one's own off that is not ticked. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void remove(UUID point) {
        agendas.remove(MeetingStore.ARRANGED, point);
    }

    private static Map<UUID, MemberId> rows(Collection<MemberId> people) {
        Map<UUID, MemberId> rows = new LinkedHashMap<>();
        people.forEach(one -> rows.put(Ids.next(), one));
        return rows;
    }

    private void demandFuture(Instant startsAt) {
        if (startsAt.isBefore(clock.instant())) {
            throw new Refused("supervision.meeting.past");
        }
    }

    private void demandComing(UUID meeting) {
        if (store.meetings(MeetingStore.ARRANGED, today()).stream()
                .noneMatch(one -> one.id().equals(meeting) && !one.closed())) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.read().zone()));
    }
}
