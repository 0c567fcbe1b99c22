package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.CaseloadSignals;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.CheckIns;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.shared.ui.TrendChart;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.ReadingTrends;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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
    @Autowired CheckIns checkIns;
    @Autowired CaseloadSignals signals;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
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
                .contains("No check-in has come yet", "Open the plan");
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
        TrendsRoom room = new TrendsRoom(client, trends);

        room.showAlongside();

        assertThat(room.getElement().getOuterHTML()).contains("trend-chart");
    }

    private void weekly(int... marks) {
        for (int i = 0; i < marks.length; i++) {
            Map<String, Integer> answers = new HashMap<>();
            for (int item = 1; item <= 10; item++) {
                answers.put("q" + item, item >= 6 && item <= 8 ? 10 - marks[i] : marks[i]);
            }
            send(LocalDate.of(2026, 1, 6).plusWeeks(i), answers);
        }
    }

    private void send(LocalDate on, Map<String, Integer> answers) {
        UUID response = UUID.randomUUID();
        Instant at = on.atTime(9, 0).toInstant(ZoneOffset.UTC);
        transactions.executeWithoutResult(status -> {
            sql.sql(
                            """
                            insert into response (practice_id, id, client_id, kind,
                                   content_key, content_version, state, sharing, answers,
                                   screen, short_version, bring, revision, started_at,
                                   saved_at, sent_at, version)
                            values (:practice, :id, :client, 'CHECK_IN', 'trust-check-in',
                                   1, 'SENT', 'NUMBERS_ONLY', :answers, '', false, false,
                                   1, :at, :at, :at, 0)
                            """)
                    .param("id", response)
                    .param("client", client.value())
                    .param("answers", new byte[] {1})
                    .param("at", Timestamp.from(at))
                    .update();
            checkIns.record(client, response, answers, at, on);
        });
    }

    private String room() {
        return textOf(new TrendsRoom(client, trends).getElement());
    }

    private long charts() {
        return count(new TrendsRoom(client, trends));
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
