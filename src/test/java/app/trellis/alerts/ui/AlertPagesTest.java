package app.trellis.alerts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.alerts.CoveringAlerts;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.TellingPractitioner;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class AlertPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired CheckingIn checkingIn;
    @Autowired TellingPractitioner telling;
    @Autowired CoveringAlerts covering;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaIsAnnasClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        actAs(anna);
    }

    @AfterEach
    void nobodyIsSignedInAndTimeGoesBack() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void anEmptyQueueDoesNotSayThatAllIsWell() {
        assertThat(alerts()).contains("No safety answer waiting. This does not mean no risk.");
    }

    @Test
    void anAlertSaysWhoseItIsWhatWasSaidAndByWhenItGoesOn() {
        checkingIn.sent(anna, mia, client, Map.of("q10", 1));

        assertThat(alerts())
                .containsSubsequence(
                        "Safety answer, not yet acknowledged",
                        "Client ",
                        "Felt unsafe with people around them; ask privately.",
                        "It came today at",
                        "With the care team.",
                        "it goes further today at");
        assertThat(find(H2.class).all()).hasSize(1);
    }

    @Test
    void aWordFromHelpForSoonWaitsAmongTheAnswers() {
        ResponseForPlayer word = people.as(mia, () -> telling.open(client, Locale.ENGLISH));
        checkingIn.send(
                mia,
                client,
                word,
                Map.of("words", "It was a hard night", "when", "yes-soon"),
                Sharing.SHARED);

        assertThat(alerts())
                .containsSubsequence(
                        "Safety answer, not yet acknowledged",
                        "Client ",
                        "Asked that somebody knows soon.",
                        "It came today at")
                .doesNotContain("It was a hard night");

        press("Read the answer");

        assertThat(textOf(find(Dialog.class).single()))
                .contains("It was a hard night", "How to reach them");
    }

    @Test
    void pastItsLimitTheLineSaysSo() {
        checkingIn.sent(anna, mia, client, Map.of("q10", 1));
        clock.advance(Duration.ofHours(3));

        assertThat(alerts()).contains("Somebody was to acknowledge it today at");
    }

    @Test
    void theAnswerOpensWithTheWayToReachTheClientAndWhatHappened() {
        checkingIn.sent(anna, mia, client, Map.of("q10", 1, "q1", 9));
        alerts();

        press("Read the answer");

        assertThat(textOf(find(Dialog.class).single()))
                .containsSubsequence(
                        "I felt safe with the people around me.",
                        "1",
                        "How to reach them",
                        "Townsville",
                        "It came today")
                .doesNotContain("My feelings were steady");
    }

    @Test
    void acknowledgingAsksWhatWasDoneAndKeepsWhatWasTypedOnARefusal() {
        checkingIn.sent(anna, mia, client, Map.of("q10", 1));
        alerts();

        press("Acknowledge");
        test(find(TextArea.class).single()).setValue("   ");
        pressLast("Acknowledge");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();

        test(find(TextArea.class).single()).setValue("Called her on the safe number");
        pressLast("Acknowledge");

        assertThat(alerts()).contains("No safety answer waiting");
    }

    @Test
    void anAdministratorNamesWhoAnswersAndSeesNoQueue() {
        actAs(administrator);
        UI.getCurrent().navigate("desk/alerts");
        assertThat(getCurrentView()).isNotInstanceOf(AlertsView.class);

        UI.getCurrent().navigate(CoverView.PATH);
        Select<?> fallback = find(Select.class).all().get(2);
        test(fallback).selectItem(nameOf(fallback));
        press("Keep this");

        assertThat(covering.read().fallback()).isEqualTo(anna.id());
        assertThat(covering.read().limit()).isEqualTo(Duration.ofHours(2));
    }

    private static String nameOf(Select<?> select) {
        return select.getListDataView()
                .getItems()
                .map(item -> ((app.trellis.organization.MemberSummary) item).name())
                .findFirst()
                .orElseThrow();
    }

    private static void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private String alerts() {
        UI.getCurrent().navigate(AlertsView.PATH);
        assertThat(getCurrentView()).isInstanceOf(AlertsView.class);
        return textOf((com.vaadin.flow.component.Component) getCurrentView());
    }

    private static String textOf(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void pressLast(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText()))
                        .reduce((first, second) -> second)
                        .orElseThrow())
                .click();
    }
}
