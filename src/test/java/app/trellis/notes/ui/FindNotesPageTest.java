package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class FindNotesPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void aDraftLies() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        session =
                sessions.record(
                        client,
                        new SessionData(clock.instant(), SessionKind.SESSION, Attendance.ATTENDED));
        writing.keepDraft(
                client,
                writing.start(client, session, NoteFormat.FREE).id(),
                0,
                new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "afraid of the phone")));
    }

    @AfterEach
    void nobodyIsSignedInAndTimeGoesBack() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void aWordLeadsToTheNoteAndThePageSaysHowManyWereSearched() {
        UI.getCurrent().navigate(FindNotesView.PATH);
        find("PHONE");

        assertThat(text())
                .contains(
                        "1 found. 1 of the 1 notes of yours",
                        "afraid of the phone",
                        NoteView.path(client, session));
    }

    @Test
    void whereNothingFitsThePageSaysSoAndHowFarItLooked() {
        UI.getCurrent().navigate(FindNotesView.PATH);
        find("elephant");

        assertThat(text()).contains("0 found. 1 of the 1 notes of yours", "No note of yours fits");
    }

    @Test
    void theCaseloadAndTheListRemindGentlyAfterADay() {
        UI.getCurrent().navigate("desk/caseload");
        assertThat(text()).doesNotContain("still unsigned");

        clock.advance(Duration.ofHours(25));
        UI.getCurrent().navigate("desk/notes");
        assertThat(text()).contains("One note of yours is still unsigned a day after it was begun");
        UI.getCurrent().navigate("desk/caseload");
        assertThat(text()).contains("One note of yours is still unsigned a day after it was begun");
    }

    private void find(String words) {
        test(find(TextField.class).withLabel("Words").single()).setValue(words);
        test(find(Button.class).withText("Find").single()).click();
    }

    private String text() {
        return Page.textOf(getCurrentView());
    }
}
