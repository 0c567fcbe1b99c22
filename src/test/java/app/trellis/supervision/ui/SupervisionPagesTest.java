package app.trellis.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.Supervising;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.supervision.ArrangingMeetings;
import app.trellis.supervision.WritingSupervisionNotes;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Meetings on the pages of both sides, and a supervisor's own notes. */
@ServiceTest
class SupervisionPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Supervising supervising;
    @Autowired ArrangingMeetings arranging;
    @Autowired WritingSupervisionNotes writing;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor sol;

    @BeforeEach
    void solSupervisesAnna() {
        clock.set(TestClock.START);
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(sol.id(), anna.id(), LocalDate.now(clock), null));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void aMeetingIsSetAndBothWorkOnItsAgenda() {
        goTo(sol, MeetingsView.PATH);
        assertThat(text()).contains("No meeting is set");
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2026, 3, 6, 15, 0));
        click("Set the meeting");
        assertThat(text()).contains("6 March", "15:00", anna.person().name());

        goTo(anna, "desk/supervision");
        assertThat(text()).contains("6 March", sol.person().name());
        test(find(TextField.class).withLabel("A point for the agenda").single())
                .setValue("My caseload");
        click("Add the point");

        goTo(sol, MeetingsView.PATH);
        test(find(Checkbox.class).withLabel("My caseload").single()).click();
        click("It took place");
        assertThat(text()).contains("No meeting is set").doesNotContain("My caseload");
    }

    @Test
    void anEmptyPointAndAPastMomentAreRefusedOnThePage() {
        goTo(sol, MeetingsView.PATH);
        click("Set the meeting");
        assertThat(find(DateTimePicker.class).single().isInvalid()).isTrue();
        people.as(
                sol,
                () ->
                        arranging.arrange(
                                clock.instant().plus(Duration.ofDays(1)), Set.of(anna.id())));

        goTo(sol, MeetingsView.PATH);
        click("Add the point");

        assertThat(find(TextField.class).single().isInvalid()).isTrue();
    }

    @Test
    void whoComesToNoMeetingReadsNothingOfIt() {
        goTo(anna, "desk/supervision");

        assertThat(text()).doesNotContain("agenda");
    }

    @Test
    void aNoteIsKeptWhileItIsTypedAndDeleted() {
        goTo(sol, SupervisionNotesView.PATH);
        assertThat(text()).contains("Only you read it");
        click("Begin the note");
        test(find(TextArea.class).single()).setValue("how it went");

        goTo(sol, SupervisionNotesView.PATH);
        assertThat(text()).contains("how it went");
        UUID note = people.as(sol, () -> writing.mine()).getFirst().id();
        goTo(sol, SupervisionNoteView.path(note));
        test(find(TextArea.class).single()).setValue("how it went on");
        test(find(TextArea.class).single()).setValue("");
        assertThat(people.as(sol, () -> writing.open(note)).text()).isEmpty();
        click("Delete the note");
        test(find(ConfirmDialog.class).single()).confirm();
        goTo(sol, SupervisionNoteView.path(note));
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    private void goTo(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrent().navigate("desk/profile");
        UI.getCurrent().navigate(path);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String text() {
        return Stream.concat(
                        Stream.of(((Component) getCurrentView()).getElement().getTextRecursively()),
                        Stream.concat(
                                find(DataTable.class).all().stream()
                                        .map(table ->
                                                table.getElement().getProperty("innerHTML", "")),
                                find(Checkbox.class).all().stream().map(Checkbox::getLabel)))
                .collect(Collectors.joining("\n"));
    }
}
