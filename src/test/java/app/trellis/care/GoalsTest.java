package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.ReadingTrends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a client wants to reach: their words, their ratings, and theirs to share. */
@ServiceTest
class GoalsTest {

    @Autowired People people;
    @Autowired KeepingGoals goals;
    @Autowired Holds holds;
    @Autowired ReadingTrends trends;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired EndingCare ending;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void aGoalIsKeptInTheClientsWordsAndSealed() {
        UUID goal = add(mia, "Sleep at my sister's", true);

        assertThat(seenBy(anna))
                .singleElement()
                .returns(goal, GoalDetails::id)
                .returns("Sleep at my sister's", GoalDetails::words)
                .returns(true, GoalDetails::byClient);
        byte[] stored =
                people.as(
                        anna,
                        () ->
                                transaction.execute(status ->
                                        sql.sql(
                                                        "select words from goal where"
                                                                + " practice_id = :practice"
                                                                + " and id = :id")
                                                .param("id", goal)
                                                .query(byte[].class)
                                                .single()));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("sister");
    }

    @Test
    void aPrivateGoalIsThereForTheClientAloneUntilTheyShareIt() {
        UUID goal = add(mia, "mine", false);
        assertThat(seenBy(mia)).hasSize(1);
        assertThat(seenBy(anna)).isEmpty();
        assertNotFound(() -> rate(anna, goal, 5));
        assertNotFound(() -> end(anna, goal));

        people.as(mia, () -> goals.share(client, goal, true));
        assertThat(seenBy(anna)).hasSize(1);

        people.as(mia, () -> goals.share(client, goal, false));
        assertThat(seenBy(anna)).isEmpty();
        assertNotFound(() -> people.as(anna, () -> goals.share(client, goal, true)));
    }

    @Test
    void onceCareHasEndedAGoalCanBeKeptButNotOpened() {
        UUID open = add(mia, "open", true);
        UUID mine = add(mia, "mine", false);
        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));

        assertRefused(
                () -> people.as(mia, () -> goals.share(client, mine, true)),
                "care.goal-nobody-reads");
        assertRefused(() -> add(mia, "later", true), "care.goal-nobody-reads");
        add(mia, "for myself", false);
        people.as(mia, () -> goals.share(client, open, false));

        assertThat(seenBy(mia)).extracting(GoalDetails::shared).containsOnly(false);
    }

    @Test
    void whatThePractitionerWritesDownIsSharedAndSaysSo() {
        add(anna, "Call a friend on Sundays", false);

        assertThat(seenBy(mia))
                .singleElement()
                .returns(true, GoalDetails::shared)
                .returns(false, GoalDetails::byClient);
    }

    @Test
    void theLastRatingOfADayCountsAndThoseOfOtherDaysStay() {
        UUID goal = add(mia, "walk", true);
        rate(mia, goal, 3);
        rate(anna, goal, 4);
        clock.advance(Duration.ofDays(7));
        rate(mia, goal, 6);

        assertThat(seenBy(anna))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.ratings())
                                .extracting(GoalDetails.Rating::mark, GoalDetails.Rating::together)
                                .containsExactly(tuple(4, true), tuple(6, false)));
    }

    @Test
    void ratingsAreDrawnWithTheTrendsForSharedGoalsOnly() {
        rate(mia, add(mia, "shared one", true), 4);
        rate(mia, add(mia, "kept one", false), 9);

        assertThat(people.as(anna, () -> trends.alongside(client, Locale.ENGLISH)).panels())
                .singleElement()
                .satisfies(panel -> {
                    assertThat(panel.sentence())
                            .isEqualTo("\"shared one\": 4 of 10 on 2 March 2026.");
                    assertThat(panel.lines()).hasSize(1);
                });
    }

    @Test
    void fiveAreOpenAtMostAndOneThatIsPutAsideMakesRoom() {
        List<UUID> five =
                IntStream.range(0, 5).mapToObj(number -> add(mia, "goal " + number, true)).toList();
        assertRefused(() -> add(mia, "one more", true), "care.goals-enough");
        assertRefused(() -> add(anna, "one more", true), "care.goals-enough");

        end(mia, five.getFirst());
        add(mia, "one more", true);

        assertRefused(
                () -> people.as(mia, () -> goals.takeUpAgain(client, five.getFirst())),
                "care.goals-enough");
        assertThat(seenBy(mia)).hasSize(6).last().returns(false, GoalDetails::isOpen);
        assertNotFound(() -> rate(mia, five.getFirst(), 2));
    }

    @Test
    void whatTheClientKeepsIsNotEvenCountedForThePractitioner() {
        IntStream.range(0, 5).forEach(number -> add(mia, "kept " + number, false));

        add(anna, "together", true);

        assertThat(seenBy(anna)).hasSize(1);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertRefused(() -> add(mia, "  ", true), "care.goal-empty");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> add(mia, "x".repeat(201), true));
        assertThat(add(mia, "\u0645\u0634\u064a \uD83C\uDF3F".repeat(20), true)).isNotNull();
    }

    @Test
    void twoWindowsAtTheSameMomentNeverOpenASixth() throws Exception {
        IntStream.range(0, 4).forEach(number -> add(mia, "goal " + number, true));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<UUID> work =
                () -> {
                    together.await();
                    return add(mia, "the fifth", true);
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            long kept =
                    threads.invokeAll(List.of(work, work)).stream()
                            .filter(done -> done.state() == Future.State.SUCCESS)
                            .count();
            assertThat(kept).isOne();
        }
        assertThat(seenBy(mia)).hasSize(5);
    }

    @Test
    void afterACheckInTheyAreAskedOnlyWhereThereIsAGoalThatTheyHaveNotRatedToday() {
        assertThat(mayBeAsked()).isFalse();
        UUID goal = add(mia, "Sleep through", false);
        assertThat(mayBeAsked()).isTrue();

        rate(mia, goal, 4);
        assertThat(mayBeAsked()).isFalse();

        clock.advance(Duration.ofDays(1));
        assertThat(mayBeAsked()).isTrue();
        end(mia, goal);
        assertThat(mayBeAsked()).isFalse();
    }

    @Test
    void whilePagesRestNobodyAsksThemHowNearTheyAre() {
        add(mia, "Sleep through", false);

        people.as(
                mia,
                () ->
                        transaction.executeWithoutResult(status ->
                                holds.place(
                                        client,
                                        new Sign(
                                                HoldCode.FELT_UNSAFE,
                                                HoldScope.ALL,
                                                null,
                                                UUID.randomUUID(),
                                                true))));

        assertThat(mayBeAsked()).isFalse();
    }

    private boolean mayBeAsked() {
        return people.as(mia, () -> goals.mayBeAsked(client));
    }

    private UUID add(Actor who, String words, boolean shared) {
        return people.as(who, () -> goals.add(client, words, shared));
    }

    private void rate(Actor who, UUID goal, int mark) {
        people.as(who, () -> goals.rate(client, goal, mark));
    }

    private void end(Actor who, UUID goal) {
        people.as(who, () -> goals.end(client, goal));
    }

    private List<GoalDetails> seenBy(Actor who) {
        return people.as(who, () -> goals.of(client));
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).withMessageContaining(key);
    }
}
