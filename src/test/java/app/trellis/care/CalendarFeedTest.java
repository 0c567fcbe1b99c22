package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.organization.ManagingMembers;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What one's own calendar reads: when there are sessions, and nothing about anybody. */
@ServiceTest
class CalendarFeedTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired People people;
    @Autowired KeepingCalendarFeed keeping;
    @Autowired ReadingCalendarFeed reading;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingCareTeams teams;
    @Autowired BeingAway away;
    @Autowired ManagingMembers members;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        clock.set(TestClock.START);
        RequestContextHolder.resetRequestAttributes();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
    }

    @Test
    void aSessionIsAnAppointmentAtItsHourAlsoAfterTheClocksChange() {
        Instant before = LocalDate.of(2026, 3, 27).atTime(10, 0).atZone(LONDON).toInstant();
        Instant spring = LocalDate.of(2026, 3, 30).atTime(10, 0).atZone(LONDON).toInstant();
        Instant autumn = LocalDate.of(2026, 10, 26).atTime(10, 0).atZone(LONDON).toInstant();
        List.of(before, spring, autumn).forEach(this::plan);

        List<VEvent> events = events(make(anna));

        assertThat(events)
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(before, spring, autumn);
        assertThat(events)
                .allSatisfy(event -> {
                    LocalTime hour =
                            event.getDateStart()
                                    .getValue()
                                    .toInstant()
                                    .atZone(LONDON)
                                    .toLocalTime();
                    assertThat(hour).isEqualTo(LocalTime.of(10, 0));
                    assertThat(event.getSummary().getValue()).isEqualTo("Appointment");
                    assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
                    assertThat(event.getAttendees()).isEmpty();
                    assertThat(event.getDescription()).isNull();
                });
    }

    @Test
    void theTextIsWhatTheStandardAsksForAndNamesNobody() {
        SessionId session = plan(clock.instant().plus(Duration.ofDays(1)));

        String text = text(make(anna)).orElseThrow();

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(text)
                .doesNotContain(
                        "Client", session.toString(), client.toString(), "@trellis.example");
        ICalendar parsed = Biweekly.parse(text).first();
        assertThat(parsed.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void aCancelledSessionSaysSoUnderTheSameName() {
        Instant start = clock.instant().plus(Duration.ofDays(3));
        SessionId session = plan(start);
        String path = make(anna);
        VEvent planned = events(path).getFirst();

        people.as(
                anna,
                () ->
                        sessions.change(
                                client,
                                session,
                                new SessionData(
                                        start,
                                        SessionKind.SESSION,
                                        Attendance.CANCELLED_BY_CLIENT)));

        VEvent cancelled = events(path).getFirst();
        assertThat(cancelled.getUid().getValue()).isEqualTo(planned.getUid().getValue());
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(planned.getSequence().getValue());
        assertThat(cancelled.getStatus()).isEqualTo(Status.cancelled());
    }

    @Test
    void whatIsLongOverOrFarAheadIsLeftOut() {
        Instant recent = clock.instant().minus(Duration.ofDays(29));
        plan(clock.instant().minus(Duration.ofDays(31)));
        plan(recent);
        plan(clock.instant().plus(Duration.ofDays(400)));

        assertThat(events(make(anna)))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(recent);
    }

    @Test
    void aNewAddressEndsTheOneBeforeAtOnce() {
        String first = make(anna);
        String second = make(anna);

        assertThat(text(first)).isEmpty();
        assertThat(text(second)).isPresent();
        people.as(anna, () -> keeping.switchOff());
        assertThat(text(second)).isEmpty();
        assertThat(people.as(anna, () -> keeping.mine())).isEmpty();
    }

    @Test
    void aForgedAddressOpensNothing() {
        make(anna);

        assertThat(text("/calendar/nothing.ics")).isEmpty();
        assertThat(text(path(SecretLink.fresh(anna.practice().value())))).isEmpty();
        assertThat(text(path(SecretLink.fresh(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void onlyADigestOfItIsKept() {
        String path = make(anna);
        SecretLink link = SecretLink.parse(code(path)).orElseThrow();

        byte[] kept =
                inPractice(() ->
                        sql.sql(
                                        """
                                        select token_hash from calendar_feed
                                         where practice_id = :practice
                                        """)
                                .query(byte[].class)
                                .single());

        assertThat(kept).isEqualTo(link.digest()).isNotEqualTo(link.secret());
    }

    @Test
    void whoLeftOrWhoseAccountIsClosedHasNone() {
        String bens = make(ben);
        String annas = make(anna);
        people.as(administrator, () -> members.end(ben.id()));
        assertThat(text(bens)).isEmpty();

        inPractice(() ->
                sql.sql(
                                """
                                update account set disabled_at = :now where id in
                                  (select account_id from membership
                                    where practice_id = :practice and id = :member)
                                """)
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .param("member", anna.id().value())
                        .update());
        assertThat(text(annas)).isEmpty();
    }

    @Test
    void itHoldsWhomOneTreatsAndNotForWhomOneStandsIn() {
        plan(clock.instant().plus(Duration.ofDays(1)));
        people.as(
                anna,
                () ->
                        away.say(
                                new AwayData(
                                        LocalDate.of(2026, 3, 2),
                                        LocalDate.of(2026, 3, 9),
                                        Map.of(client, ben.id()))));
        String bens = make(ben);
        assertThat(events(bens)).isEmpty();

        people.as(anna, () -> teams.shareWith(client, ben.id()));
        people.as(ben, () -> record(clock.instant().plus(Duration.ofDays(2))));
        assertThat(events(bens)).hasSize(1);

        people.as(administrator, () -> teams.passOn(client, ben.id()));
        assertThat(events(bens)).hasSize(2);
        assertThat(events(make(anna))).isEmpty();
    }

    @Test
    void whoTriesManyAddressesWaitsAndACalendarThatAsksOftenDoesNot() {
        String path = make(anna);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        for (int time = 0; time < 60; time++) {
            assertThat(text(path)).isPresent();
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> {
                    for (int time = 0; time < 60; time++) {
                        text(path(SecretLink.fresh(anna.practice().value())));
                    }
                });
    }

    @Test
    void theAuditKnowsThatItIsReadOnceADay() {
        String path = make(anna);
        text(path);
        text(path);
        clock.advance(Duration.ofDays(1));
        text(path);

        assertThat(
                        inPractice(() ->
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and action in ('CALENDAR_FEED_MADE', 'CALENDAR_FEED_READ')
                                                 order by id
                                                """)
                                        .query(String.class)
                                        .list()))
                .containsExactly("CALENDAR_FEED_MADE", "CALENDAR_FEED_READ", "CALENDAR_FEED_READ");
        assertThat(people.as(anna, () -> keeping.mine()).orElseThrow().lastReadOn())
                .isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void longWordsAreFoldedAndSignsEscaped() {
        String title = "Zeit; für, \\ " + "ä".repeat(60);

        String text =
                CalendarText.of(
                        title,
                        clock.instant(),
                        List.of(
                                new CalendarText.Event(
                                        UUID.randomUUID(), clock.instant(), false, 0)));

        assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(Biweekly.parse(text).first().getEvents().getFirst().getSummary().getValue())
                .isEqualTo(title);
    }

    private SessionId plan(Instant start) {
        return people.as(anna, () -> record(start));
    }

    private SessionId record(Instant start) {
        return sessions.record(
                client, new SessionData(start, SessionKind.SESSION, Attendance.PLANNED));
    }

    private String make(Actor who) {
        return people.as(who, () -> keeping.make());
    }

    private List<VEvent> events(String path) {
        return Biweekly.parse(text(path).orElseThrow()).first().getEvents();
    }

    private Optional<String> text(String path) {
        return reading.read(code(path));
    }

    private static String code(String path) {
        return path.substring("/calendar/".length(), path.length() - ".ics".length());
    }

    private static String path(SecretLink link) {
        return "/calendar/%s.ics".formatted(link.code());
    }

    private <T> T inPractice(java.util.function.Supplier<T> work) {
        return CurrentPractice.call(
                anna.practice(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
