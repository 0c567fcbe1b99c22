package app.trellis.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.organization.Supervising;
import app.trellis.reports.ReportPeriod;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables of pages as files: what stands on the page, by the same rules, and nothing behind it. */
@ServiceTest
class TablesOutPageTest extends SpringBrowserlessTest {

    private static final String TRAP = "=HYPERLINK(\"http://evil.example\")";

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingGoals goals;
    @Autowired CheckingIn checkingIn;
    @Autowired Supervising supervising;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaIsAnnasClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.as(anna, () -> clients.add(TRAP, null));
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void theCaseloadWithMarksAsNumbersAndNoFormula() {
        checkIn();
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().plus(Duration.ofDays(1)),
                                        SessionKind.SESSION,
                                        Attendance.PLANNED)));

        String csv = csv(anna, "desk/caseload", Locale.ENGLISH);

        assertThat(csv)
                .startsWith(
                        "\uFEFFClient,Where it stands,Why here,More of why,First check-in,"
                                + "Last check-in,")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"")
                .contains(",6.3,6.3,1,2026-03-03T09:00\r\n");
        assertThat(taken(anna, null)).isEqualTo(1);
    }

    @Test
    void itSpeaksTheLanguageOfThePage() {
        assertThat(csv(anna, "desk/caseload", Locale.of("es"))).contains("Primer registro");
    }

    @Test
    void theCaseloadHoldsWhatIsShownAndNoMore() {
        people.as(anna, () -> clients.add("Tom Example", null));
        signIn(anna, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("desk/caseload");
        test(find(com.vaadin.flow.component.textfield.TextField.class).single()).setValue("tom");

        assertThat(fetched("CSV")).contains("Tom Example").doesNotContain("HYPERLINK");
    }

    @Test
    void aClientsScoresSessionsAndGoals() {
        checkIn();
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant(),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
        UUID goal = people.as(mia, () -> goals.add(client, "@call my sister", true));
        people.as(mia, () -> goals.rate(client, goal, 4));
        people.as(mia, () -> goals.add(client, "a goal of her own", false));

        assertThat(csv(anna, room("trends"), Locale.ENGLISH)).contains("2026-03-02,6.3,");
        assertThat(csv(anna, room("sessions"), Locale.ENGLISH))
                .contains("2026-03-02T09:00,Session,took place,");
        assertThat(csv(anna, room("goals"), Locale.ENGLISH))
                .contains("'@call my sister,2026-03-02,,2026-03-02,4\r\n")
                .doesNotContain("a goal of her own");
        assertThat(taken(anna, client)).isEqualTo(3);
    }

    @Test
    void theClientsOwnPagesOfferNoTable() {
        people.as(mia, () -> goals.add(client, "call my sister", true));
        signIn(mia, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("me/goals");

        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getText().equals("CSV"));
    }

    @Test
    void whoLeftTheCareTeamGetsNothingByALinkThatStillStands() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        people.as(mia, () -> goals.add(client, "call my sister", true));
        signIn(ben, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate(room("goals"));
        people.as(anna, () -> teams.takeOff(client, ben.id()));

        assertThat(fetched("CSV")).isEmpty();
        assertThat(taken(anna, client)).isZero();
    }

    @Test
    void ofAThinReportTheFileHidesWhatThePageHides() {
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        ReportPeriod last = ReportPeriod.lastClosed(ReportPeriod.today(clock));
        people.as(
                administrator,
                () ->
                        supervising.begin(
                                supervisor.id(), anna.id(), last.from().minusYears(1), null));
        clock.advance(Duration.ofDays(100));

        String csv = csv(supervisor, "desk/reports", Locale.ENGLISH);

        assertThat(csv.lines().toList()).hasSize(2);
        String row = csv.lines().toList().get(1);
        assertThat(row).contains("fewer than 5");
        for (String field : row.split(",")) {
            assertThat(shown()).contains(field.split(" \u00B7 ")[0]);
        }
        assertThat(taken(supervisor, null)).isEqualTo(1);
    }

    @Test
    void yourTeamNamesNoClient() {
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), anna.id(), LocalDate.now(clock), null));

        assertThat(csv(supervisor, "desk/team", Locale.ENGLISH))
                .contains(anna.person().name())
                .doesNotContain("HYPERLINK");
    }

    @Test
    void thePeopleOfAPracticeAreForItsAdministrator() {
        assertThat(csv(administrator, "desk/practice/people", Locale.ENGLISH))
                .contains(anna.person().name())
                .contains("Practitioner");
    }

    @Test
    void theSameAsAWorkbook() {
        signIn(anna, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("desk/caseload");

        assertThat(fetched("XLSX")).startsWith("PK");
    }

    private void checkIn() {
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q1", 6, "q2", 7, "q3", 5, "q4", 6, "q5", 8, "q6", 4),
                Sharing.SHARED);
    }

    private String room(String room) {
        return "desk/clients/" + client + "/" + room;
    }

    private void signIn(Actor reader, Locale locale) {
        SecurityContextHolder.getContext().setAuthentication(reader.authentication());
        UI.getCurrentOrThrow().setLocale(locale);
    }

    private String csv(Actor reader, String path, Locale locale) {
        signIn(reader, locale);
        UI.getCurrentOrThrow().navigate(path);
        return fetched("CSV");
    }

    private String fetched(String kind) {
        List<Anchor> links =
                find(Anchor.class).all().stream()
                        .filter(one -> one.getText().equals(kind))
                        .toList();
        assertThat(links).hasSize(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(links.getFirst()).download(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String shown() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getProperty("innerHTML", "")
                        + element.getChildren()
                                .map(TablesOutPageTest::text)
                                .collect(Collectors.joining(" "));
    }

    private int taken(Actor reader, @Nullable ClientId of) {
        return people.as(
                reader,
                () ->
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select count(*) from audit_entry
                                                 where practice_id = :practice
                                                   and action = 'TABLE_EXPORTED'
                                                   and (client_id = :client
                                                        or client_id is null
                                                       and cast(:client as uuid) is null)
                                                """)
                                        .param("client", of == null ? null : of.value())
                                        .query(Integer.class)
                                        .single()));
    }
}
