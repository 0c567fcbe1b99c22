package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.Sign;
import app.trellis.library.Field;
import app.trellis.library.SignRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSignsTest {

    private static final UUID SOURCE = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void feelingUnsafeWithPeopleRestsEveryPageWithPeople(int mark) {
        assertThat(holds(Shipped.checkIn(), Map.of("q10", mark), Sharing.SHARED, null))
                .containsExactly(sign(HoldCode.FELT_UNSAFE, HoldScope.ALL, null, true));
    }

    @Test
    void aSafetyMarkOfFourOrLeftBlankRestsNothing() {
        assertThat(holds(Shipped.checkIn(), Map.of("q10", 4), Sharing.SHARED, null)).isEmpty();
        assertThat(holds(Shipped.checkIn(), Map.of("q9", 0), Sharing.SHARED, null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesThatAskWhoMayKnow")
    void yesSoonRestsEveryPageWithPeopleAndItsReasonIsKnownWhateverThePageSays(
            String page, Map<String, Object> answers) {
        List<Sign> holds =
                holds(
                        Shipped.exercise(page),
                        with(answers, "know", "yes-soon"),
                        Sharing.PRIVATE,
                        null);

        assertThat(holds).contains(sign(HoldCode.KNOW_SOON, HoldScope.ALL, null, true));
        assertThat(holds).allMatch(Sign::reasonShared);
    }

    @ParameterizedTest
    @MethodSource("pagesThatAskWhoMayKnow")
    void keepingItRestsThePagesAtTheClientsWishAndNoReasonIsSeenEvenOnASharedPage(
            String page, Map<String, Object> answers) {
        List<Sign> holds =
                holds(
                        Shipped.exercise(page),
                        with(answers, "know", "no-keep-it-with-me"),
                        Sharing.SHARED,
                        null);

        assertThat(holds).contains(sign(HoldCode.WISH, HoldScope.WISH, null, false));
        assertThat(holds).noneMatch(Sign::reasonShared);
    }

    @ParameterizedTest
    @MethodSource("pagesThatAskWhoMayKnow")
    void nextSessionRestsNothingByItself(String page, Map<String, Object> answers) {
        assertThat(
                        holds(
                                Shipped.exercise(page),
                                with(answers, "know", "at-our-next-session"),
                                Sharing.SHARED,
                                null))
                .noneMatch(hold -> hold.code() == HoldCode.KNOW_SOON)
                .noneMatch(hold -> hold.scope() == HoldScope.WISH);
    }

    static Stream<Arguments> pagesThatAskWhoMayKnow() {
        return Stream.of(
                Arguments.of("boundary-builder", Map.of("free", "no")),
                Arguments.of("boundary-review", Map.of("cameup", "yes", "paid", "yes")),
                Arguments.of("circles-of-trust", Map.of("kept", "yes")),
                Arguments.of("consistency-ledger", Map.of("pressure", picked("threats"))),
                Arguments.of("expectation-check", Map.of("kind", "a-right", "free", "no")),
                Arguments.of("felt-safety-check", Map.of("leave", "no")),
                Arguments.of("honest-conversation", Map.of("free", "no")),
                Arguments.of(
                        "naming-the-wound", Map.of("okay", "yes", "near", "yes", "free", "no")),
                Arguments.of("one-small-step", Map.of("free", "no")),
                Arguments.of("protection-map", Map.of("now", "with-one-person", "free", "no")),
                Arguments.of("shared-moments", Map.of("wanted", "i-felt-i-had-to")),
                Arguments.of("then-and-now", Map.of("sort", "now-is-not-safe")),
                Arguments.of("two-truths", Map.of("danger", "yes")),
                Arguments.of("vulnerability-ladder", Map.of("who", "partner", "free", "no")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kept-me-from-people",
                "read-or-tracked-my-phone",
                "held-back-money",
                "threats",
                "anger-that-scared-me",
                "hurt-me"
            })
    void eachOfTheSixPressureMarksRestsEveryPageWithPeople(String mark) {
        assertThat(
                        holds(
                                Shipped.exercise("consistency-ledger"),
                                Map.of("who", "partner", "pressure", picked(mark)),
                                Sharing.SHARED,
                                null))
                .containsExactly(sign(HoldCode.PRESSURE, HoldScope.ALL, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none-of-it", "pushed-me-to-decide", "i-would-rather-not-say"})
    void theOtherLedgerMarksRestNothing(String mark) {
        assertThat(
                        holds(
                                Shipped.exercise("consistency-ledger"),
                                Map.of("pressure", picked(mark)),
                                Sharing.SHARED,
                                null))
                .isEmpty();
    }

    @Test
    void payingForALineRestsEveryPageWithPeople() {
        assertThat(
                        holds(
                                Shipped.exercise("boundary-review"),
                                line("after", "i-paid-for-it"),
                                Sharing.SHARED,
                                null))
                .containsExactly(sign(HoldCode.PAID_FOR_IT, HoldScope.ALL, null, true));
    }

    @Test
    void feelingThatOneHadToRestsEveryPageWithPeople() {
        assertThat(
                        holds(
                                Shipped.exercise("shared-moments"),
                                Map.of("wanted", "i-felt-i-had-to"),
                                Sharing.SHARED,
                                null))
                .containsExactly(sign(HoldCode.FELT_HAD_TO, HoldScope.ALL, null, true));
    }

    @Test
    void nowIsNotSafeRestsEveryPageWithPeople() {
        assertThat(
                        holds(
                                Shipped.exercise("then-and-now"),
                                Map.of("sort", "now-is-not-safe"),
                                Sharing.SHARED,
                                null))
                .containsExactly(sign(HoldCode.NOW_NOT_SAFE, HoldScope.ALL, null, true));
    }

    @ParameterizedTest
    @MethodSource("whatTheyDid")
    void whatTheyDidWithAStepRestsThePagesWithThatRole(String they, HoldCode code) {
        Map<String, Object> answers =
                Map.of("free", "yes", "day", "2026-03-01", "did", "i-did-it", "they", they);

        assertThat(holds(Shipped.exercise("one-small-step"), answers, Sharing.SHARED, About.FRIEND))
                .containsExactly(sign(code, HoldScope.ROLE, About.FRIEND, true));
    }

    static Stream<Arguments> whatTheyDid() {
        return Stream.of(
                Arguments.of("they-used-it-against-me", HoldCode.USED_AGAINST),
                Arguments.of("they-got-angry", HoldCode.GOT_ANGRY));
    }

    @Test
    void notOkayAfterATalkRestsThePagesWithTheRoleThatThePageNames() {
        Map<String, Object> answers =
                Map.of(
                        "who", "someone-i-used-to-be-with",
                        "free", "yes",
                        "day", "2026-03-01",
                        "did", "yes",
                        "okayafter", "not-okay");

        assertThat(
                        holds(
                                Shipped.exercise("honest-conversation"),
                                answers,
                                Sharing.NEXT_SESSION,
                                About.PARTNER))
                .containsExactly(
                        sign(HoldCode.NOT_OKAY_AFTER, HoldScope.ROLE, About.FORMER_PARTNER, true));
    }

    @Test
    void whereNobodyIsNamedTheRoleIsOpenSoThatEveryPageWithPeopleRests() {
        assertThat(
                        holds(
                                Shipped.exercise("boundary-review"),
                                line("after", "they-got-angry"),
                                Sharing.SHARED,
                                null))
                .containsExactly(sign(HoldCode.GOT_ANGRY, HoldScope.ROLE, null, true));
    }

    @Test
    void theSecondPartDoesNotSpeakBeforeItsDay() {
        Map<String, Object> answers =
                Map.of(
                        "free",
                        "yes",
                        "day",
                        "2026-03-02",
                        "did",
                        "i-did-it",
                        "they",
                        "they-got-angry");

        assertThat(holds(Shipped.exercise("one-small-step"), answers, Sharing.SHARED, null))
                .isEmpty();
    }

    @Test
    void anAnswerToAQuestionThatIsNoLongerAskedDoesNotSpeak() {
        Map<String, Object> answers = Map.of("free", "yes", "know", "yes-soon");

        assertThat(holds(Shipped.exercise("boundary-builder"), answers, Sharing.SHARED, null))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void theReasonIsSeenOnlyAsFarAsTheClientShared(Sharing sharing) {
        List<Sign> words =
                holds(
                        Shipped.exercise("then-and-now"),
                        Map.of("sort", "now-is-not-safe"),
                        sharing,
                        null);
        List<Sign> number = holds(Shipped.checkIn(), Map.of("q10", 1), sharing, null);

        assertThat(words).singleElement().returns(sharing.letsWordsThrough(), Sign::reasonShared);
        assertThat(number).singleElement().returns(sharing != Sharing.PRIVATE, Sign::reasonShared);
    }

    @Test
    void twoRowsWithTheSameSignPlaceOneHold() {
        Map<String, Object> answers =
                Map.of(
                        "cameup",
                        "yes",
                        "lines",
                        List.of(
                                Map.of("after", "i-paid-for-it"),
                                Map.of("after", "i-paid-for-it")));

        assertThat(holds(Shipped.exercise("boundary-review"), answers, Sharing.SHARED, null))
                .hasSize(1);
    }

    @Test
    void everySignInTheShippedPagesThatRestsSomethingHasACode() {
        Stream<Field> fields =
                Stream.concat(Shipped.exercises().stream(), Stream.of(Shipped.checkIn()))
                        .flatMap(page -> page.fields().stream());
        List<SignRule> rules =
                fields.flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                        .flatMap(field -> field.signs().stream())
                        .filter(rule -> rule.hold() != null)
                        .distinct()
                        .toList();

        assertThat(rules)
                .extracting(SignRule::code)
                .containsOnly(
                        "FELT_UNSAFE",
                        "KNOW_SOON",
                        "KNOW_KEPT",
                        "PRESSURE_MARK",
                        "PAID_FOR_IT",
                        "FELT_HAD_TO",
                        "NOW_NOT_SAFE",
                        "USED_AGAINST_ME",
                        "THEY_GOT_ANGRY",
                        "NOT_OKAY_AFTER_TALK");
    }

    private static Map<String, Object> picked(String value) {
        return Map.of("picked", List.of(value), "own", List.of());
    }

    private static Map<String, Object> line(String column, String value) {
        return Map.of("cameup", "yes", "lines", List.of(Map.of(column, value)));
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, String value) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }

    private static Sign sign(
            HoldCode code, HoldScope scope, @Nullable About about, boolean reasonShared) {
        return new Sign(code, scope, about, SOURCE, reasonShared);
    }

    private static List<Sign> holds(
            Page page, Map<String, Object> given, Sharing sharing, @Nullable About about) {
        Map<String, @Nullable Object> answers = new HashMap<>(given);
        return UnsafeSigns.holds(Shipped.open(page, answers), answers, sharing, about, SOURCE);
    }
}
