package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.alerts.AnsweringAlerts;
import app.trellis.alerts.CoveringAlerts;
import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.measures.FormPoint;
import app.trellis.measures.RiskState;
import app.trellis.measures.Scores;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A form in the client's hands, on the practitioner's device. */
@ServiceTest
class FillingInTogetherTest {

    private static final String CHECK_IN = "trust-check-in";

    @Autowired People people;
    @Autowired FillingInTogether together;
    @Autowired Responding responding;
    @Autowired LookingBack lookingBack;
    @Autowired Assigning assigning;
    @Autowired TodaysPage today;
    @Autowired AnsweringAlerts alerts;
    @Autowired CoveringAlerts covering;
    @Autowired PracticeSettings settings;
    @Autowired EndingCare ending;
    @Autowired Scores scores;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void itIsScoredWithWhoHeldIt() {
        send("gad-7", answers(7, "2"));

        assertThat(points())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.key()).isEqualTo("gad-7");
                    assertThat(point.score().total()).isEqualTo(14.0);
                    assertThat(point.heldBy()).isEqualTo(annasId());
                });
    }

    @Test
    void aCheckInToo() {
        Map<String, Object> marks = new HashMap<>();
        for (int item = 1; item <= 10; item++) {
            marks.put("q" + item, 6);
        }
        send(CHECK_IN, marks);

        assertThat(points())
                .singleElement()
                .returns(CHECK_IN, FormPoint::key)
                .returns(annasId(), FormPoint::heldBy);
    }

    @Test
    void everyUsableFormCanBeFilledInTogether() {
        ready();
        for (String key : List.of("phq-9", "phq-8", "gad-7", "phq-4", "pcl-5", "k10")) {
            assertThat(open(key).definition()).as(key).contains(key);
        }
    }

    @Test
    void aRiskAnswerRaisesAnAlertAsOnThePhone() {
        ready();

        send("phq-9", Map.of("q9", "1"));

        assertThat(people.as(anna, alerts::waiting)).hasSize(1);
        assertThat(points())
                .singleElement()
                .satisfies(point -> assertThat(point.score().risk()).isEqualTo(RiskState.ALERT));
    }

    @Test
    void aBlankRiskAnswerIsMissingAndNotZero() {
        ready();

        send("phq-9", answers(8, "0"));

        assertThat(points())
                .singleElement()
                .satisfies(point -> assertThat(point.score().risk()).isEqualTo(RiskState.MISSING));
        assertThat(people.as(anna, alerts::waiting)).isEmpty();
    }

    @Test
    void aFormThatAsksAboutRiskIsNotBegunWithoutCover() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> open("phq-9"))
                .returns("assignments.risk-no-crisis-text", Refused::key);
    }

    @Test
    void whatLiesUnsentOnThePhoneIsNotShownAndStaysThere() {
        AssignmentId assigned = assign("gad-7");
        ResponseForPlayer phone =
                people.as(mia, () -> responding.open(client, assigned, null, Locale.ENGLISH));
        people.as(mia, () -> responding.keep(client, phone.id(), writing(0, Map.of("q1", "3"))));

        ResponseForPlayer device = open("gad-7");

        assertThat(device.id()).isNotEqualTo(phone.id());
        assertThat(device.answers()).isEqualTo("{}");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () -> together.keep(client, phone.id(), writing(1, Map.of()))));
    }

    @Test
    void whatWasDueOfTheSameIsDone() {
        assign("gad-7");
        assertThat(people.as(mia, () -> today.read(client)).first()).isNotNull();

        send("gad-7", answers(7, "1"));

        assertThat(people.as(mia, () -> today.read(client)).first()).isNull();
    }

    @Test
    void whatIsOnlyBegunIsNowhereOnThePhone() {
        open("gad-7");

        assertThat(people.as(mia, () -> today.read(client)).first()).isNull();
        assertThat(people.as(mia, () -> lookingBack.mine(client, Locale.ENGLISH))).isEmpty();
    }

    @Test
    void aReloadGoesOnWithTheSameFormAndAnotherDayBeginsAfresh() {
        ResponseForPlayer first = open("gad-7");
        people.as(anna, () -> together.keep(client, first.id(), writing(0, Map.of("q1", "2"))));

        assertThat(open("gad-7").id()).isEqualTo(first.id());
        clock.advance(Duration.ofHours(13));
        assertThat(open("gad-7").id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsSetAsideIsGone() {
        ResponseForPlayer page = open("gad-7");
        people.as(anna, () -> together.keep(client, page.id(), writing(0, Map.of("q1", "2"))));

        assertThat(people.as(anna, () -> together.discard(client, page.id()))).isTrue();

        assertThat(open("gad-7").answers()).isEqualTo("{}");
        assertThat(points()).isEmpty();
    }

    @Test
    void aColleagueDoesNotWriteOnIt() {
        ResponseForPlayer page = open("gad-7");
        Actor ben = people.staff(administrator, Role.PRACTITIONER);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                ben, () -> together.send(client, page.id(), writing(0, Map.of()))));
    }

    @Test
    void theClientReadsItAmongWhatTheySentAndDoesNotTakeItBack() {
        ResponseId sent = send("gad-7", answers(7, "1"));

        assertThat(people.as(mia, () -> lookingBack.mine(client, Locale.ENGLISH)))
                .extracting(SentPage::id)
                .containsExactly(sent);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(mia, () -> lookingBack.takeBack(client, sent)));
    }

    @Test
    void afterCareHasEndedNothingIsBegun() {
        people.as(anna, () -> ending.end(client, Ending.FINISHED, "They moved away."));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> open("gad-7"));
    }

    private ResponseForPlayer open(String key) {
        return people.as(anna, () -> together.open(client, key, Locale.ENGLISH));
    }

    private ResponseId send(String key, Map<String, Object> answers) {
        ResponseForPlayer page = open(key);
        assertThat(people.as(anna, () -> together.send(client, page.id(), writing(0, answers))))
                .isInstanceOf(Sending.Sent.class);
        return page.id();
    }

    private AssignmentId assign(String key) {
        return people.as(
                anna,
                () -> assigning.assign(client, Asking.form(key, LocalDate.now(clock)).data()));
    }

    private void ready() {
        people.as(
                administrator,
                () -> {
                    settings.sayInNeed("Call 999.");
                    covering.set(Duration.ofHours(2), null, annasId());
                });
    }

    private MemberId annasId() {
        return anna.id();
    }

    private static Writing writing(int revision, Map<String, Object> answers) {
        return new Writing(
                revision, new HashMap<>(answers), "", Sharing.SHARED, false, null, false, null);
    }

    private static Map<String, Object> answers(int count, String answer) {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= count; item++) {
            answers.put("q" + item, answer);
        }
        return answers;
    }

    private List<FormPoint> points() {
        return people.as(anna, () -> transaction.execute(status -> scores.everything(client)));
    }
}
