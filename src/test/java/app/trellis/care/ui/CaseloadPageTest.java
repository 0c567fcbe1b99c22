package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.CaseloadPulse;
import app.trellis.care.CaseloadRow;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The caseload as a practitioner finds it: whose clients are shown, and when they come next. */
@ServiceTest
class CaseloadPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired PracticeSettings settings;
    @Autowired CaseloadPulse pulse;
    @Autowired CaseloadSignals signals;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId led;

    @BeforeEach
    void annaLeadsOneAndBensOneIsTreatedTogether() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        led = people.client(anna);
        ClientId bens = people.client(ben);
        people.as(ben, () -> teams.shareWith(bens, anna.id()));
        actAs(anna);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneSeesOnesOwnClientsOrThoseOfOthers() {
        open(QueryParameters.empty());
        assertThat(shown()).hasSize(2);

        open(QueryParameters.of("show", "led"));
        assertThat(shown()).extracting(CaseloadRow::id).containsExactly(led);

        open(QueryParameters.of("show", "with-others"));
        assertThat(shown()).hasSize(1).extracting(CaseloadRow::id).doesNotContain(led);
    }

    @Test
    void eachFilterSaysHowManyItShows() {
        open(QueryParameters.empty());

        RadioButtonGroup<CaseloadView.Show> show = find(RadioButtonGroup.class).single();

        assertThat(List.of(CaseloadView.Show.values()))
                .extracting(one -> show.getItemLabelGenerator().apply(one))
                .containsExactly(
                        "All 2", "Mine 1", "With others 1", "Waiting 0", "Paused 0", "Finished 0");
    }

    @Test
    void theNextSessionIsSaidInThePracticesTimeAndLeadsToTheBrief() {
        people.as(
                administrator,
                () ->
                        settings.describe(
                                "Practice",
                                ZoneId.of("Asia/Tokyo"),
                                LocalTime.of(9, 0),
                                LocalTime.of(18, 0)));
        sessions.record(
                led,
                new SessionData(
                        clock.instant().truncatedTo(ChronoUnit.DAYS).plus(34, ChronoUnit.HOURS),
                        SessionKind.SESSION,
                        Attendance.PLANNED));

        open(QueryParameters.of("show", "led"));

        Grid<CaseloadRow> grid = find(Grid.class).single();
        assertThat(test(grid).getLitRendererPropertyValue(0, 4, "when", String.class))
                .endsWith("19:00");
        assertThat(test(grid).getLitRendererPropertyValue(0, 4, "brief", String.class))
                .isEqualTo("desk/clients/" + led + "/brief");
    }

    private Collection<CaseloadRow> shown() {
        Grid<CaseloadRow> grid = find(Grid.class).single();
        return ((ListDataProvider<CaseloadRow>) grid.getDataProvider()).getItems();
    }

    @Test
    void whatComesInWhileItIsOpenStandsThereWithoutATap() {
        open(QueryParameters.empty());
        CaseloadView view = (CaseloadView) getCurrentView();
        assertThat(find(Paragraph.class).withTextContaining("Just in").exists()).isFalse();

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        signals.say(
                                led,
                                List.of(
                                        new Signal(
                                                SignalKind.NEW,
                                                UUID.randomUUID(),
                                                "",
                                                clock.instant()))));
        pulse.look();
        roundTrip();

        assertThat(shown())
                .first()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(led);
                    assertThat(row.toSee()).isEqualTo(1);
                });
        assertThat(find(Paragraph.class).withTextContaining("Just in").exists()).isTrue();
        assertThat(view).isSameAs(getCurrentView());
    }

    @Test
    void onlyAnOpenCaseloadKeepsALineOpen() {
        open(QueryParameters.empty());
        assertThat(UI.getCurrentOrThrow().getPushConfiguration().getPushMode().isEnabled())
                .isTrue();

        UI.getCurrentOrThrow().navigate("desk/profile");

        assertThat(UI.getCurrentOrThrow().getPushConfiguration().getPushMode().isEnabled())
                .isFalse();
    }

    private static void open(QueryParameters filter) {
        UI.getCurrentOrThrow().navigate("desk/caseload", filter);
    }

    private void actAs(Actor who) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
    }
}
