package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a whole page costs in SQL statements, its frame and everything in it, from the address to
 * the last line: one request each.
 */
@ServiceTest
class PageBudgetTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired Assigning assigning;
    @Autowired RecordingSessions sessions;

    private Actor practitioner;
    private ClientId client;
    private Actor person;

    @BeforeEach
    void aClientWithACheckIn() {
        practitioner = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(practitioner);
        person = people.arrive(practitioner, client);
        people.as(
                practitioner,
                () -> assigning.assign(client, Asking.checkIn(LocalDate.now(clock)).data()));
    }

    @AfterEach
    void hangUp() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "overview, 23, 3",
        "brief, 29, 2",
        "plan, 18, 3",
        "responses, 15, 3",
        "trends, 11, 2",
        "sessions, 9, 3",
        "goals, 12, 3",
        "details, 17, 3"
    })
    void aRoomOfAClientCostsThisMuch(String room, int own, int questions) throws Exception {
        List<String> said = opened(practitioner, "desk/clients/" + client + "/" + room);

        assertThat(List.of(own(said), questions(said)))
                .as("%s%n%s", room, String.join("\n", said))
                .containsExactly((long) own, (long) questions);
    }

    @Test
    void todayCostsThisMuch() throws Exception {
        opened(person, "me");

        List<String> said = opened(person, "me");

        assertThat(List.of(own(said), questions(said)))
                .as("%s", String.join("\n", said))
                .containsExactly(8L, 2L);
    }

    @ParameterizedTest
    @CsvSource({"mine, 1, 1", "opened, 5, 3", "sharing, 4, 2", "take-along, 2, 1", "erasure, 8, 3"})
    void aPageOfWhatIsTheirsCostsThisMuch(String page, int own, int questions) throws Exception {
        opened(person, "me/" + page);
        opened(person, "me");

        List<String> said = opened(person, "me/" + page);

        assertThat(List.of(own(said), questions(said)))
                .as("%s%n%s", page, String.join("\n", said))
                .containsExactly((long) own, (long) questions);
    }

    @ParameterizedTest
    @CsvSource({"today, 9, 3", "looking-back, 7, 3", "private, 5, 3"})
    void aClientsPageLookedAtCostsThisMuch(String page, int own, int questions) throws Exception {
        String address = "desk/clients/" + client + "/phone/" + page;
        opened(practitioner, address);

        List<String> said = opened(practitioner, address);

        assertThat(List.of(own(said), questions(said)))
                .as("%s%n%s", page, String.join("\n", said))
                .containsExactly((long) own, (long) questions);
    }

    @Test
    void aRoomCostsTheSameHoweverManySessionsThereWere() throws Exception {
        String overview = "desk/clients/" + client + "/overview";
        int without = opened(practitioner, overview).size();
        people.as(
                practitioner,
                () -> {
                    for (int day = 1; day <= 60; day++) {
                        sessions.record(client, aSession(Duration.ofDays(day)));
                    }
                });

        assertThat(opened(practitioner, overview)).hasSize(without);
    }

    private List<String> opened(Actor who, String address) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
        return StatementCount.of(() -> {
            UI.getCurrent().navigate(address);
            return address;
        });
    }

    private static long questions(List<String> said) {
        return said.stream().filter(sql -> sql.contains("care_team t")).count();
    }

    /** Without what tells PostgreSQL the practice, the question who is asking, and the audit. */
    private static long own(List<String> said) {
        return said.stream()
                .filter(sql ->
                        !sql.contains("set_config")
                                && !sql.contains("audit_entry")
                                && !sql.contains("audit_head")
                                && !(sql.contains("join account a") && sql.contains("count(*)")))
                .count();
    }

    private SessionData aSession(Duration ahead) {
        return new SessionData(
                clock.instant().plus(ahead), SessionKind.SESSION, Attendance.PLANNED);
    }
}
