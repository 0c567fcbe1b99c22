package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.Sign;
import app.trellis.care.TalkResult;
import app.trellis.responses.CorrectingPages;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class KeepingSmallStepsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired KeepingSmallSteps keeping;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired TodaysPage todaysPage;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Holds holds;
    @Autowired CheckingIn checkingIn;
    @Autowired Responding responding;
    @Autowired CorrectingPages correcting;
    @Autowired TransactionTemplate inTransaction;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaAndMiaHaveBegunAList() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        people.as(anna, () -> talks.record(client, About.FRIEND, MONDAY, TalkResult.NO_CONCERN));
        checkIn(7);
        people.as(
                anna,
                () ->
                        keeping.begin(
                                client,
                                assigning.assign(
                                        client,
                                        Asking.page("vulnerability-ladder", MONDAY)
                                                .about(About.FRIEND)
                                                .together()
                                                .data())));
        write(mia, "Say how the week was", 3);
        write(anna, "Ask for a small favour", 6);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void bothWriteStepsAndTheyStandFromEasyToHard() {
        write(mia, "Say hello", 1);

        assertThat(ladder(mia).steps())
                .extracting(step -> step.words().what())
                .containsExactly("Say hello", "Say how the week was", "Ask for a small favour");
        assertThat(ladder(anna).steps()).isEqualTo(ladder(mia).steps());
        assertThat(people.as(mia, () -> todaysPage.read(client)).smallSteps()).isTrue();
    }

    @Test
    void aStepOpensWhenTheMarksHoldAndBothSayYes() {
        marksHold();
        assertThat(refusal("")).isEqualTo("assignments.steps.yes-missing");

        yes(0);
        assertThat(refusal("")).isNull();

        assertThat(step(0).standing()).isEqualTo(SmallSteps.Standing.OPEN);
    }

    @Test
    void nothingOpensByItselfHoweverGoodTheMarks() {
        marksHold();
        yes(0);

        assertThat(step(0).standing()).isEqualTo(SmallSteps.Standing.WAITING);
        assertThat(moves()).isEmpty();
    }

    @Test
    void withoutTheMarksItOpensOnlyAfterATalkWithALineWhy() {
        yes(0);
        assertThat(refusal("")).isEqualTo("assignments.steps.not-ready");

        assertThat(refusal("We talked it through; a friend is there.")).isNull();

        assertThat(step(0).standing()).isEqualTo(SmallSteps.Standing.OPEN);
    }

    @Test
    void nothingIsOpenedOverAHoldWhateverWasTalkedAbout() {
        marksHold();
        yes(0);
        hold();

        assertThat(refusal("We talked it through.")).isEqualTo("assignments.steps.rests");
        assertThat(people.as(mia, () -> keeping.read(client, Locale.ENGLISH)).ladders()).isEmpty();
        assertThat(catchKey(() -> write(mia, "One more", 2))).isEqualTo("assignments.page-rests");
    }

    @Test
    void aSafetyAnswerThatWaitsKeepsEverythingClosed() {
        yes(0);
        checkIn(2);

        assertThat(refusal("We talked it through."))
                .isIn("assignments.steps.rests", "assignments.steps.answer-waits");
    }

    @Test
    void aStepWaitsForTheOneBeforeIt() {
        marksHold();
        UUID second = step(1).id();

        assertThat(refusal(second, "", true)).isEqualTo("assignments.steps.not-ready");
    }

    @Test
    void upDoneBackAndUpAgain() {
        marksHold();
        yes(0);
        assertThat(refusal("")).isNull();
        people.as(mia, () -> keeping.did(client, step(0).id()));
        UUID second = step(1).id();
        people.as(mia, () -> keeping.sayYes(client, second, true));
        assertThat(refusal(second, "", false)).isNull();

        people.as(mia, () -> keeping.back(client, second));

        assertThat(step(1).standing()).isEqualTo(SmallSteps.Standing.WAITING);
        assertThat(step(1).saidYesOn()).isNull();
        people.as(mia, () -> keeping.sayYes(client, second, true));
        assertThat(refusal(second, "", false)).isNull();
        assertThat(moves())
                .extracting(SmallSteps.Move::kind)
                .containsExactly(
                        SmallSteps.Kind.OPENED,
                        SmallSteps.Kind.DONE,
                        SmallSteps.Kind.OPENED,
                        SmallSteps.Kind.BACK,
                        SmallSteps.Kind.OPENED);
        assertThat(moves()).extracting(SmallSteps.Move::height).containsExactly(1, 1, 2, 1, 2);
    }

    @Test
    void twoStepsBackInARowRestTheListUntilItWasTalkedAbout() {
        marksHold();
        yes(0);
        assertThat(refusal("")).isNull();
        people.as(mia, () -> keeping.did(client, step(0).id()));
        UUID second = step(1).id();
        people.as(mia, () -> keeping.sayYes(client, second, true));
        assertThat(refusal(second, "", false)).isNull();
        people.as(mia, () -> keeping.back(client, second));
        people.as(mia, () -> keeping.back(client, step(0).id()));

        assertThat(ladder(mia).restsAfterTwo()).isTrue();
        yes(0);
        assertThat(refusal("")).isEqualTo("assignments.steps.not-ready");
        assertThat(refusal("Smaller this time.")).isNull();
        assertThat(ladder(mia).restsAfterTwo()).isFalse();
    }

    @Test
    void theClientsOwnNumberIsNeverUnderFour() {
        assertThat(catchKey(() -> people.as(mia, () -> keeping.floor(client, 3))))
                .isEqualTo("assignments.steps.floor-range");
        people.as(mia, () -> keeping.floor(client, 8));

        assertThat(people.as(anna, () -> keeping.read(client, Locale.ENGLISH)).readiness().floor())
                .isEqualTo(8);
        marksHold();
        yes(0);
        assertThat(refusal("")).isEqualTo("assignments.steps.not-ready");
    }

    @Test
    void twoWhoChangeOneStepAreToldOfEachOther() {
        SmallSteps.Step seen = step(0);
        people.as(
                mia,
                () ->
                        keeping.write(
                                client,
                                ladder(mia).id(),
                                seen.id(),
                                seen.version(),
                                new StepWords("Say hello", "", ""),
                                2));

        assertThat(
                        catchKey(() ->
                                people.as(
                                        anna,
                                        () ->
                                                keeping.write(
                                                        client,
                                                        ladder(anna).id(),
                                                        seen.id(),
                                                        seen.version(),
                                                        new StepWords("Other", "", ""),
                                                        2))))
                .isEqualTo("assignments.steps.changed-meanwhile");
        assertThat(step(0).words().what()).isEqualTo("Say hello");
    }

    @Test
    void aListBeginsTogetherAndOnceWithEachPerson() {
        AssignmentId alone =
                people.as(
                        anna,
                        () ->
                                assigning.assign(
                                        client,
                                        Asking.page("vulnerability-ladder", MONDAY)
                                                .about(About.FRIEND)
                                                .data()));
        assertThat(catchKey(() -> people.as(anna, () -> keeping.begin(client, alone))))
                .isEqualTo("assignments.steps.begin-together");

        people.as(anna, () -> assigning.beganTogether(client, alone));
        people.as(anna, () -> keeping.begin(client, alone));
        assertThat(people.as(anna, () -> keeping.read(client, Locale.ENGLISH)).ladders())
                .hasSize(1);
    }

    @Test
    void stepsOfASentPageComeOntoTheListAsTheyWereWritten() {
        send(Sharing.SHARED, row("Say hello first", 2), row("Ask for a small favour", 9));
        UUID list = ladder(anna).id();

        assertThat(people.as(mia, () -> keeping.read(client, Locale.ENGLISH)).pages())
                .containsExactly(entry(About.FRIEND, MONDAY));
        List<StepsOnPages.Row> offered = people.as(anna, () -> keeping.onPage(client, list)).rows();
        assertThat(offered)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.words())
                            .isEqualTo(
                                    new StepWords(
                                            "Say hello first", "A friend knows", "I can leave"));
                    assertThat(row.hard()).isEqualTo(2);
                });

        people.as(anna, () -> keeping.takeOver(client, list, words(offered)));
        people.as(mia, () -> keeping.takeOver(client, list, words(offered)));

        assertThat(ladder(mia).steps())
                .extracting(step -> step.words().what())
                .containsExactly(
                        "Say hello first", "Say how the week was", "Ask for a small favour");
        assertThat(people.as(mia, () -> keeping.onPage(client, list)).rows()).isEmpty();
    }

    @Test
    void whatTheClientSetRightOnThatPageIsSaidBesideItsSteps() {
        ResponseId page = send(Sharing.SHARED, row("Say hello first", 2));
        clock.advance(Duration.ofDays(1));
        people.as(mia, () -> correcting.words(client, page, "steps", "I meant: wave first"));

        StepsOnPages.Written offered =
                people.as(anna, () -> keeping.onPage(client, ladder(anna).id()));
        assertThat(offered.rows()).hasSize(1);
        assertThat(offered.setRight())
                .containsExactly(
                        new StepsOnPages.SetRight(MONDAY.plusDays(1), "I meant: wave first"));
    }

    @Test
    void aPageThatIsNotSharedIsTheClientsToBring() {
        send(Sharing.NEXT_SESSION, row("Say hello first", 2));
        UUID list = ladder(anna).id();

        assertThat(people.as(anna, () -> keeping.read(client, Locale.ENGLISH)).pages()).isEmpty();
        List<StepsOnPages.Row> offered = people.as(mia, () -> keeping.onPage(client, list)).rows();
        assertThat(offered).hasSize(1);
        people.as(anna, () -> keeping.takeOver(client, list, words(offered)));
        assertThat(ladder(anna).steps()).hasSize(2);

        people.as(mia, () -> keeping.takeOver(client, list, words(offered)));
        assertThat(ladder(anna).steps()).hasSize(3);
    }

    @Test
    void aFullListTakesNoneOfThem() {
        send(Sharing.SHARED, row("Say hello first", 2), row("Ask how they are", 3));
        for (int more = 0; more < 5; more++) {
            write(mia, "Another one " + more, 5);
        }
        UUID list = ladder(anna).id();
        List<StepsOnPages.Row> offered = people.as(mia, () -> keeping.onPage(client, list)).rows();

        assertThat(
                        catchKey(() ->
                                people.as(
                                        mia, () -> keeping.takeOver(client, list, words(offered)))))
                .isEqualTo("assignments.steps.enough");
        assertThat(ladder(mia).steps()).hasSize(7);
    }

    @SafeVarargs
    private ResponseId send(Sharing sharing, Map<String, Object>... rows) {
        ResponseForPlayer page =
                people.as(
                        mia,
                        () -> {
                            TodayItem item =
                                    onToday()
                                            .filter(one ->
                                                    one.contentKey()
                                                            .equals(KeepingSmallSteps.LADDER))
                                            .findFirst()
                                            .orElseThrow();
                            return responding.open(
                                    client, item.assignment(), item.occurrence(), Locale.ENGLISH);
                        });
        checkingIn.send(
                mia,
                client,
                page,
                Map.of("who", "friend", "free", "yes", "wants", "i-do", "steps", List.of(rows)),
                sharing);
        return page.id();
    }

    private Stream<TodayItem> onToday() {
        Today today = todaysPage.read(client);
        return Stream.concat(Optional.ofNullable(today.first()).stream(), today.canWait().stream());
    }

    private static Map<String, Object> row(String what, int hard) {
        return Map.of("what", what, "hard", hard, "safe", "A friend knows", "out", "I can leave");
    }

    private static List<StepWords> words(List<StepsOnPages.Row> rows) {
        return rows.stream().map(StepsOnPages.Row::words).toList();
    }

    private void marksHold() {
        for (int week = 0; week < 3; week++) {
            clock.advance(Duration.ofDays(7));
            checkIn(7);
        }
    }

    private void checkIn(int felt) {
        Map<String, Object> answers = Map.of("q1", 6, "q10", felt);
        AssignmentId known =
                people.as(anna, () -> plans.of(client, Locale.ENGLISH)).stream()
                        .filter(one -> one.kind() == AssignmentKind.CHECK_IN)
                        .map(AssignmentSummary::id)
                        .findFirst()
                        .orElse(null);
        ResponseForPlayer page =
                known == null
                        ? checkingIn.opened(anna, mia, client)
                        : people.as(
                                mia, () -> responding.open(client, known, null, Locale.ENGLISH));
        checkingIn.send(mia, client, page, answers, Sharing.SHARED);
    }

    private void hold() {
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(tx ->
                                holds.place(
                                        client,
                                        new Sign(
                                                HoldCode.PRESSURE,
                                                HoldScope.ALL,
                                                null,
                                                null,
                                                true))));
    }

    private void write(Actor who, String what, int hard) {
        people.as(
                who,
                () ->
                        keeping.write(
                                client,
                                ladder(anna).id(),
                                null,
                                0,
                                new StepWords(what, "", ""),
                                hard));
    }

    private void yes(int place) {
        people.as(mia, () -> keeping.sayYes(client, step(place).id(), true));
    }

    private SmallSteps.Ladder ladder(Actor who) {
        return people.as(who, () -> keeping.read(client, Locale.ENGLISH)).ladders().getFirst();
    }

    private SmallSteps.Step step(int place) {
        return ladder(anna).steps().get(place);
    }

    private List<SmallSteps.Move> moves() {
        return people.as(anna, () -> keeping.moves(client));
    }

    private @Nullable String refusal(String why) {
        return refusal(step(0).id(), why, false);
    }

    private @Nullable String refusal(UUID step, String why, boolean inTheTalk) {
        return catchKey(() -> people.as(anna, () -> keeping.open(client, step, why, inTheTalk)));
    }

    private static @Nullable String catchKey(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        return refused == null ? null : refused.key();
    }
}
