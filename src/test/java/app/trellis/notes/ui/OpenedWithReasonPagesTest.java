package app.trellis.notes.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.ManagingClients;
import app.trellis.care.OpeningWithReason;
import app.trellis.care.ReasonKind;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Notes opened with a reason, on the pages of everybody whom it concerns. */
@ServiceTest
class OpenedWithReasonPagesTest extends SpringBrowserlessTest {

    private static final String REASON = "Anna is ill and R-7 rang twice tonight.";

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired OpeningWithReason opening;
    @Autowired PracticeSettings settings;
    @Autowired Supervising supervising;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;
    private ClientId client;
    private NoteId note;

    @BeforeEach
    void aSignedNote() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(sol.id(), anna.id(), LocalDate.now(clock), null));
        client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        SessionId session =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                clock.instant(),
                                                SessionKind.SESSION,
                                                Attendance.ATTENDED)));
        note = people.as(anna, () -> writing.start(client, session, NoteFormat.FREE).id());
        people.as(
                anna,
                () -> {
                    writing.keepDraft(
                            client,
                            note,
                            0,
                            new NoteText(
                                    NoteFormat.FREE, Map.of(NoteSection.TEXT, "one small step")));
                    signing.sign(client, note, 1);
                });
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void untilAPracticeSwitchesItOnTeamSaysNothingOfIt() {
        goTo(sol, "desk/team");
        assertThat(text()).contains("R-7").doesNotContain("Open with a reason");
        goTo(sol, "desk/team/open/" + client);
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);

        goTo(administrator, "desk/practice/settings");
        test(find(Checkbox.class)
                        .withLabel("Supervisors may open signed session notes with a reason")
                        .single())
                .click();

        goTo(sol, "desk/team");
        assertThat(text()).contains("Open with a reason", "desk/team/open/" + client);
    }

    @Test
    void aSupervisorStatesAReasonReadsAndEnds() {
        allow();
        goTo(sol, "desk/team/open/" + client);
        assertThat(text())
                .contains("R-7", anna.person().name(), "Process notes", "told at once")
                .doesNotContain("Mia");

        fill(ReasonKind.UNREACHABLE, REASON, People.PASSWORD);
        click("Open for one hour");

        assertThat(getCurrentView()).isInstanceOf(OpenedNotesView.class);
        assertThat(text()).contains("R-7").doesNotContain("Mia", "one small step");
        UUID opened =
                requireNonNull(people.as(sol, () -> opening.about(client.value())).running())
                        .opening();
        goTo(sol, OpenedNoteView.path(opened, note));
        assertThat(text())
                .contains("one small step")
                .doesNotContain("Mia", "Add to this note", "Withdraw");

        goTo(sol, OpenedNotesView.path(opened));
        click("End it now");
        test(find(ConfirmDialog.class).single()).confirm();
        goTo(sol, OpenedNoteView.path(opened, note));
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndThePasswordIsTypedAgain() {
        allow();
        goTo(sol, "desk/team/open/" + client);

        click("Open for one hour");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();

        fill(ReasonKind.SAFETY, "too short", People.PASSWORD);
        click("Open for one hour");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("too short");
        assertThat(find(PasswordField.class).single().isEmpty()).isTrue();

        fill(ReasonKind.SAFETY, REASON, "not my password");
        click("Open for one hour");
        assertThat(find(PasswordField.class).single().getErrorMessage())
                .isEqualTo("This is not your password.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(REASON);
    }

    @Test
    void whileItRunsTheFormLeadsBackAndAfterAnHourItAsksAnew() {
        allow();
        UUID opened = open();
        goTo(sol, "desk/team/open/" + client);
        assertThat(text()).contains("You have opened these notes already");
        assertThat(find(PasswordField.class).all()).isEmpty();

        clock.advance(Duration.ofMinutes(60));
        goTo(sol, OpenedNotesView.path(opened));
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
        goTo(sol, "desk/team/open/" + client);
        assertThat(find(PasswordField.class).all()).hasSize(1);
    }

    @Test
    void theAuthorReadsItOnTheDeskInTheRecordAndUntilTheyHaveSeenIt() {
        allow();
        open();
        goTo(anna, "desk/caseload");
        assertThat(text()).contains("were opened with a reason");
        goTo(anna, "desk/clients/" + client + "/overview");
        assertThat(text()).contains("Opened with a reason", REASON, sol.person().name());

        goTo(anna, "desk/opened");
        assertThat(text()).contains("Mia Example", REASON, "cannot be reached");
        click("Seen");

        assertThat(find(Button.class).withText("Seen").all()).isEmpty();
        goTo(anna, "desk/caseload");
        assertThat(text()).doesNotContain("were opened with a reason");
    }

    @Test
    void anAdministratorLooksAtItWithoutTheWordsOfTheReason() {
        allow();
        open();
        clock.advance(Duration.ofDays(8));
        goTo(administrator, "desk/practice");
        assertThat(text()).contains("opened with a reason once", "one is older than a week");

        goTo(administrator, "desk/practice/opened");
        assertThat(text())
                .contains(sol.person().name(), client.shortNumber(), "cannot be reached")
                .doesNotContain("rang", "Mia", "R-7");
        click("Looked at");

        assertThat(text()).contains("Nothing waits to be looked at");
        goTo(administrator, "desk/practice");
        assertThat(text()).doesNotContain("opened with a reason once");
    }

    @Test
    void theClientReadsTheHourAndTheKind() {
        allow();
        Actor mia = people.arrive(anna, client);
        open();

        goTo(mia, "me/opened");

        assertThat(text())
                .contains("somebody who supervises opened session notes", "could not be reached")
                .doesNotContain("rang", sol.person().name());
    }

    private void fill(ReasonKind kind, String reason, String password) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ReasonKind> kinds = find(RadioButtonGroup.class).single();
        kinds.setValue(kind);
        test(find(TextArea.class).single()).setValue(reason);
        test(find(PasswordField.class).single()).setValue(password);
    }

    private UUID open() {
        return people.as(
                sol,
                () ->
                        opening.open(
                                client.value(), People.PASSWORD, ReasonKind.UNREACHABLE, REASON));
    }

    private void allow() {
        people.as(administrator, () -> settings.openWithReason(true));
    }

    private void goTo(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrent().navigate(who.person().is(Role.CLIENT) ? "me" : "desk/profile");
        UI.getCurrent().navigate(path);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String text() {
        return Stream.concat(
                        Stream.of(Page.textOf(getCurrentView())),
                        find(DataTable.class).all().stream()
                                .map(table -> table.getElement().getProperty("innerHTML", "")))
                .collect(Collectors.joining("\n"));
    }
}
