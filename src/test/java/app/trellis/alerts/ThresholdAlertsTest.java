package app.trellis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Threshold;
import app.trellis.assignments.Threshold.Way;
import app.trellis.care.AgreementAnswer;
import app.trellis.care.AgreementPart;
import app.trellis.care.Caseload;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.ReadingRhythm;
import app.trellis.care.Signal;
import app.trellis.organization.PracticeSettings;
import app.trellis.responses.LookingBack;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.SafetyRule;
import app.trellis.responses.Sending;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer of an exercise that reaches what was set for it finds a person. */
@ServiceTest
class ThresholdAlertsTest {

    private static final Threshold AROUND = new Threshold("around", Way.AT_MOST, 3);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired LookingBack lookingBack;
    @Autowired AnsweringAlerts answering;
    @Autowired CoveringAlerts covering;
    @Autowired PracticeSettings settings;
    @Autowired KeepingAgreements agreements;
    @Autowired Caseload caseload;
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
    void theMarkThatWasSetRaisesAnAlertWithThatAnswerAndNoOther() {
        ready();
        ResponseForPlayer page = open(watch("felt-safety-check", AROUND));
        assertThat(page.around().thresholds()).containsExactly(AROUND);

        Sending sent = send(page, Map.of("around", 3, "myself", 9), Sharing.SHARED);

        assertThat(sent)
                .asInstanceOf(
                        org.assertj.core.api.InstanceOfAssertFactories.type(Sending.Sent.class))
                .returns(true, Sending.Sent::soon);
        assertThat(waiting())
                .singleElement()
                .returns(SafetyRule.THRESHOLD, AlertSummary::rule)
                .returns(Stage.TEAM, AlertSummary::stage);
        assertThat(
                        people.as(
                                        anna,
                                        () ->
                                                answering.open(
                                                        waiting().getFirst().id(), Locale.ENGLISH))
                                .answers())
                .hasSize(1);
        assertThat(said()).contains("care.signal.threshold");
    }

    @Test
    void aMarkBesideItAndABlankRaiseNothing() {
        ready();
        AssignmentId assigned = watch("felt-safety-check", AROUND);

        send(open(assigned), Map.of("around", 4), Sharing.SHARED);
        send(open(assigned), Map.of("myself", 1), Sharing.SHARED);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsPrivateIsNotSeenUntilItIsShared() {
        ready();
        ResponseForPlayer page = open(watch("felt-safety-check", AROUND));
        send(page, Map.of("around", 0), Sharing.PRIVATE);
        assertThat(waiting()).isEmpty();

        people.as(mia, () -> lookingBack.changeSharing(client, page.id(), Sharing.SHARED));

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whereOnlyNumbersAreSharedYesAndNoAreNotSeen() {
        ready();
        Threshold danger = new Threshold("danger", Way.NO, 0);
        AssignmentId assigned = watch("two-truths", danger);

        send(open(assigned), Map.of("danger", "no"), Sharing.NUMBERS_ONLY);
        assertThat(waiting()).isEmpty();

        send(open(assigned), Map.of("danger", "no"), Sharing.SHARED);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void withoutAFallbackItCannotBeSet() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> watch("felt-safety-check", AROUND))
                .returns("assignments.threshold-no-cover", Refused::key);
    }

    @Test
    void aQuestionThatIsNotThereCannotBeWatched() {
        ready();

        for (Threshold wrong :
                List.of(
                        new Threshold("nothing", Way.AT_LEAST, 5),
                        new Threshold("around", Way.AT_LEAST, 11),
                        new Threshold("around", Way.YES, 0))) {
            assertThatExceptionOfType(Refused.class)
                    .as("%s", wrong)
                    .isThrownBy(() -> watch("felt-safety-check", wrong))
                    .returns("assignments.threshold-unknown", Refused::key);
        }
    }

    @Test
    void theAgreementNamesItAndASetOneAsksForANewVersion() {
        ready();
        UUID put = people.as(anna, () -> agreements.draw(client, ReadingRhythm.ONCE_A_WEEK, ""));
        people.as(
                mia, () -> agreements.answer(client, put, AgreementAnswer.AGREED, Locale.ENGLISH));
        clock.advance(Duration.ofHours(1));

        AssignmentId assigned = watch("felt-safety-check", AROUND);

        assertThat(people.as(anna, () -> agreements.newest(client)).orElseThrow().isOutdated())
                .isTrue();
        assertThat(
                        people
                                .as(
                                        anna,
                                        () ->
                                                agreements.preview(
                                                        client,
                                                        ReadingRhythm.ONCE_A_WEEK,
                                                        "",
                                                        Locale.ENGLISH))
                                .stream()
                                .map(AgreementPart::points)
                                .flatMap(List::stream))
                .anyMatch(line -> line.contains("is 3 or less"));

        clock.advance(Duration.ofHours(1));
        people.as(anna, () -> assigning.end(client, assigned));
        assertThat(people.as(anna, () -> agreements.newest(client)).orElseThrow().isOutdated())
                .isFalse();
    }

    private AssignmentId watch(String exercise, Threshold threshold) {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.page(exercise, LocalDate.now(clock))
                                        .each(app.trellis.assignments.Rhythm.ALWAYS_OPEN)
                                        .data()
                                        .watching(List.of(threshold))));
    }

    private ResponseForPlayer open(AssignmentId assigned) {
        return people.as(mia, () -> responding.open(client, assigned, null, Locale.ENGLISH));
    }

    private Sending send(ResponseForPlayer page, Map<String, Object> answers, Sharing sharing) {
        return people.as(
                mia,
                () ->
                        responding.send(
                                client,
                                page.id(),
                                new Writing(
                                        0,
                                        new HashMap<>(answers),
                                        "",
                                        sharing,
                                        false,
                                        null,
                                        false,
                                        null)));
    }

    private void ready() {
        people.as(
                administrator,
                () -> {
                    settings.sayInNeed("Call 999.");
                    covering.set(Duration.ofHours(2), null, anna.id());
                });
    }

    private List<AlertSummary> waiting() {
        return people.as(anna, answering::waiting);
    }

    private List<String> said() {
        return people.as(anna, caseload::read).stream()
                .flatMap(row -> row.signals().stream())
                .map(Signal::said)
                .toList();
    }
}
