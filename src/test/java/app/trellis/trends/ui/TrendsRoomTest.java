package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.CaseloadSignals;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.TrendChart;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.CheckInsForTests;
import app.trellis.trends.LookingTogether;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.NewEvent;
import app.trellis.trends.PanelForTests;
import app.trellis.trends.ReadingTrends;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class TrendsRoomTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ReadingTrends trends;
    @Autowired CheckInsForTests checkIns;
    @Autowired CaseloadSignals signals;
    @Autowired MarkingTrends marking;
    @Autowired LookingTogether looking;
    @Autowired FlagsToSupervision supervision;
    @Autowired PanelForTests panel;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutCheckInsTheRoomSaysWhatComesNext() {
        String room = room();

        assertThat(room)
                .contains("No safety answer waiting. This does not mean no risk.", "No flag")
                .contains("Nothing has come yet", "Open the plan");
    }

    @Test
    void withFewCheckInsItDrawsThemAndClaimsNothing() {
        weekly(3, 4, 5, 6);

        assertThat(room())
                .contains("Too early to say (4 of 6 check-ins).", "4 of 6 check-ins so far.")
                .doesNotContain("Own baseline</", "usual range</");
        assertThat(charts()).isEqualTo(1);
    }

    @Test
    void withManyItSaysTheClaimAndOpensToHowItIsKnown() {
        weekly(3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8);

        assertThat(room())
                .contains("Clear trend: about 5.5 points better over 11 weeks.")
                .contains("How we know this", "design value", "Sen 1968")
                .contains("Question by question", "How things around me are")
                .contains("12 of 12 check-ins with a mark");
    }

    @Test
    void aCheckInWithTooFewAnswersIsListedAndNotDrawn() {
        send(LocalDate.of(2026, 1, 6), Map.of("q1", 5, "q10", 6));

        assertThat(room())
                .contains("No check-in has enough answers for a mark yet")
                .contains("1 of 8 answers, too few for a mark");
        assertThat(charts()).isZero();
    }

    @Test
    void whatWaitsStandsFirst() {
        weekly(5, 5);
        transactions.executeWithoutResult(status ->
                signals.say(
                        client,
                        List.of(
                                new Signal(
                                        SignalKind.SAFETY,
                                        UUID.randomUUID(),
                                        "",
                                        clock.instant()))));

        assertThat(room())
                .contains("Safety answer, not yet acknowledged")
                .doesNotContain("No safety answer waiting");
    }

    @Test
    void theRoomSpeaksSpanish() {
        UI.getCurrent().setLocale(Locale.of("es"));
        weekly(3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8);

        assertThat(room())
                .contains("Tendencia clara: alrededor de 5,5 puntos mejor en 11 semanas.")
                .contains("Cómo lo sabemos", "valor de diseño");
    }

    @Test
    void sessionsAndExercisesFollowThePage() {
        weekly(5, 5, 6);
        TrendsRoom room = new TrendsRoom(client, trends, marking, looking, supervision, clock);

        room.showAlongside();

        assertThat(room.getElement().getOuterHTML()).contains("trend-chart");
    }

    @Test
    void whatAnotherModuleShowsStandsUnderTheLineAndInWords() {
        weekly(5, 5, 6);
        panel.showFor(client);
        TrendsRoom room = new TrendsRoom(client, trends, marking, looking, supervision, clock);

        room.showAlongside();

        assertThat(textOf(room.getElement()))
                .contains("One goal, rated 4 on 8 January.", "Rated by the client.");
        assertThat(specOf(room)).contains("\"label\":\"Goals\"", "\"shape\":\"ring\"");
    }

    @Test
    void eventsStandInTheKeyWithTheirLetters() {
        weekly(5, 5, 6);
        marking.note(
                client,
                new NewEvent(
                        CheckInsForTests.FIRST.plusDays(3), "moved house", false, Sharing.SHARED));

        assertThat(room()).contains("A", "moved house", "the client reads it");
        assertThat(specOf(new TrendsRoom(client, trends, marking, looking, supervision, clock)))
                .contains("A: moved house, 9 January 2026");
    }

    @Test
    void aMarkedChangeIsComparedAndNeverCalledACause() {
        weekly(3, 3, 4, 3, 4, 6, 7, 6, 7, 7);
        marking.note(
                client,
                new NewEvent(
                        CheckInsForTests.FIRST.plusWeeks(5),
                        "weekly sessions",
                        true,
                        Sharing.PRIVATE));

        assertThat(room())
                .contains("the later one is better in 100 of 100", "Described, never caused");
    }

    @Test
    void aNewStartStandsWithItsReason() {
        weekly(3, 3, 4, 3, 4, 6, 7, 6, 7, 7);
        marking.countFrom(
                client, "trust-check-in", CheckInsForTests.FIRST.plusWeeks(4), "a new job");

        assertThat(room())
                .contains("Counted from 3 February 2026. You set this on", "Why: a new job")
                .contains("Count as before");
    }

    private void weekly(int... marks) {
        checkIns.weekly(anna, client, marks);
    }

    private void send(LocalDate on, Map<String, Integer> answers) {
        checkIns.send(anna, client, on, answers);
    }

    private String room() {
        return textOf(
                new TrendsRoom(client, trends, marking, looking, supervision, clock).getElement());
    }

    private long charts() {
        return count(new TrendsRoom(client, trends, marking, looking, supervision, clock));
    }

    private static String specOf(Component component) {
        return component instanceof TrendChart
                ? component.getElement().getPropertyRaw("spec").toString()
                : component.getChildren().map(TrendsRoomTest::specOf).collect(Collectors.joining());
    }

    private static long count(Component component) {
        return component.getChildren().mapToLong(TrendsRoomTest::count).sum()
                + (component instanceof TrendChart ? 1 : 0);
    }

    private static String textOf(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getProperty("innerHTML", "")
                        + element.getChildren()
                                .map(TrendsRoomTest::textOf)
                                .collect(Collectors.joining(" "));
    }
}
