package app.trellis.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.Deputising;
import app.trellis.organization.Supervising;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who stands in for a supervisor, on the pages of both and of an administrator. */
@ServiceTest
class DeputyPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Supervising supervising;
    @Autowired Deputising deputising;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;
    private Actor rita;

    @BeforeEach
    void solSupervisesAnna() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        rita = people.staff(administrator, Role.SUPERVISOR);
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
    void aSupervisorNamesADeputyAndBothPagesSaySo() {
        goTo(sol, "desk/deputy");
        choose("Who stands in", rita.id());
        test(find(DatePicker.class).withLabel("Last day").single())
                .setValue(LocalDate.of(2026, 3, 6));
        click("Name as deputy");
        assertThat(text()).contains(rita.person().name() + " stands in for " + sol.person().name());

        goTo(sol, TeamView.PATH);
        assertThat(text()).contains(rita.person().name() + " stands in for you until");
        goTo(rita, TeamView.PATH);
        assertThat(text())
                .contains(
                        "You stand in for " + sol.person().name() + " until", anna.person().name());
        goTo(rita, "desk/co-sign");
        assertThat(text()).contains("You stand in for " + sol.person().name());
        goTo(rita, "desk/deputy");
        assertThat(find(Button.class).withText("End").all()).isEmpty();

        goTo(sol, "desk/deputy");
        click("End");
        test(find(ConfirmDialog.class).single()).confirm();
        goTo(rita, TeamView.PATH);
        assertThat(text()).contains("Nobody is under your supervision yet");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        goTo(sol, "desk/deputy");
        click("Name as deputy");

        assertThat(find(Select.class).single().isInvalid()).isTrue();
        assertThat(find(DatePicker.class).withLabel("Last day").single().isInvalid()).isTrue();
    }

    @Test
    void anAdministratorNamesOneForSomebodyElse() {
        goTo(administrator, "desk/practice/supervision");
        choose("For whom", sol.id());
        choose("Who stands in", rita.id());
        test(find(DatePicker.class).withLabel("Last day").single())
                .setValue(LocalDate.of(2026, 3, 6));
        click("Name as deputy");

        assertThat(people.as(sol, () -> deputising.mine())).hasSize(1);
        assertThat(text()).contains(rita.person().name() + " stands in for " + sol.person().name());
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, MemberId who) {
        ((Select<MemberId>) find(Select.class).withLabel(label).single()).setValue(who);
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
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
