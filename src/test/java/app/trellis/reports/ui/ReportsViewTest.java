package app.trellis.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.Supervising;
import app.trellis.reports.ReportPeriod;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ReportsViewTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Supervising supervising;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor supervisor;
    private ReportPeriod last;

    @BeforeEach
    void aSupervisorIsSignedIn() {
        administrator = people.administrator();
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        last = ReportPeriod.lastClosed(ReportPeriod.today(clock));
        actAs(supervisor);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutLinesThePageSaysWhatComesNext() {
        assertThat(page(Map.of()))
                .contains("Nobody is under your supervision yet. An administrator sets");
    }

    @Test
    void withoutAPeriodTheLastClosedQuarterStandsThere() {
        supervise(last.from().minusYears(1));

        String page = page(Map.of());

        assertThat(page)
                .contains("Clients in care", "Check-ins done", "What this counts")
                .contains("These figures rank nobody");
        assertThat($(Select.class).single().getValue()).isEqualTo(last);
    }

    @Test
    void theCurrentQuarterShowsWorkloadAndEngagementOnly() {
        supervise(last.from().minusYears(1));
        ReportPeriod soFar = ReportPeriod.soFar(ReportPeriod.today(clock));

        assertThat(page(days(soFar.from(), soFar.until())))
                .contains("This quarter is not over", "Notes unsigned for more than 7 days")
                .doesNotContain("Clients in care");
    }

    @Test
    void fewClientsAreHiddenAndThePageSaysSo() {
        Actor anna = supervise(last.from().minusYears(1));
        people.client(anna);
        clock.advance(Duration.ofDays(100));

        assertThat(page(Map.of()))
                .contains("fewer than 5")
                .contains("Some numbers are so small that they would point at single people.");
    }

    @Test
    void daysThatAreNoQuarterAreAnsweredWithTheLastOneAndASentence() {
        supervise(last.from().minusYears(1));

        assertThat(page(days(last.from(), last.until().minusDays(1))))
                .contains("A report runs over a whole quarter that is over");
        assertThat(page(Map.of("from", "yesterday", "until", "today"))).contains("Clients in care");
    }

    @Test
    void aLineThatEndsSaysItsLastDay() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        people.as(
                administrator,
                () ->
                        supervising.begin(
                                supervisor.id(),
                                practitioner.id(),
                                last.from(),
                                ReportPeriod.today(clock).plusDays(3)));

        assertThat(page(Map.of())).containsPattern("until \\d{1,2} \\p{L}+ \\d{4}");
    }

    @Test
    void whoWasNotSupervisedThenIsNotInTheQuarterButStandsAmongThePeople() {
        supervise(last.until().plusDays(1));

        assertThat(page(Map.of()))
                .contains("Nobody was under your supervision in this period")
                .contains("Whom you supervise");
    }

    @Test
    void whatToTalkOverSaysWhenNobodyIsSupervisedAndWhenThereIsNothing() {
        UI.getCurrent().navigate(TalkOverView.PATH);
        assertThat(textOf(getCurrentView().getElement()))
                .contains("Nobody is under your supervision yet.");

        supervise(last.from().minusYears(1));
        UI.getCurrent().navigate(TalkOverView.PATH);
        assertThat(textOf(getCurrentView().getElement()))
                .contains("Nobody you supervise has assigned something against")
                .contains("No private talk has left a concern.");
    }

    @Test
    void aPractitionerHasNoSuchPage() {
        actAs(people.staff(administrator, Role.PRACTITIONER));

        UI.getCurrent().navigate(ReportsView.PATH);

        assertThat(getCurrentView()).isNotInstanceOf(ReportsView.class);
    }

    private static Map<String, String> days(LocalDate from, LocalDate until) {
        return Map.of("from", from.toString(), "until", until.toString());
    }

    private Actor supervise(LocalDate from) {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), practitioner.id(), from, null));
        return practitioner;
    }

    private String page(Map<String, String> asked) {
        UI.getCurrent().navigate(ReportsView.PATH, QueryParameters.simple(asked));
        assertThat(getCurrentView()).isInstanceOf(ReportsView.class);
        return textOf(getCurrentView().getElement());
    }

    private static void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private static String textOf(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getProperty("innerHTML", "")
                        + element.getChildren()
                                .map(ReportsViewTest::textOf)
                                .collect(Collectors.joining(" "));
    }
}
