package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.care.BroughtClient;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** From a client's overview to the practitioner's list and the supervisor's page. */
@ServiceTest
class SupervisionPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired BringingToSupervision bringing;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired Supervising supervising;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor supervisor;
    private ClientId client;
    private String name;

    @BeforeEach
    void annaIsSupervised() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        client = people.client(anna);
        name = people.as(anna, () -> clients.details(client)).name();
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), anna.id(), LocalDate.now(clock), null));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void aClientIsBroughtFromTheOverviewAndSeenOnBothPages() {
        overview();
        press("Bring to supervision");
        test(find(TextArea.class).single()).setValue("I feel stuck.");
        press("Bring to supervision");
        assertThat(shown()).contains("On your list since 2 Mar 2026", "I feel stuck.");

        go(anna, "desk/supervision");
        assertThat(shown()).contains(name, "I feel stuck.");

        go(supervisor, "desk/to-talk-over");
        assertThat(shown())
                .contains("Brought to supervision", "a client", "I feel stuck.")
                .doesNotContain(name);
    }

    @Test
    void theSupervisorTicksItAndItRestsInBothLists() {
        people.as(anna, () -> bringing.bring(client, "I feel stuck."));
        clock.advance(Duration.ofDays(3));

        go(supervisor, "desk/to-talk-over");
        press("Talked over");
        assertThat(shown()).contains("Nobody you supervise brings somebody").doesNotContain(name);

        go(anna, "desk/supervision");
        assertThat(shown())
                .contains("Nothing is on your list", "Talked over in the last six months");
        assertThat(people.as(anna, () -> bringing.mine()))
                .singleElement()
                .returns(name, BroughtClient::name)
                .returns(LocalDate.of(2026, 3, 5), one -> one.mark().talkedOn());
    }

    @Test
    void thePractitionerTicksItOnTheirOwnList() {
        people.as(anna, () -> bringing.bring(client, ""));

        go(anna, "desk/supervision");
        press("Talked over");

        assertThat(shown()).contains("Nothing is on your list", "Talked over in the");
        assertThat(people.as(anna, () -> bringing.of(client))).isEmpty();
    }

    @Test
    void aSecondTimeChangesTheLineAndTakingItOffLeavesNothing() {
        people.as(anna, () -> bringing.bring(client, "First words."));
        overview();
        press("Change the line");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("First words.");
        test(find(TextArea.class).single()).setValue("Other words.");
        press("Bring to supervision");

        assertThat(people.as(anna, () -> bringing.mine()))
                .singleElement()
                .satisfies(one -> assertThat(one.mark().line()).isEqualTo("Other words."));
        press("Take it off");
        assertThat(people.as(anna, () -> bringing.mine())).isEmpty();
        assertThat(shown()).doesNotContain("Other words.");
    }

    @Test
    void aColleagueOfTheCareTeamHasTheirOwnListAndTheLineIsSealed() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        people.as(anna, () -> bringing.bring(client, "Only for my supervisor."));

        assertThat(people.as(ben, () -> bringing.of(client))).isEmpty();
        assertThat(people.as(ben, () -> bringing.mine())).isEmpty();
        Brought mark = people.as(anna, () -> bringing.of(client)).orElseThrow();
        byte[] stored =
                people.as(
                        anna,
                        () ->
                                transaction.execute(status ->
                                        sql.sql(
                                                        "select line from to_supervision where"
                                                                + " practice_id = :practice"
                                                                + " and id = :id")
                                                .param("id", mark.id())
                                                .query(byte[].class)
                                                .single()));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("supervisor");
    }

    @Test
    void whomOneDoesNotTreatAnyMoreIsNotNamed() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        people.as(ben, () -> bringing.bring(client, "Mine too."));
        people.as(anna, () -> teams.takeOff(client, ben.id()));
        clock.advance(Duration.ofDays(1));

        assertThat(people.as(ben, () -> bringing.mine())).isEmpty();
    }

    private void overview() {
        go(anna, "desk/clients/" + client + "/overview");
    }

    private static void go(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().navigate(path);
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        assertThat(found).as(words).hasSize(1);
        test(found.getFirst()).click();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
