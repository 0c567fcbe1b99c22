package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.alerts.CoveringAlerts;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.ReadingSignals;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.Brought;
import app.trellis.measures.DefiningForms;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnFormId;
import app.trellis.organization.Checklist;
import app.trellis.organization.PracticeSettings;
import app.trellis.responses.FillingInTogether;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sending;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.statistics.ClinicalChange.Category;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form of the practice's own from the first word to the trend. */
@ServiceTest
class OwnFormThreadTest {

    @Autowired People people;
    @Autowired DefiningForms forms;
    @Autowired Assigning assigning;
    @Autowired TodaysPage today;
    @Autowired Responding responding;
    @Autowired FillingInTogether together;
    @Autowired ReadingTrends trends;
    @Autowired ClientTrend ownTrend;
    @Autowired ReadingSignals signals;
    @Autowired PracticeSettings settings;
    @Autowired CoveringAlerts cover;
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

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void whatAPracticeBroughtIsAssignedFilledInScoredAndDrawn() {
        OwnFormId form = inUse(Brought.published("Somebody and others 2020"));
        assign(form);
        send(4, 4, 0, 4, 4);
        send(1, 1, 3, 1, 1);

        MeasureTrend trend = trend();

        assertThat(trend.yardstick().name()).isEqualTo("Our sleep form");
        assertThat(trend.marks()).extracting(FormMark::score).containsExactly(20.0, 5.0);
        assertThat(trend.marks())
                .extracting(FormMark::band)
                .containsExactly("hardly any sleep to speak of", "rested");
        assertThat(Objects.requireNonNull(trend.outcome()).category())
                .isEqualTo(Category.RECOVERED);
        assertThat(people.as(mia, () -> ownTrend.read(client)).lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(Objects.requireNonNull(line.measure()).phoneTitle())
                                .isEqualTo("Some short questions"));
    }

    @Test
    void withoutACitationNothingIsReliableNobodyIsACaseAndNoFlagIsRaised() {
        assign(inUse(Brought.published("")));
        send(0, 0, 4, 0, 0);
        send(4, 4, 0, 4, 4);

        MeasureTrend trend = trend();

        assertThat(trend.marks()).extracting(FormMark::score).containsExactly(0.0, 20.0);
        assertThat(trend.outcome()).isNull();
        assertThat(trend.errorBand()).isNull();
        assertThat(trend.yardstick().isClinical(20)).isFalse();
        assertThat(trend.marks()).extracting(FormMark::band).containsOnlyNulls();
        assertThat(trend.marks()).extracting(FormMark::change).containsOnlyNulls();
        assertThat(said()).extracting(Signal::kind).doesNotContain(SignalKind.WORSE);
    }

    @Test
    void aWorseScoreOfACitedFormRaisesItsFlag() {
        assign(inUse(Brought.published("Somebody and others 2020")));
        send(0, 0, 4, 0, 0);
        send(4, 4, 0, 4, 4);

        assertThat(said())
                .filteredOn(one -> one.kind() == SignalKind.WORSE)
                .singleElement()
                .returns("flag-worse,Our sleep form", Signal::detail);
    }

    @Test
    void theNextVersionBeginsASeriesAndWhatRunsStaysWithTheOld() {
        OwnFormId form = inUse(Brought.sleep());
        AssignmentId running = assign(form);
        send(4, 4, 0, 4, 4);
        nextVersion(form, Brought.named("Our sleep form, shorter"));
        send(3, 3, 1, 3, 3);
        assertThat(trend().yardstick().version()).isEqualTo(1);
        assertThat(trend().counted()).hasSize(2);

        people.as(anna, () -> assigning.end(client, running));
        assign(form);
        send(2, 2, 2, 2, 2);

        assertThat(trend().yardstick())
                .returns(2, Yardstick::version)
                .returns("Our sleep form, shorter", Yardstick::name);
        assertThat(trend().counted()).hasSize(1);
        assertThat(trend().marks())
                .extracting(FormMark::use)
                .containsExactly(Use.EARLIER_FORM, Use.EARLIER_FORM, Use.COUNTED);
    }

