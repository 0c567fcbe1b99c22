package app.trellis.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.ManagingClients;
import app.trellis.organization.Supervising;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A supervisor's team: who needs support, and how little is said of whom. */
@ServiceTest
class TeamViewTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired Supervising supervising;
    @Autowired CheckingIn checkingIn;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;

    @BeforeEach
    void there() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void whoSupervisesNobodyReadsWhy() {
        open();

        assertThat(text()).contains("Nobody is under your supervision yet.");
    }

    @Test
    void aTeamStandsThereWithoutTheNamesOfItsClients() {
        supervise();
        ClientId client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        String name = people.as(anna, () -> clients.open(client)).name();
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q10", 1),
                Sharing.SHARED);
        clock.advance(Duration.ofHours(3));

        open();

        assertThat(text())
                .contains("One client in care, one carrying more than others.")
                .contains("One safety answer waits; one past the time limit.")
                .contains("Client " + client.shortNumber())
                .contains("Safety answer, not yet acknowledged")
                .contains("not yet")
                .doesNotContain(name)
                .doesNotContain("unsafe with people");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("desk/alerts");
    }

    @Test
    void whoHasNothingStandsBehindTheOthers() {
        supervise();
        people.client(anna);

        open();

        assertThat(text())
                .contains("One client in care, none carrying more than others.")
                .contains("This does not mean no risk.")
                .contains("One more client");
    }

    private void supervise() {
        people.as(
                administrator,
                () -> supervising.begin(sol.id(), anna.id(), LocalDate.now(clock), null));
    }

    private void open() {
        SecurityContextHolder.getContext().setAuthentication(sol.authentication());
        UI.getCurrent().navigate(TeamView.PATH);
    }

    /** Everything on the page, tables included. */
    private String text() {
        return Stream.concat(
                        Stream.of(((Component) getCurrentView()).getElement().getTextRecursively()),
                        find(DataTable.class).all().stream()
                                .map(table -> table.getElement().getProperty("innerHTML", "")))
                .collect(Collectors.joining("\n"));
    }
}
