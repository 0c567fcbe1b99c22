package app.trellis.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.Inviting;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.Supervising;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NoSuchPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class AdministratorPagesTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private ManagingMembers members;
    @Autowired private Inviting inviting;
    @Autowired private Supervising supervising;
    @Autowired private PracticeSettings settings;

    private Actor administrator;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        administrator = people.administrator();
        signIn(administrator);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theOverviewShowsFiveThingsEachWithAReason() {
        navigate(OverviewView.class);

        assertThat(find(ChecklistRow.class).all()).hasSize(5);
        assertThat(find(H1.class).single().getText()).isEqualTo("What is left to see to");
    }

    @Test
    void aCopyOfTheKeyIsOnlyTickedAfterBeingAsked() {
        navigate(OverviewView.class);

        press("I have a copy");
        assertThat(settings.read().checklist().keyCopy()).isFalse();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(settings.read().checklist().keyCopy()).isTrue();
    }

    @Test
    void withoutAMailServerTheTestSaysWhatToDo() {
        navigate(OverviewView.class);

        press("Send it to me");

        assertThat(test(find(Notification.class).single()).getText())
                .startsWith("No mail server is set");
        assertThat(button("Send it to me").isEnabled()).isTrue();
    }

    @Test
    void anInvitationIsMadeAndItsLinkIsShownOnce() {
        navigate(PeopleView.class);

        press("Invite somebody");
        fill("Rowan Berry", "rowan@trellis.example", Set.of(Role.PRACTITIONER));
        press("Make the invitation");

        String link = text("The link").getValue();
        assertThat(link).startsWith("http://localhost:8080/welcome/");
        assertThat(inviting.look(link.substring(link.lastIndexOf('/') + 1))).isPresent();
        assertThat(find(Button.class).withText("Take it back").all()).hasSize(1);
    }

    @Test
    void whatIsMissingInAnInvitationIsSaidBesideItsFieldAndTheRestStays() {
        navigate(PeopleView.class);

        press("Invite somebody");
        fill("Rowan Berry", "not an address", Set.of());
        press("Make the invitation");

        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(find(EmailField.class).single().getErrorMessage())
                .startsWith("This does not look like an e-mail address");
        assertThat(find(CheckboxGroup.class).single().isInvalid()).isTrue();
        assertThat(text("Name").getValue()).isEqualTo("Rowan Berry");
        assertThat(inviting.pending()).isEmpty();
    }

    @Test
    void anInvitationCanBeTakenBack() {
        navigate(PeopleView.class);
        press("Invite somebody");
        fill("Rowan Berry", "rowan@trellis.example", Set.of(Role.PRACTITIONER));
        press("Make the invitation");

        press("Take it back");

        assertThat(inviting.pending()).isEmpty();
        assertThat(find(Button.class).withText("Take it back").exists()).isFalse();
    }

    @Test
    void everybodyWhoWorksHereIsOnTheList() {
        people.staff(administrator, Role.PRACTITIONER);
        navigate(PeopleView.class);

        assertThat(test(members()).size()).isEqualTo(2);
        assertThat(test(members()).getCellText(0, 1)).isNotBlank();
    }

    @Test
    void theLastAdministratorIsToldWhyTheyStay() {
        navigate(PeopleView.class);

        test(members()).invokeLitRendererFunction(0, 2, "end");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(test(find(Notification.class).single()).getText())
                .startsWith("Somebody has to look after the practice");
        assertThat(members.staff()).singleElement().matches(one -> one.endedAt() == null);
    }

    @Test
    void aLineOfSupervisionBeginsWithTwoPeopleAndADay() {
        people.staff(administrator, Role.SUPERVISOR);
        people.staff(administrator, Role.PRACTITIONER);
        navigate(SupervisionView.class);

        press("Begin a line");
        pick("Supervisor");
        pick("Practitioner");
        press("Begin");

        assertThat(supervising.all()).hasSize(1);
        assertThat(test(find(Grid.class).single()).getCellText(0, 1)).startsWith("since ");
    }

    @Test
    void theCrisisTextIsNeverEmptyAndNothingTypedIsLost() {
        navigate(SettingsView.class);
        String before = settings.read().crisisText();
        TextArea text =
                find(TextArea.class)
                        .withCondition(area -> "What clients read".equals(area.getLabel()))
                        .single();
        test(text).setValue("   ");

        press("Checked, keep it");

        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).startsWith("This text can be changed");
        assertThat(settings.read().crisisText()).isEqualTo(before);
    }

    @Test
    void theCrisisTextIsWrittenForTheOtherLanguageToo() {
        navigate(SettingsView.class);
        TextArea other =
                find(TextArea.class)
                        .withCondition(area -> area.getLabel().startsWith("For people who read"))
                        .single();
        test(other).setValue("Llama al 112.");

        press("Checked, keep it");

        assertThat(settings.read().crisis().in(java.util.Locale.of("es")))
                .isEqualTo("Llama al 112.");
    }

    @Test
    void theReadingHoursAreKept() {
        navigate(SettingsView.class);
        time("Somebody reads from").setValue(LocalTime.of(8, 30));
        time("Somebody reads until").setValue(LocalTime.of(19, 0));

        press("Keep this");

        assertThat(settings.read().readFrom()).isEqualTo(LocalTime.of(8, 30));
        assertThat(settings.read().readUntil()).isEqualTo(LocalTime.of(19, 0));
        assertThat(settings.read().checklist().timeZone()).isTrue();
    }

    @Test
    void noneOfItIsThereForAnybodyElse() {
        signIn(people.staff(administrator, Role.PRACTITIONER, Role.SUPERVISOR));

        for (String path :
                List.of(
                        "desk/practice",
                        "desk/practice/people",
                        "desk/practice/supervision",
                        "desk/practice/settings")) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView()).as(path).isInstanceOf(NoSuchPage.class);
        }
    }

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private Button button(String label) {
        return find(Button.class).withText(label).single();
    }

    private void press(String label) {
        test(button(label)).click();
    }

    private void fill(String name, String email, Set<Role> roles) {
        test(text("Name")).setValue(name);
        test(find(EmailField.class).single()).setValue(email);
        find(CheckboxGroup.class).single().setValue(roles);
    }

    private TextField text(String label) {
        return find(TextField.class).withCondition(one -> label.equals(one.getLabel())).single();
    }

    private TimePicker time(String label) {
        return find(TimePicker.class).withCondition(one -> label.equals(one.getLabel())).single();
    }

    @SuppressWarnings("unchecked")
    private void pick(String label) {
        ComboBox<MemberSummary> choice =
                (ComboBox<MemberSummary>)
                        find(ComboBox.class)
                                .withCondition(one -> label.equals(one.getLabel()))
                                .single();
        choice.setValue(choice.getListDataView().getItem(0));
    }

    @SuppressWarnings("unchecked")
    private Grid<MemberSummary> members() {
        return find(Grid.class).single();
    }
}