    @Test
    void aRetiredFormCannotBeAssignedAndItsPastStaysReadable() {
        OwnFormId form = inUse(Brought.sleep());
        AssignmentId running = assign(form);
        send(4, 4, 0, 4, 4);

        people.as(administrator, () -> forms.retire(form));
        send(3, 3, 1, 3, 3);
        people.as(anna, () -> assigning.end(client, running));

        assertThat(trend().marks()).hasSize(2);
        assertThatExceptionOfType(app.trellis.shared.NotFound.class).isThrownBy(() -> assign(form));
    }

    @Test
    void aMarkedQuestionAsksForTheSameCareAsTheNinthOfThePhq9() {
        OwnFormId form = inUse(Brought.withRisk("2"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assign(form))
                .returns("assignments.risk-no-crisis-text", Refused::key);
        people.as(administrator, () -> settings.tick(Checklist.Step.CRISIS_TEXT));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assign(form))
                .returns("assignments.risk-no-cover", Refused::key);
        people.as(administrator, () -> cover.set(Duration.ofHours(2), null, anna.id()));
        assign(form);

        send(0, 0, 0, 0, 1);
        assertThat(said()).extracting(Signal::kind).doesNotContain(SignalKind.SAFETY);
        send(0, 0, 0, 0, 2);

        assertThat(said())
                .filteredOn(one -> one.kind() == SignalKind.SAFETY)
                .singleElement()
                .returns("risk-answer", Signal::detail);
    }

    @Test
    void itCanBeFilledInTogetherToo() {
        OwnFormId form = inUse(Brought.sleep());

        people.as(
                anna,
                () -> {
                    ResponseForPlayer page = together.open(client, form.key(), Locale.ENGLISH);
                    together.send(
                            client,
                            page.id(),
                            new Writing(
                                    page.revision(),
                                    Map.of("q1", "1", "q2", "1", "q3", "1", "q4", "1", "q5", "1"),
                                    "",
                                    Sharing.SHARED,
                                    false,
                                    null,
                                    false,
                                    null));
                });

        assertThat(trend().marks()).extracting(FormMark::score).containsExactly(7.0);
    }

    private OwnFormId inUse(OwnForm form) {
        return people.as(
                administrator,
                () -> {
                    OwnFormId id = forms.start(form);
                    forms.publish(id, 0);
                    return id;
                });
    }

    private void nextVersion(OwnFormId id, OwnForm form) {
        people.as(
                administrator,
                () -> {
                    forms.change(id);
                    forms.keep(id, 0, form);
                    forms.publish(id, 1);
                });
    }

    private AssignmentId assign(OwnFormId form) {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                new AssignmentData(
                                        AssignmentKind.MEASURE,
                                        form.key(),
                                        LifeContext.NONE,
                                        null,
                                        Rhythm.WEEKLY,
                                        null,
                                        LocalDate.now(clock),
                                        null,
                                        6,
                                        "",
                                        Plan.NONE,
                                        Set.of(),
                                        "",
                                        false,
                                        false)));
    }

    /** Fills the form in, a week after the one before. */
    private void send(int... answers) {
        clock.advance(Duration.ofDays(7));
        Map<String, @Nullable Object> given = new HashMap<>();
        for (int item = 1; item <= answers.length; item++) {
            given.put("q" + item, String.valueOf(answers[item - 1]));
        }
        ResponseForPlayer page =
                people.as(
                        mia,
                        () -> {
                            TodayItem item = Objects.requireNonNull(today.read(client).first());
                            return responding.open(
                                    client, item.assignment(), item.occurrence(), Locale.ENGLISH);
                        });
        Writing writing =
                new Writing(page.revision(), given, "", Sharing.SHARED, false, null, false, null);
        assertThat(people.as(mia, () -> responding.send(client, page.id(), writing)))
                .isInstanceOf(Sending.Sent.class);
    }

    private MeasureTrend trend() {
        return people.as(anna, () -> trends.read(client)).measures().getFirst();
    }

    private List<Signal> said() {
        return people.as(anna, () -> signals.of(client));
    }
}
