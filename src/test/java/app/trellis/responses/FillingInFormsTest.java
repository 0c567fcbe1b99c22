package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.alerts.CoveringAlerts;
import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.FormPoint;
import app.trellis.measures.RiskState;
import app.trellis.measures.Scores;
import app.trellis.organization.Checklist;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class FillingInFormsTest {

    @Autowired People people;
    @Autowired CoveringAlerts cover;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired Assigning assigning;
    @Autowired TodaysPage today;
    @Autowired Responding responding;
    @Autowired LookingBack lookingBack;
    @Autowired ReadingResponses reading;
    @Autowired Scores scores;
    @Autowired Holds holds;
    @Autowired CaseloadSignals signals;
    @Autowired PracticeSettings settings;
    @Autowired TransactionTemplate inTransaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void aFormIsScoredWhenItIsSent() {
        assign("phq-8");

        send(answers(8, "2"));

        assertThat(points())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.key()).isEqualTo("phq-8");
                    assertThat(point.version()).isEqualTo(1);
                    assertThat(point.score().total()).isEqualTo(16.0);
                    assertThat(point.score().band()).isEqualTo("MODERATELY_SEVERE");
                    assertThat(point.score().risk()).isNull();
                    assertThat(point.heldBy()).isNull();
                    assertThat(point.takenOn()).isEqualTo(LocalDate.now(clock));
                });
        assertThat(signals()).extracting(Signal::kind).doesNotContain(SignalKind.SAFETY);
    }

    @Test
    void itsAnswersAreKeptAsTheyWereGivenAlsoWithoutAScore() {
        assign("gad-7");
        Map<String, Object> answers = answers(3, "1");
        answers.put("difficulty", "2");

        send(answers);

        assertThat(points())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.score().total()).isNull();
                    assertThat(point.score().items())
                            .containsOnly(
                                    Map.entry("q1", 1),
                                    Map.entry("q2", 1),
                                    Map.entry("q3", 1),
                                    Map.entry("difficulty", 2));
                });
    }

    @Test
    void aFormIsForThePractitionerToRead() {
        assign("phq-8");
        ResponseId sent = send(answers(8, "1"), Sharing.PRIVATE);

        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)))
                .singleElement()
                .returns(Sharing.SHARED, ResponseSummary::sharing)
                .returns("PHQ-8", ResponseSummary::title);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                mia,
                                () -> lookingBack.changeSharing(client, sent, Sharing.PRIVATE)))
                .returns("responses.form-is-shared", Refused::key);
    }

    @Test
    void anAnswerThatTheFormDoesNotOfferIsNotSent() {
        assign("gad-7");

        assertThat(attempt(answers(7, "4"))).isInstanceOf(Sending.NotYet.class);
        assertThat(points()).isEmpty();
    }

    @Test
    void aRiskAnswerStandsOnTopOfTheCaseloadWhateverTheScore() {
        ready();
        assign("phq-9");

        ResponseId sent = send(Map.of("q9", "1"));

        assertThat(signals())
                .extracting(Signal::kind, Signal::subject, Signal::detail)
                .contains(tuple(SignalKind.SAFETY, sent.value(), "risk-answer"));
        assertThat(points())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.score().risk()).isEqualTo(RiskState.ALERT);
                    assertThat(point.score().total()).isNull();
                });
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)))
                .singleElement()
                .returns(QuietLine.RISK_ANSWER, ResponseSummary::line)
                .returns(true, ResponseSummary::toAcknowledge);
    }

    @Test
    void aRiskAnswerRaisesAnAlertOfItsOwn() {
        ready();
        assign("phq-9");

        ResponseId sent = send(Map.of("q9", "1"));

        rows.in(
                administrator.practice(),
                () ->
                        assertThat(
                                        sql.sql(
                                                        """
                                                        select rule from alert
                                                         where practice_id = :practice
                                                           and response_id = :response
                                                        """)
                                                .param("response", sent.value())
                                                .query(String.class)
                                                .list())
                                .containsExactly("RISK_ANSWER"));
    }

    @Test
    void aRiskAnswerRestsPagesWithPeopleAndStrongOnes() {
        ready();
        assign("phq-9");

        send(Map.of("q9", "3"));

        assertThat(people.as(anna, () -> holds.open(client)))
                .extracting(HoldDetails::scope, HoldDetails::code)
                .containsExactly(tuple(HoldScope.STRONG_TOO, HoldCode.RISK_ANSWER));
    }

    @Test
    void acknowledgingARiskAnswerLiftsNoHold() {
        ready();
        assign("phq-9");
        ResponseId sent = send(Map.of("q9", "2"));

        people.as(anna, () -> reading.acknowledge(client, sent.value(), "Called at once."));

        assertThat(signals()).extracting(Signal::kind).doesNotContain(SignalKind.SAFETY);
        assertThat(people.as(anna, () -> holds.open(client))).hasSize(1);
    }

    @Test
    void zeroAndBlankAreToldApartAndRaiseNothing() {
        ready();
        assign("phq-9");
        send(answers(9, "0"));
        clock.advance(Duration.ofDays(7));
        send(answers(8, "0"));

        assertThat(points())
                .extracting(point -> point.score().risk())
                .containsExactly(RiskState.ANSWERED, RiskState.MISSING);
        assertThat(signals()).extracting(Signal::kind).doesNotContain(SignalKind.SAFETY);
        assertThat(people.as(anna, () -> holds.open(client))).isEmpty();
    }

    @Test
    void whoReadsAFormIsToldWhatZeroAndBlankDoNotMean() {
        ready();
        assign("phq-9");
        ResponseId zero = send(answers(9, "0"));
        clock.advance(Duration.ofDays(7));
        ResponseId blank = send(answers(8, "0"));

        assertThat(risks(zero)).containsExactly(RiskState.ANSWERED);
        assertThat(risks(blank)).containsExactly(RiskState.MISSING);
    }

    private List<RiskState> risks(ResponseId form) {
        return people
                .as(anna, () -> reading.open(client, form, Locale.ENGLISH))
                .questions()
                .stream()
                .map(AnsweredQuestion::risk)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aFormAboutRiskNeedsTheCrisisTextAndSomebodyWhoSeesTheAnswer() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assign("phq-9"))
                .returns("assignments.risk-no-crisis-text", Refused::key);

        people.as(administrator, () -> settings.tick(Checklist.Step.CRISIS_TEXT));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assign("phq-9"))
                .returns("assignments.risk-no-cover", Refused::key);

        named();
        assertThat(assign("phq-9")).isNotNull();
    }

    @Test
    void aFormAboutRiskRestsWhenNobodySeesTheAnswerAnyMore() {
        ready();
        assign("phq-9");
        rows.in(
                administrator.practice(),
                () -> sql.sql("delete from alert_cover where practice_id = :practice").update());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::open)
                .returns("assignments.page-rests", Refused::key);
    }

    @Test
    void theSameFormRunsOnlyOnce() {
        assign("gad-7");
        assertThat(assign("phq-8")).isNotNull();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assign("gad-7"))
                .returns("assignments.one-measure", Refused::key);
    }

    @Test
    void sendingAFormThatRaisesNothingCostsOneStatementMoreThanACheckInForWhereTheyBegan()
            throws Exception {
        ready();
        assign("phq-9");
        ResponseForPlayer page = open();

        List<String> said =
                people.as(mia, () -> StatementCount.of(() -> send(page, answers(9, "0"))));

        assertThat(said.stream().filter(FillingInFormsTest::isOwn)).hasSizeLessThanOrEqualTo(9);
        assertThat(points()).hasSize(1);
    }

    private static boolean isOwn(String sql) {
        return !sql.contains("set_config")
                && !sql.contains("audit_entry")
                && !sql.contains("audit_head")
                && !(sql.contains("join account a") && sql.contains("count(*)"));
    }

    private void ready() {
        people.as(administrator, () -> settings.tick(Checklist.Step.CRISIS_TEXT));
        named();
    }

    private void named() {
        people.as(administrator, () -> cover.set(Duration.ofHours(2), null, anna.id()));
    }

    private AssignmentId assign(String key) {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.form(key, LocalDate.now(clock)).each(Rhythm.WEEKLY).data()));
    }

    private ResponseForPlayer open() {
        return people.as(
                mia,
                () -> {
                    TodayItem item = Objects.requireNonNull(today.read(client).first());
                    return responding.open(
                            client, item.assignment(), item.occurrence(), Locale.ENGLISH);
                });
    }

    private ResponseId send(Map<String, ? extends @Nullable Object> answers) {
        return send(answers, Sharing.SHARED);
    }

    private ResponseId send(Map<String, ? extends @Nullable Object> answers, Sharing sharing) {
        ResponseForPlayer page = open();
        assertThat(send(page, answers, sharing)).isInstanceOf(Sending.Sent.class);
        return page.id();
    }

    private Sending attempt(Map<String, ? extends @Nullable Object> answers) {
        return send(open(), answers, Sharing.SHARED);
    }

    private Sending send(ResponseForPlayer page, Map<String, ? extends @Nullable Object> answers) {
        return send(page, answers, Sharing.SHARED);
    }

    private Sending send(
            ResponseForPlayer page,
            Map<String, ? extends @Nullable Object> answers,
            Sharing sharing) {
        Writing writing =
                new Writing(
                        page.revision(),
                        new HashMap<>(answers),
                        "",
                        sharing,
                        false,
                        null,
                        false,
                        null);
        return people.as(mia, () -> responding.send(client, page.id(), writing));
    }

    private List<FormPoint> points() {
        return people.as(anna, () -> scores.forms(client));
    }

    private List<Signal> signals() {
        return people.as(
                anna,
                () -> Objects.requireNonNull(inTransaction.execute(status -> signals.of(client))));
    }

    /** The same answer to the first so many questions. */
    private static Map<String, Object> answers(int count, String answer) {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= count; item++) {
            answers.put("q" + item, answer);
        }
        return answers;
    }
}
