package app.trellis.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.exchange.AskingForErasure;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ErasurePageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private AskingForErasure asking;
    @Autowired private EndingCare ending;
    @Autowired private TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sheAsksWithHerPasswordAndReadsWhatHappensThen() {
        open(mia, "me/erasure");
        assertThat(shown())
                .contains("What is erased, and what may stay")
                .contains("has not written down here")
                .contains("Hiding an entry on your phone")
                .contains("Nothing happens for 14 days");
        type("one that is wrong", "Ask for erasure");
        assertThat(people.as(mia, () -> asking.newest(client))).isEmpty();

        type(People.PASSWORD, "Ask for erasure");

        assertThat(shown()).contains("Nothing is erased yet", "16 March 2026");
        assertThat(find(PasswordField.class).all()).isEmpty();
        press("Take it back");
        assertThat(shown()).contains("You took it back");
    }

    @Test
    void afterTwoWeeksSheIsAskedAloneAndNotNowIsAsEasy() {
        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(14));
        open(mia, "me/erasure");
        assertThat(shown()).contains("Are you alone just now, and is this your own wish?");
        assertThat(find(Anchor.class).withText("Not now").single().getHref()).isEqualTo("me");
        assertThat(find(PasswordField.class).all()).isEmpty();

        press("Yes, it is");
        type(People.PASSWORD, "I want it erased");

        assertThat(shown()).contains("answers you by 16 April 2026");
    }

    @Test
    void whatLapsedSaysSo() {
        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(28));

        open(mia, "me/erasure");

        assertThat(shown()).contains("It has lapsed. Nothing was erased. You can ask again.");
    }

    @Test
    void theAdministratorReadsUntilWhenAndNotesTheAnswer() {
        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(14));
        people.as(mia, () -> asking.confirm(client));
        open(administrator, "desk/practice/erasure");
        assertThat(shown())
                .contains("To be answered by 16 April 2026")
                .contains("Trellis erases nothing by itself")
                .contains("Nothing can be erased before the practice says");

        press("Note as answered");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown()).contains("Noted as answered on 16 March 2026");
    }

    @Test
    void theAdministratorWritesWhatMustBeKept() {
        open(administrator, "desk/practice/erasure");
        assertThat(shown()).contains("Nobody has asked.");
        area("In English").setValue("Ten years, by the law of here.");
        press("Keep these words");

        open(mia, "me/erasure");

        assertThat(shown()).contains("Ten years, by the law of here.");
    }

    @Test
    void twoPeopleSayYesAndTheAdministratorErasesWithTheirPassword() {
        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(14));
        people.as(mia, () -> asking.confirm(client));
        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));
        open(administrator, "desk/practice/erasure");
        years("What the client did here", 0);
        years("What the practice noted", 0);
        press("Keep these years");
        press("Say yes to erasing");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("an administrator; somebody of the care team is needed too");
        assertThat(find(Button.class).withText("Erase now").all()).isEmpty();

        open(anna, "desk/clients/" + client + "/overview");
        press("Say yes to erasing");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("an administrator and somebody of the care team");

        open(administrator, "desk/practice/erasure");
        press("Erase now");
        assertThat(shown()).contains("is erased, for good");
        type(People.PASSWORD, "Erase for good");

        assertThat(shown()).contains("Nobody has asked.").contains("Erased so far");
        assertThat(innerHtml()).contains(client.toString());
    }

    @Test
    void sheAsksThatFewerReadAndTheAdministratorNamesThem() {
        open(mia, "me/erasure");
        assertThat(shown()).contains("Fewer people read, nothing is erased");
        press("Ask for it");
        assertThat(shown()).contains("Your practice answers you within a month");

        open(administrator, "desk/practice/erasure");
        assertThat(shown()).contains("It waits for an administrator");
        press("Restrict it");
        assertThat(shown()).contains("Choose at least one of them");
        readers().setValue(Set.of(anna.id()));
        press("Restrict it");
        assertThat(shown()).contains("Only these people read the record");

        open(mia, "me/erasure");
        assertThat(shown()).contains("Since 2 March 2026 only these people read your record");
        open(anna, "desk/clients/" + client + "/overview");
        assertThat(shown()).contains("Use of this record is restricted");

        open(administrator, "desk/practice/erasure");
        press("Lift it");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).doesNotContain("Restricted since");
    }

    @Test
    void thePractitionerReadsItOnTheFirstPageOfTheRecord() {
        open(anna, "desk/clients/" + client + "/overview");
        assertThat(shown()).doesNotContain("Asked for erasure");
        people.as(mia, () -> asking.ask(client));

        open(anna, "desk/clients/" + client + "/overview");

        assertThat(shown()).contains("Asked for erasure").contains("Nothing to do before then");
    }

    private void open(Actor actor, String path) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("nowhere-in-particular");
        UI.getCurrentOrThrow().navigate(path);
    }

    private void type(String password, String go) {
        test(find(PasswordField.class).single()).setValue(password);
        press(go);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private void years(String label, int years) {
        test(find(IntegerField.class)
                        .withCondition(field -> label.equals(field.getLabel()))
                        .single())
                .setValue(years);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<MemberId> readers() {
        return (CheckboxGroup<MemberId>) find(CheckboxGroup.class).single();
    }

    private String innerHtml() {
        return find(DataTable.class).single().getElement().getProperty("innerHTML", "");
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCondition(area -> label.equals(area.getLabel())).single();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
