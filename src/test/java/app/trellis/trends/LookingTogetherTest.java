package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Attendance;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.ReadingSignals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sending;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class LookingTogetherTest {

    private static final int WORST = 3;

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired TodaysPage today;
    @Autowired Responding responding;
    @Autowired LookingTogether looking;
    @Autowired RaisingFlags raising;
    @Autowired MarkingTrends marking;
    @Autowired RecordingSessions sessions;
    @Autowired ReadingSignals signals;
    @Autowired EndingCare ending;
    @Autowired FlagStore store;
    @Autowired TransactionTemplate transaction;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void aScoreWorseThanTheStartRaisesAFlagInTheSameSending() {
        assign("gad-7");
        score(8);
        assertThat(flags()).isEmpty();

        score(12);

        assertThat(flags())
                .singleElement()
                .returns("gad-7", Flag::instrument)
                .returns("GAD-7", Flag::name)
                .returns(FlagRule.WORSE_THAN_START, Flag::rule)
                .returns(12.0, Flag::figure)
                .returns(true, Flag::holds)
                .returns(true, Flag::isOpen);
        assertThat(raised())
                .extracting(Signal::kind, Signal::detail)
                .containsExactly(tuple(SignalKind.WORSE, "flag-worse,GAD-7"));
    }

    @Test
    void aRuleThatGoesOnHoldingRaisesNoSecondFlag() {
        assign("gad-7");
        score(8);
        score(12);
        score(13);

        assertThat(flags()).hasSize(1);
    }

    @Test
    void aFlagStaysUntilSomebodyClosesItWithANote() {
        assign("gad-7");
        score(8);
        score(12);
        score(8);
        Flag open = flags().getFirst();
        assertThat(open.isOpen()).isTrue();
        assertThat(open.holds()).isFalse();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> close(open, "  "))
                .returns("trends.flag-note-missing", Refused::key);
        close(open, "a hard week at work");

        assertThat(flags().getFirst().looked())
                .returns(true, Flag.Looked::mine)
                .returns(Set.of(LookAt.LIFE_EVENTS, LookAt.PLAN), Flag.Looked::topics)
                .returns("a hard week at work", Flag.Looked::note);
        assertThat(raised()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> close(open, "once more"));
    }

    @Test
    void aClosedFlagComesBackOnlyAfterItsRuleHasCeasedToHold() {
        assign("gad-7");
        score(8);
        score(12);
        close(flags().getFirst(), "looked at");
        score(13);
        assertThat(flags()).hasSize(1);

        score(9);
        score(12);

        assertThat(flags()).extracting(Flag::isOpen).containsExactly(true, false);
    }

    @Test
    void aClosedFlagComesBackWhenScoresGoOnForTheWorseByTheThreshold() {
        assign("gad-7");
        score(8);
        score(12);
        close(flags().getFirst(), "looked at");
        score(15);
        assertThat(flags()).hasSize(1);

        score(16);

        assertThat(flags()).extracting(Flag::isOpen).containsExactly(true, false);
    }

    @Test
    void theSixthSessionAsksWhyNothingIsBetterYet() {
        assign("gad-7");
        score(12);
        score(12);
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofDays(7));
            attend();
        }
        score(12);
        assertThat(flags()).isEmpty();

        attend();

        assertThat(flags()).extracting(Flag::rule).containsExactly(FlagRule.NO_IMPROVEMENT);
        assertThat(raised()).extracting(Signal::kind).containsExactly(SignalKind.LOOK);
    }

    @Test
    void aGainThatWasLostAgainIsAskedAbout() {
        assign("gad-7");
        score(12);
        score(7);
        score(11);

        assertThat(flags()).extracting(Flag::rule).containsExactly(FlagRule.LOST_GAIN);
    }

    @Test
    void countingFromAnotherDayChecksTheRulesAnew() {
        assign("gad-7");
        score(8);
        score(12);
        LocalDate second = LocalDate.now(clock);

        people.as(anna, () -> marking.countFrom(client, "gad-7", second, "it was a first try"));

        assertThat(flags()).singleElement().returns(false, Flag::holds);
    }

    @Test
    void anInstrumentWithoutAKnownThresholdRaisesNone() {
        assign("phq-4");
        send(answers(4, 0));
        send(answers(4, WORST));

        assertThat(flags()).isEmpty();
    }

    @Test
    void aDropFromTheirOwnBaselineIsAPromptAndNeverCalledWorse() {
        assignCheckIn();
        for (int mark : new int[] {7, 6, 7, 6, 7, 6}) {
            checkIn(mark);
        }
        assertThat(flags()).isEmpty();

        checkIn(2);

        assertThat(flags())
                .extracting(Flag::rule)
                .containsExactlyInAnyOrder(FlagRule.POSSIBLE_DROP, FlagRule.UNUSUALLY_LOW);
        assertThat(raised()).extracting(Signal::kind).containsOnly(SignalKind.LOOK);
    }

    @Test
    void aCheckInTakenBackTakesItsFlagsWithIt() {
        assignCheckIn();
        for (int mark : new int[] {7, 6, 7, 6, 7, 6}) {
            checkIn(mark);
        }
        ResponseId low = checkIn(2);

        rows.in(anna.practice(), () -> withdraw(low));

        assertThat(flags()).isEmpty();
        assertThat(raised()).isEmpty();
    }

    @Test
    void twoPagesSentAtTheSameMomentRaiseOneFlag() throws Exception {
        assertThat(raise()).isPresent();
        assertThat(raise()).isEmpty();
        assertThat(flags()).hasSize(1);

        close(flags().getFirst(), "looked at together");
        CountDownLatch bothKnowOfNone = new CountDownLatch(2);
        Callable<Boolean> sending =
                () -> {
                    bothKnowOfNone.countDown();
                    bothKnowOfNone.await();
                    return raise().isPresent();
                };
        try (ExecutorService phones = Executors.newFixedThreadPool(2)) {
            assertThat(phones.invokeAll(List.of(sending, sending)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(flags()).hasSize(2).filteredOn(Flag::isOpen).hasSize(1);
    }

    /** Raises a flag as a sending does that knows of none. */
    private Optional<UUID> raise() {
        return CurrentPractice.call(
                anna.practice(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status ->
                                        store.raise(
                                                client,
                                                "gad-7",
                                                1,
                                                FlagRule.WORSE_THAN_START,
                                                null,
                                                12.0,
                                                clock.instant()))));
    }

    @Test
    void afterTheEndAnOpenFlagIsOffTheCaseloadAndComesBackWithTheClient() {
        assign("gad-7");
        score(8);
        score(12);
        List<Signal> before = raised();
        assertThat(before).hasSize(1);

        people.as(anna, () -> ending.end(client, Ending.FINISHED, "done early"));
        assertThat(raised()).isEmpty();
        assertThat(flags()).singleElement().returns(true, Flag::isOpen);

        people.as(anna, () -> ending.comeBack(client));
        assertThat(raised())
                .extracting(Signal::kind, Signal::subject, Signal::detail)
                .containsExactly(
                        tuple(
                                before.getFirst().kind(),
                                before.getFirst().subject(),
                                before.getFirst().detail()));
    }

    @Test
    void theNoteLiesSealed() {
        assign("gad-7");
        score(8);
        score(12);
        close(flags().getFirst(), "a plain word");

        rows.in(
                anna.practice(),
                () ->
                        assertThat(
                                        sql.sql(
                                                        "select note from trend_flag where"
                                                                + " practice_id = :practice")
                                                .query(byte[].class)
                                                .list())
                                .singleElement()
                                .satisfies(note ->
                                        assertThat(new String(note, StandardCharsets.UTF_8))
                                                .doesNotContain("plain")));
    }

    @Test
    void everySuggestionIsInTheLibrary() {
        assertThat(people.as(anna, () -> looking.suggestions(client, Locale.ENGLISH)))
                .containsOnlyKeys(LookAt.values())
                .allSatisfy((topic, suggestions) -> assertThat(suggestions).isNotEmpty());
    }

    private void withdraw(ResponseId response) {
        raising.withdrawn(client, response.value());
    }

    private void close(Flag flag, String note) {
        people.as(
                anna,
                () ->
                        looking.close(
                                client, flag.id(), Set.of(LookAt.PLAN, LookAt.LIFE_EVENTS), note));
    }

    private List<Flag> flags() {
        return people.as(anna, () -> looking.flags(client));
    }

    private List<Signal> raised() {
        return people.as(anna, () -> signals.of(client)).stream().filter(Signal::isFlag).toList();
    }

    private void attend() {
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant(),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private void assign(String form) {
        people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.form(form, LocalDate.now(clock))
                                        .each(Rhythm.WEEKLY)
                                        .data()));
    }

    private void assignCheckIn() {
        people.as(
                anna, () -> assigning.assign(client, Asking.checkIn(LocalDate.now(clock)).data()));
    }

    /** Fills the GAD-7 in so that it comes to a score. */
    private void score(int total) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        int left = total;
        for (int item = 1; item <= 7; item++) {
            int answer = Math.min(WORST, left);
            answers.put("q" + item, String.valueOf(answer));
            left -= answer;
        }
        send(answers);
    }

    private ResponseId checkIn(int mark) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (int item = 1; item <= 10; item++) {
            answers.put("q" + item, item >= 6 && item <= 8 ? 10 - mark : mark);
        }
        answers.put("q10", 8);
        return send(answers);
    }

    private static Map<String, @Nullable Object> answers(int count, int answer) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (int item = 1; item <= count; item++) {
            answers.put("q" + item, String.valueOf(answer));
        }
        return answers;
    }

    /** A week after the one before. */
    private ResponseId send(Map<String, @Nullable Object> answers) {
        clock.advance(Duration.ofDays(7));
        ResponseForPlayer page =
                people.as(
                        mia,
                        () -> {
                            TodayItem item = Objects.requireNonNull(today.read(client).first());
                            return responding.open(
                                    client, item.assignment(), item.occurrence(), Locale.ENGLISH);
                        });
        Writing writing =
                new Writing(page.revision(), answers, "", Sharing.SHARED, false, null, false, null);
        assertThat(people.as(mia, () -> responding.send(client, page.id(), writing)))
                .isInstanceOf(Sending.Sent.class);
        return page.id();
    }
}
