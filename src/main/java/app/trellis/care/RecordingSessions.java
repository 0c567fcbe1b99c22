package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans sessions and records whether they took place. */
@Service
public class RecordingSessions {

    /** Weeks between two sessions of a series, at most. */
    public static final int MOST_WEEKS = 8;

    /** Sessions that can be planned in one go. */
    public static final int MOST_IN_SERIES = 52;

    private static final int MOST = 500;
    private static final int MOST_CONTACTS = 20;

    private final ClientSessions sessions;
    private final PracticeSettings settings;
    private final List<SessionLock> locks;
    private final CurrentPerson current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingSessions(
            ClientSessions sessions,
            PracticeSettings settings,
            List<SessionLock> locks,
            CurrentPerson current,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.locks = locks;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The client's sessions and contacts, the newest first; at most 500. Contacts may tell of
     * others who called about a client, so this is not the client's own list.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<SessionSummary> of(ClientId client) {
        return sessions.findByClientOrderByStartsAtDesc(client, Limit.of(MOST)).stream()
                .map(ClientSession::summary)
                .toList();
    }

    /** The same, to be taken out as a file. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<SessionSummary> export(ClientId client) {
        audit.record(Action.TABLE_EXPORTED, client, null);
        return of(client);
    }

    /** Contacts between sessions since a moment, the newest first; at most 20. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<SessionSummary> contactsSince(ClientId client, Instant since) {
        return sessions
                .findByClientAndAttendanceAndStartsAtGreaterThanEqualOrderByStartsAtDesc(
                        client, Attendance.CONTACT, since, Limit.of(MOST_CONTACTS))
                .stream()
                .map(ClientSession::summary)
                .toList();
    }

    /** When the next planned session begins; one row is read, however many there were. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<Instant> next(ClientId client) {
        return sessions.findFirstByClientAndAttendanceAndStartsAtAfterOrderByStartsAt(
                        client, Attendance.PLANNED, clock.instant())
                .map(one -> one.summary().startsAt());
    }

    /**
     * When the last session began that took place on an earlier day than today; today's is still
     * going on, as far as anybody can tell.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<Instant> lastBeforeToday(ClientId client) {
        return lastBefore(client, startOfToday());
    }

    /** When the last session began that took place before a day of the practice's. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<Instant> lastBefore(ClientId client, LocalDate day) {
        return lastBefore(client, day.atStartOfDay(settings.read().zone()).toInstant());
    }

    private Optional<Instant> lastBefore(ClientId client, Instant before) {
        return sessions.findFirstByClientAndAttendanceAndStartsAtBeforeOrderByStartsAtDesc(
                        client, Attendance.ATTENDED, before)
                .map(one -> one.summary().startsAt());
    }

    /** When the next planned session begins; one of today counts also when its hour has come. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<Instant> nextFromToday(ClientId client) {
        return sessions.findFirstByClientAndAttendanceAndStartsAtAfterOrderByStartsAt(
                        client, Attendance.PLANNED, startOfToday().minusNanos(1))
                .map(one -> one.summary().startsAt());
    }

    /** The client's sessions of one day, in their order, however many there were before. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<SessionSummary> on(ClientId client, LocalDate day, ZoneId zone) {
        return sessions
                .findByClientAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAt(
                        client,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(ClientSession::summary)
                .toList();
    }

    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public SessionSummary read(ClientId client, SessionId session) {
        return find(client, session).summary();
    }

    /** Plans or records a session. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public SessionId record(ClientId client, SessionData data) {
        check(data);
        ClientSession session = new ClientSession(client, data, current.get().memberId());
        sessions.saveAndFlush(session);
        audit.record(Action.SESSION_RECORDED, client, session.id().value());
        events.publishEvent(new SessionRecorded(client));
        return session.id();
    }

    /**
     * Plans a series at the same hour of the practice's clock, also over a change of summer time.
     *
     * @param everyWeeks weeks from one to the next, 1 to {@link #MOST_WEEKS}
     * @param times how many in all, 2 to {@link #MOST_IN_SERIES}
     * @throws Refused when it is not planned, but took place or was cancelled
     * @throws IllegalArgumentException when a number is out of its range
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void planSeries(ClientId client, SessionData first, int everyWeeks, int times) {
        if (everyWeeks < 1 || everyWeeks > MOST_WEEKS || times < 2 || times > MOST_IN_SERIES) {
            throw new IllegalArgumentException("No series: %d, %d".formatted(everyWeeks, times));
        }
        if (first.attendance() != Attendance.PLANNED) {
            throw new Refused("care.series-planned-only");
        }
        UUID series = Ids.next();
        ZonedDateTime start = first.startsAt().atZone(settings.read().zone());
        for (int number = 0; number < times; number++) {
            SessionData data =
                    new SessionData(
                            start.plusWeeks((long) number * everyWeeks).toInstant(),
                            first.kind(),
                            Attendance.PLANNED);
            ClientSession session =
                    new ClientSession(client, data, current.get().memberId(), series);
            sessions.save(session);
            audit.record(Action.SESSION_RECORDED, client, session.id().value());
        }
        sessions.flush();
        events.publishEvent(new SessionRecorded(client));
    }

    /**
     * Corrects a session.
     *
     * @throws Refused when a module holds the session as it is, such as by a signed note
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void change(ClientId client, SessionId session, SessionData data) {
        check(data);
        changeOpen(findLocked(client, session), data);
        sessions.flush();
        events.publishEvent(new SessionRecorded(client));
    }

    /**
     * Moves or cancels a session and the later ones of its series that are still planned. Each is
     * moved by as much on the practice's clock as the first, also over a change of summer time.
     *
     * @throws Refused when it took place or was missed: that is said of one session alone
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void changeFrom(ClientId client, SessionId session, SessionData data) {
        if (data.attendance() != Attendance.PLANNED
                && data.attendance() != Attendance.CANCELLED_BY_CLIENT
                && data.attendance() != Attendance.CANCELLED_BY_PRACTITIONER) {
            throw new Refused("care.series-one-by-one");
        }
        ClientSession first = findLocked(client, session);
        UUID series = first.series();
        List<ClientSession> later =
                series == null
                        ? List.of()
                        : sessions.findLaterLocked(client, series, first.startsAt());
        ZoneId zone = settings.read().zone();
        Duration moved =
                Duration.between(local(first.startsAt(), zone), local(data.startsAt(), zone));
        changeOpen(first, data);
        for (ClientSession one : later) {
            changeOpen(
                    one,
                    new SessionData(
                            local(one.startsAt(), zone).plus(moved).atZone(zone).toInstant(),
                            data.kind(),
                            data.attendance()));
        }
        sessions.flush();
        events.publishEvent(new SessionRecorded(client));
    }

    private void changeOpen(ClientSession session, SessionData data) {
        if (session.isContact() != data.kind().isContact()) {
            throw new IllegalArgumentException("A contact is no session, and stays one");
        }
        locks.forEach(lock -> lock.demandOpen(session.client(), session.id()));
        session.change(data);
        audit.record(Action.SESSION_RECORDED, session.client(), session.id().value());
    }

    private ClientSession findLocked(ClientId client, SessionId session) {
        return sessions.findLocked(session)
                .filter(one -> one.client().equals(client))
                .orElseThrow(NotFound::new);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private Instant startOfToday() {
        ZoneId zone = settings.read().zone();
        return LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
    }

    private void check(SessionData data) {
        boolean tookPlace =
                data.attendance() == Attendance.ATTENDED
                        || data.attendance() == Attendance.MISSED
                        || data.attendance() == Attendance.CONTACT;
        if (tookPlace && data.startsAt().isAfter(clock.instant().plus(Duration.ofHours(24)))) {
            throw new Refused("care.session-ahead");
        }
        LocalDate agreed = data.facts().agreedOn();
        if (agreed != null
                && agreed.isAfter(LocalDate.now(clock.withZone(settings.read().zone())))) {
            throw new Refused("care.contact-agreed-ahead");
        }
    }

    private ClientSession find(ClientId client, SessionId session) {
        return sessions.findById(session)
                .filter(one -> one.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
