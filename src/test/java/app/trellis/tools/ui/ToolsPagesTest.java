package app.trellis.tools.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.tools.KeepingTools;
import app.trellis.tools.LettingToolsIn;
import app.trellis.tools.Scope;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tools where an administrator keeps them, and where a practitioner lets one in. */
@ServiceTest
class ToolsPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingTools keeping;
    @Autowired LettingToolsIn letting;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;

    @BeforeEach
    void aPractice() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void noToolMayAskUntilThePracticeSaysSo() {
        show(administrator, "desk/practice/tools");
        assertThat(shown()).contains("No tool may ask.").contains("There is no token yet.");

        press("Let tools ask");

        assertThat(shown()).contains("Tools with a token may ask.");
        press("Let no tool ask");
        find(ConfirmDialog.class).single();
        assertThat(people.as(administrator, keeping::isSwitchedOn)).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(people.as(administrator, keeping::isSwitchedOn)).isFalse();
    }

    @Test
    void aTokenIsShownOnceAndTakenBack() {
        show(administrator, "desk/practice/tools");
        press("Make a token");
        assertThat(notice()).isEqualTo("Please write something here.");
        test(find(TextField.class).withCaption("Name of the tool").single())
                .setValue("Weekly planner");
        press("Make a token");
        assertThat(notice()).isEqualTo("Choose at least one thing that it may do.");

        CheckboxGroup<Scope> may = find(CheckboxGroup.class).single();
        may.setValue(Set.of(Scope.SCORES_READ));
        press("Make a token");

        Dialog dialog = find(Dialog.class).single();
        TextField secret = find(TextField.class).from(dialog).single();
        assertThat(secret.getValue()).startsWith("trellis_").hasSizeGreaterThan(60);
        assertThat(secret.isReadOnly()).isTrue();
        dialog.close();
        assertThat(shown())
                .contains("Weekly planner", "Holds until 31 May 2026", "Not used yet.")
                .contains("Nobody has let it in")
                .doesNotContain(secret.getValue());
        press("Take back");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("Taken back on 2 Mar 2026");
    }

    @Test
    void aWebhookIsAddedWithASecretThatIsShownOnceAndRemoved() {
        people.as(
                administrator,
                () ->
                        keeping.make(
                                "Weekly planner",
                                EnumSet.of(Scope.SCORES_READ),
                                LocalDate.now(clock).plusDays(30)));
        show(administrator, "desk/practice/tools");
        TextField address = find(TextField.class).withCaption("Address").single();
        test(address).setValue("http://10.0.0.7/hook");
        press("Add a webhook");
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getValue()).isEqualTo("http://10.0.0.7/hook");

        test(address).setValue("https://tool.example/hook");
        press("Add a webhook");

        Dialog dialog = find(Dialog.class).single();
        assertThat(find(TextField.class).from(dialog).single().getValue()).startsWith("whsec_");
        dialog.close();
        assertThat(shown()).contains("https://tool.example/hook", "Told 0, waiting 0.");
        press("Remove");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("Nobody is told.");
    }

    @Test
    void aPractitionerLetsAToolInAndShutsItOut() {
        show(anna, "desk/profile");
        assertThat(shown()).doesNotContain("Tools that see your clients");
        people.as(
                administrator,
                () -> {
                    keeping.switchOn();
                    return keeping.make(
                            "Weekly planner",
                            EnumSet.of(Scope.ASSIGNMENTS_READ, Scope.ASSIGNMENTS_WRITE),
                            LocalDate.now(clock).plusDays(30));
                });
        show(anna, "desk/profile");
        assertThat(shown()).contains("Weekly planner").contains("in your name");

        press("Let it see my clients");

        assertThat(people.as(anna, letting::offered)).allMatch(LettingToolsIn.Offered::isIn);
        press("No longer");
        assertThat(people.as(anna, letting::offered)).noneMatch(LettingToolsIn.Offered::isIn);
    }

    private void show(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("");
        UI.getCurrentOrThrow().navigate(path);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String notice() {
        List<Notification> all = find(Notification.class).all();
        return test(all.getLast()).getText();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
