package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.ContactFacts;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionSummary;
import app.trellis.notes.DraftNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class SessionsPageTest extends SpringBrowserlessTest {

    private static final Instant START = TestClock.START;

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired EndingCare ending;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutSessionsThePageSaysWhatToDo() {
        open();

        assertThat(Page.textOf(getCurrentView())).contains("No session yet");
    }

    @Test
    void aSessionIsStartedFromTheHeaderOfAnyRoomAndLeadsToItsNote() {
        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        test(find(Button.class).withText("Start session").single()).click();
        assertThat(sessions.of(client)).isEmpty();

        test(find(Button.class).withText("Keep it and write the note").single()).click();

        assertThat(getCurrentView()).isInstanceOf(NoteView.class);
        assertThat(sessions.of(client))
                .singleElement()
                .returns(Attendance.ATTENDED, SessionSummary::attendance);
        open();
        assertThat(find(Button.class).withText("Start session").all()).isEmpty();
        assertThat(find(Button.class).withText("Write the note").all()).hasSize(1);
    }

    @Test
    void startingTakesThePlannedSessionOfTheDay() {
        SessionId planned = aSession(Duration.ZERO, Attendance.PLANNED);
        open();
        test(find(Button.class).withText("Start session").single()).click();

        test(find(Button.class).withText("Keep it and write the note").single()).click();

        assertThat(sessions.of(client))
                .singleElement()
                .returns(planned, SessionSummary::id)
                .returns(Attendance.ATTENDED, SessionSummary::attendance);
    }

    @Test
    void whereCareHasEndedNothingIsAssignedOrStarted() {
        ending.end(client, Ending.FINISHED, "Told in person.");

        open();

        assertThat(find(Button.class).withText("Start session").all()).isEmpty();
        assertThat(find(Button.class).withText("Assign").all()).isEmpty();
        assertThat(Page.textOf(getCurrentView())).contains("care ended on");
    }

    @Test
    void theNewestSessionStandsFirstWithItsKindAndAttendance() {
        aSession(Duration.ofDays(-7), Attendance.MISSED);
        aSession(Duration.ZERO, Attendance.ATTENDED);

        open();

        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(shown(0, "what")).isEqualTo("Session, took place");
        assertThat(shown(1, "what")).isEqualTo("Session, did not take place, nobody called");
    }

    @Test
    void aSessionWithoutANoteOffersToWriteIt() {
        SessionId session = aSession(Duration.ZERO, Attendance.ATTENDED);

        open();

        assertThat(shown(0, "action")).isEqualTo("Write the note");
        assertThat(shown(0, "path")).isEqualTo(NoteView.path(client, session));
        assertThat(shown(0, "state")).isEmpty();
        assertThat(shown(0, "label")).startsWith("Write the note: ");
    }

    @Test
    void aDraftIsGoneOnWithAndASignedNoteIsOpened() {
        SessionId first = aSession(Duration.ofDays(-7), Attendance.ATTENDED);
        SessionId second = aSession(Duration.ZERO, Attendance.ATTENDED);
        written(anna, first, true);
        written(anna, second, false);

        open();

        assertThat(shown(0, "action")).isEqualTo("Go on writing");
        assertThat(shown(0, "state")).startsWith("Draft, kept");
        assertThat(shown(1, "action")).isEqualTo("Open");
        assertThat(shown(1, "state")).startsWith("Signed");
        assertThat(shown(1, "pill")).contains("pill-leaf");
    }

    @Test
    void aColleaguesSignedNoteIsOfferedAndTheirDraftIsNot() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        teams.shareWith(client, ben.id());
        SessionId first = aSession(Duration.ofDays(-7), Attendance.ATTENDED);
        SessionId second = aSession(Duration.ZERO, Attendance.ATTENDED);
        DraftNote signed = written(ben, first, true);
        written(ben, second, false);

        open();

        assertThat(others(0)).isEmpty();
        assertThat(others(1))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.toString()).contains(ben.person().name());
                    assertThat(one.toString()).contains(NoteView.path(client, first, signed.id()));
                });
    }

    @Test
    void aSessionIsPlannedInThePracticesZone() {
        open();

        click("Plan or record a session");
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2026, 7, 1, 14, 30));
        click("Save");

        assertThat(sessions.of(client))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.startsAt())
                            .isEqualTo(
                                    LocalDateTime.of(2026, 7, 1, 14, 30)
                                            .atZone(ZoneId.of("Europe/London"))
                                            .toInstant());
                    assertThat(session.kind()).isEqualTo(SessionKind.SESSION);
                    assertThat(session.attendance()).isEqualTo(Attendance.PLANNED);
                });
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aContactIsNotedAndItsNoteComesNext() {
        open();

        click("Note a contact");
        assertThat(find(Select.class).withLabel("Did it take place?").all()).isEmpty();
        Select<SessionKind> kind =
                find(Select.class).withLabel("What kind of contact was it?").single();
        kind.setValue(SessionKind.CRISIS);
        click("Keep it and write the note");

        assertThat(getCurrentView()).isInstanceOf(NoteView.class);
        assertThat(find(TextArea.class).all()).hasSize(1);
        open();
        assertThat(shown(0, "what")).isEqualTo("Crisis contact");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whomAndWhetherAgreedAreAskedOfATalkWithSomebodyElseAlone() {
        open();
        click("Note a contact");
        assertThat(find(Select.class).withLabel("With whom? A role, no name").all()).isEmpty();

        Select<SessionKind> kind =
                find(Select.class).withLabel("What kind of contact was it?").single();
        kind.setValue(SessionKind.THIRD_PARTY);
        Select<ContactFacts.Whom> whom =
                find(Select.class).withLabel("With whom? A role, no name").single();
        whom.setValue(ContactFacts.Whom.DOCTOR);
        find(IntegerField.class).withLabel("Length in minutes").single().setValue(-1);
        click("Keep it and write the note");
        assertThat(sessions.of(client)).isEmpty();
        find(IntegerField.class).withLabel("Length in minutes").single().setValue(10);
        click("Keep it and write the note");

        open();
        assertThat(shown(0, "what"))
                .isEqualTo("Contact with somebody else · Doctor · 10 min · listened only");
    }

    @Test
    void howOneReachedOutAfterAMissedSessionIsOneTap() {
        aSession(Duration.ZERO, Attendance.MISSED);
        open();

        test(grid()).invokeLitRendererFunction(0, 0, "reach");

        assertThat(getCurrentView()).isInstanceOf(NoteView.class);
        assertThat(sessions.of(client))
                .filteredOn(one -> one.kind() == SessionKind.CALL)
                .singleElement()
                .returns(ContactFacts.Way.WE_REACHED_OUT, contact -> contact.facts().way());
    }

    @Test
    void aSessionIsCorrected() {
        SessionId session = aSession(Duration.ZERO, Attendance.PLANNED);
        open();

        test(grid()).invokeLitRendererFunction(0, 0, "correct");
        attendance().setValue(Attendance.MISSED);
        click("Save");

        SessionSummary corrected = sessions.read(client, session);
        assertThat(corrected.attendance()).isEqualTo(Attendance.MISSED);
        assertThat(corrected.startsAt()).isEqualTo(START);
        assertThat(shown(0, "what")).contains("nobody called");
    }

    @Test
    void whatIsRefusedStaysInTheDialog() {
        open();
        click("Plan or record a session");
        LocalDateTime ahead =
                LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(30);
        test(find(DateTimePicker.class).single()).setValue(ahead);
        attendance().setValue(Attendance.ATTENDED);

        click("Save");

        assertThat(sessions.of(client)).isEmpty();
        assertThat(find(DateTimePicker.class).single().getValue()).isEqualTo(ahead);
    }

    @Test
    void aSeriesIsPlannedInOneGo() {
        open();
        click("Plan or record a session");
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2026, 7, 1, 14, 30));
        assertThat(find(IntegerField.class).all()).noneMatch(IntegerField::isVisible);
        weeks().setValue(2);

        IntegerField times = find(IntegerField.class).single();
        times.setValue(53);
        click("Save");
        assertThat(sessions.of(client)).isEmpty();
        times.setValue(4);
        click("Save");

        assertThat(sessions.of(client)).hasSize(4);
    }

    @Test
    void theLaterSessionsOfASeriesAreCancelledInOneGo() {
        sessions.planSeries(
                client,
                new SessionData(
                        START.plus(Duration.ofDays(7)), SessionKind.SESSION, Attendance.PLANNED),
                1,
                3);
        open();

        test(grid()).invokeLitRendererFunction(1, 0, "correct");
        attendance().setValue(Attendance.ATTENDED);
        assertThat(find(Checkbox.class).all()).noneMatch(Checkbox::isVisible);
        attendance().setValue(Attendance.CANCELLED_BY_CLIENT);
        Checkbox later = find(Checkbox.class).single();
        assertThat(later.getLabel()).isEqualTo("The next session of this series too");
        test(later).click();
        click("Save");

        assertThat(sessions.of(client))
                .extracting(SessionSummary::attendance)
                .containsExactly(
                        Attendance.CANCELLED_BY_CLIENT,
                        Attendance.CANCELLED_BY_CLIENT,
                        Attendance.PLANNED);
    }

    @Test
    void whatTookPlaceIsNotOfferedToBeRepeated() {
        open();
        click("Plan or record a session");
        weeks().setValue(1);
        attendance().setValue(Attendance.ATTENDED);

        click("Save");

        assertThat(sessions.of(client)).hasSize(1);
    }

    @Test
    void aSessionNeedsItsTime() {
        open();
        click("Plan or record a session");
        find(DateTimePicker.class).single().clear();

        click("Save");

        assertThat(sessions.of(client)).isEmpty();
        assertThat(find(DateTimePicker.class).single().isInvalid()).isTrue();
    }

    private SessionId aSession(Duration fromStart, Attendance attendance) {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        START.plus(fromStart), SessionKind.SESSION, attendance)));
    }

    private DraftNote written(Actor by, SessionId session, boolean signed) {
        return people.as(
                by,
                () -> {
                    DraftNote note = writing.start(client, session, NoteFormat.FREE);
                    writing.keepDraft(
                            client,
                            note.id(),
                            0,
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "words")));
                    if (signed) {
                        signing.sign(client, note.id(), 1);
                    }
                    return note;
                });
    }

    private void open() {
        UI.getCurrent().navigate("desk/clients/" + client + "/sessions");
    }

    @SuppressWarnings("unchecked")
    private Grid<SessionSummary> grid() {
        return find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> weeks() {
        return find(Select.class).withLabel("Repeat").single();
    }

    private Select<Attendance> attendance() {
        return find(Select.class).withLabel("Did it take place?").single();
    }

    private String shown(int row, String property) {
        return test(grid()).getLitRendererPropertyValue(row, 0, property, String.class);
    }

    private List<?> others(int row) {
        return test(grid()).getLitRendererPropertyValue(row, 0, "others", List.class);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
