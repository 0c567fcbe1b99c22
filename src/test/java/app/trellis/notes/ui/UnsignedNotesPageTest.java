package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class UnsignedNotesPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        actAs(anna);
    }

    @AfterEach
    void nobodyIsSignedInAndTimeGoesBack() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void withoutDraftsThePageSaysThatAllIsSigned() {
        assertThat(page()).contains("Every note you started is signed");
    }

    @Test
    void theOldestStandsFirstAndAfterSevenDaysThePageSaysSo() {
        SessionId older = aDraft();
        clock.advance(Duration.ofDays(8));
        SessionId newer = aDraft();

        String page = page();

        assertThat(page)
                .containsSubsequence(
                        NoteView.path(client, older),
                        "for more than 8 days",
                        NoteView.path(client, newer),
                        "since today");
        assertThat(page).containsOnlyOnce("more than");
    }

    @Test
    void sevenDaysAreNotYetLong() {
        aDraft();
        clock.advance(Duration.ofDays(7));

        assertThat(page()).contains("for 7 days").doesNotContain("more than");
    }

    @Test
    void sevenDaysAndAnHourAreMoreThanSevenDaysInOneSentence() {
        aDraft();
        clock.advance(Duration.ofDays(7).plusHours(1));

        assertThat(page()).contains("for more than 7 days").doesNotContain("for 7 days");
    }

    @Test
    void aDraftOnAClientOfOthersNamesNobodyAndSaysWhatToDo() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        aDraft();
        String name = clients.details(client).name();
        people.as(administrator, () -> teams.passOn(client, ben.id()));

        assertThat(page())
                .contains("You are not on this care team")
                .doesNotContain(name)
                .doesNotContain(client.toString());
    }

    @Test
    void aColleaguesDraftIsNotThere() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        teams.shareWith(client, ben.id());
        aDraft();

        actAs(ben);

        assertThat(page()).contains("Every note you started is signed");
    }

    @Test
    void anAdministratorHasNoSuchPage() {
        actAs(administrator);

        UI.getCurrent().navigate("desk/notes");

        assertThat(getCurrentView()).isNotInstanceOf(UnsignedNotesView.class);
    }

    private static void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private SessionId aDraft() {
        SessionId session =
                sessions.record(
                        client,
                        new SessionData(clock.instant(), SessionKind.SESSION, Attendance.ATTENDED));
        writing.start(client, session, NoteFormat.SOAP);
        return session;
    }

    private String page() {
        UI.getCurrent().navigate("desk/notes");
        assertThat(getCurrentView()).isInstanceOf(UnsignedNotesView.class);
        return Page.textOf(getCurrentView());
    }
}
