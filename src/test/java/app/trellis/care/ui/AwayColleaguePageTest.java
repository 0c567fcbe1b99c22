package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.care.Away;
import app.trellis.care.AwayPlan;
import app.trellis.care.BeingAway;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.RuleLine;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** An administrator says that somebody is away, and what that person then reads. */
@ServiceTest
class AwayColleaguePageTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired BeingAway away;
    @Autowired ManagingClients clients;
    @Autowired Assigning assigning;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId mara;

    @BeforeEach
    void annaHasTwoClients() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        mara = people.client(anna);
        people.client(anna);
        actAs(administrator);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsSaidWithOneStandInForEverybody() {
        open();

        choose(0, ben);
        press("They are away");

        Away said = people.as(anna, () -> away.mine()).getFirst();
        assertThat(said.running()).isTrue();
        assertThat(said.until()).isEqualTo(MONDAY.plusDays(1));
        assertThat(said.standingIn()).hasSize(2);
        assertThat(text()).contains("Away now: ", "stands in for").doesNotContain("You are away");
    }

    @Test
    void whoeverIsLeftOutIsNamedAndNothingIsSaidOfWhatTheyAreAsked() {
        people.as(anna, () -> assigning.assign(mara, Asking.checkIn(MONDAY).data()));
        open();
        assertThat(text()).doesNotContain("Asked about safety");

        press("They are away");

        assertThat(find(RuleLine.class).single().getElement().getText())
                .contains(
                        "Choose somebody for each",
                        people.as(anna, () -> clients.open(mara)).name());
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(one -> one.contains("desk/clients"));
        assertThat(people.as(anna, () -> away.mine())).isEmpty();
    }

    @Test
    void theOneWhoIsBackReadsWhoSaidItAndEndsIt() {
        open();
        choose(0, ben);
        press("They are away");
        actAs(anna);

        UI.getCurrent().navigate(CaseloadView.class);
        assertThat(text())
                .contains(
                        "said that you are away until Tuesday 3 March", "End it when you are back");
        UI.getCurrent().navigate(AwayView.class);
        assertThat(text()).contains("said it on 2 Mar 2026.");
        press("I am back");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(people.as(anna, () -> away.mine())).isEmpty();
    }

    @Test
    void whoComesBackLaterIsToldOnceUntilTheyHaveSeenIt() {
        open();
        choose(0, ben);
        press("They are away");
        clock.advance(Duration.ofDays(4));
        actAs(anna);

        UI.getCurrent().navigate(CaseloadView.class);
        assertThat(text()).contains("said that you were away: 2 Mar 2026 to 3 Mar 2026");
        UI.getCurrent().navigate(AwayView.class);
        assertThat(text()).contains("You were away: ", "stood in for", "Say that you will be away");
        press("I have seen it");

        assertThat(text()).doesNotContain("You were away");
        UI.getCurrent().navigate(CaseloadView.class);
        assertThat(text()).doesNotContain("said that you were away");
    }

    @Test
    void theAdministratorEndsIt() {
        open();
        choose(0, ben);
        press("They are away");

        press("End it");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(people.as(anna, () -> away.mine())).isEmpty();
        assertThat(text()).contains("Say it for them");
    }

    private void open() {
        UI.getCurrent().navigate("desk/practice/people/" + anna.id() + "/away");
    }

    @SuppressWarnings("unchecked")
    private void choose(int row, Actor who) {
        Select<AwayPlan.Colleague> select =
                (Select<AwayPlan.Colleague>) find(Select.class).all().get(row);
        select.setValue(
                select.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(who.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String text() {
        return UI.getCurrent()
                .getChildren()
                .map(Component::getElement)
                .map(com.vaadin.flow.dom.Element::getTextRecursively)
                .reduce("", String::concat);
    }

    private static void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }
}
