package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.care.AwayData;
import app.trellis.care.AwayPlan;
import app.trellis.care.BeingAway;
import app.trellis.care.ManagingClients;
import app.trellis.organization.ManagingMembers;
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
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Saying that one is away, and what the desk, the stand-in and the client then read. */
@ServiceTest
class AwayPageTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired BeingAway away;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired Assigning assigning;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId mara;
    private Actor person;

    @BeforeEach
    void annaHasTwoClients() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        mara = people.client(anna);
        person = people.arrive(anna, mara);
        people.client(anna);
        actAs(anna);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybodyGetsTheSameStandInWithOneChoice() {
        open();

        choose(0, ben);
        press("I will be away");

        assertThat(people.as(anna, () -> away.mine()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.running()).isTrue();
                    assertThat(one.until()).isEqualTo(MONDAY.plusDays(1));
                    assertThat(one.standingIn()).hasSize(2);
                });
        assertThat(text()).contains("You are away: ", "stands in for");
    }

    @Test
    void withoutCoverItNamesTheClientAndLeadsToThePlan() {
        people.as(anna, () -> assigning.assign(mara, Asking.checkIn(MONDAY).data()));
        open();

        press("I will be away");

        String name = people.as(anna, () -> clients.open(mara)).name();
        assertThat(find(RuleLine.class).single().getElement().getText())
                .contains(name, "Name a stand-in");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("desk/clients/" + mara + "/plan");
        assertThat(people.as(anna, () -> away.mine())).isEmpty();
        assertThat(rows()).filteredOn(Select::isInvalid).hasSize(1);

        choose(0, ben);
        assertThat(rows()).filteredOn(Select::isInvalid).isEmpty();
        assertThat(find(RuleLine.class).all()).isEmpty();
    }

    @Test
    void manyClientsHaveOneChoiceAndALineOnlyWhereItIsSomebodyElse() {
        Actor cem = people.staff(administrator, Role.PRACTITIONER);
        for (int more = 0; more < 20; more++) {
            people.client(anna);
        }
        open();
        assertThat(rows()).hasSize(1);

        choose(0, ben);
        lookFor(mara);
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(1).getValue().id()).isEqualTo(ben.id());
        choose(1, cem);
        press("I will be away");

        assertThat(people.as(anna, () -> away.mine()).getFirst().standingIn())
                .hasSize(22)
                .filteredOn(one -> one.member().equals(cem.id()))
                .extracting(one -> one.client())
                .containsExactly(mara);

        press("Change");
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0).getValue().id()).isEqualTo(ben.id());
        assertThat(rows().get(1).getValue().id()).isEqualTo(cem.id());
    }

    @Test
    void ofManyWithoutCoverTheFirstAreNamedAndTheRestCounted() {
        for (int more = 0; more < 11; more++) {
            ClientId client = people.client(anna);
            people.as(anna, () -> assigning.assign(client, Asking.checkIn(MONDAY).data()));
        }
        open();
        assertThat(text()).contains("11 of 13 clients are asked about safety");

        press("I will be away");

        assertThat(find(RuleLine.class).single().getElement().getText()).contains("and 3 more");
        assertThat(rows()).filteredOn(Select::isInvalid).hasSize(8);

        choose(0, ben);
        assertThat(rows()).filteredOn(Select::isInvalid).isEmpty();
        press("I will be away");
        assertThat(people.as(anna, () -> away.mine()).getFirst().standingIn()).hasSize(13);
    }

    @Test
    void theDeskSaysItAndTheStandInsCaseloadToo() {
        people.as(
                anna,
                () -> away.say(new AwayData(MONDAY, MONDAY.plusDays(6), Map.of(mara, ben.id()))));

        UI.getCurrent().navigate(CaseloadView.class);
        assertThat(text())
                .contains("You are away until Sunday 8 March. Somebody stands in for one client.");

        actAs(ben);
        open();
        assertThat(rows())
                .extracting(Select::getLabel)
                .containsExactly(people.as(anna, () -> clients.open(mara)).name());
    }

    @Test
    void aClientReadsOnTodayWhoReadsUntilWhen() {
        people.as(
                anna,
                () -> away.say(new AwayData(MONDAY, MONDAY.plusDays(6), Map.of(mara, ben.id()))));
        actAs(person);

        UI.getCurrent().navigate("me");

        String first = nameOf(ben).split(" ")[0];
        assertThat(text()).contains("Until Sunday 8 March, " + first + " reads what you send.");
    }

    @Test
    void comingBackIsAskedOnceAndEndsIt() {
        people.as(
                anna,
                () -> away.say(new AwayData(MONDAY.plusDays(2), MONDAY.plusDays(6), Map.of())));
        open();

        press("I will not be away");
        assertThat(people.as(anna, () -> away.mine())).hasSize(1);
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single()).confirm();

        assertThat(people.as(anna, () -> away.mine())).isEmpty();
    }

    @Test
    void whatWasSaidCanBeChanged() {
        people.as(
                anna,
                () -> away.say(new AwayData(MONDAY.plusDays(2), MONDAY.plusDays(6), Map.of())));
        open();

        press("Change");
        choose(0, ben);
        press("Keep the change");

        assertThat(people.as(anna, () -> away.mine()).getFirst().standingIn()).hasSize(2);
    }

    private void open() {
        UI.getCurrent().navigate(AwayView.class);
    }

    @SuppressWarnings("unchecked")
    private void lookFor(ClientId client) {
        ComboBox<AwayPlan.ToCover> look = find(ComboBox.class).single();
        look.setValue(
                look.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(client))
                        .findFirst()
                        .orElseThrow());
    }

    private void choose(int row, Actor who) {
        Select<AwayPlan.Colleague> select = rows().get(row);
        select.setValue(
                select.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(who.id()))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private List<Select<AwayPlan.Colleague>> rows() {
        return find(Select.class).all().stream()
                .map(one -> (Select<AwayPlan.Colleague>) one)
                .toList();
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

    private String nameOf(Actor actor) {
        return people.as(administrator, () -> members.staff()).stream()
                .filter(one -> one.id().equals(actor.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }
}
