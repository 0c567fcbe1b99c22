package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.assignments.TodayLine;
import app.trellis.exchange.ErasureWish.State;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wish to be erased: two weeks of waiting, one yes, and an answer by the practice. */
@ServiceTest
class ErasureTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired People people;
    @Autowired AskingForErasure asking;
    @Autowired AnsweringErasure answering;
    @Autowired List<TodayLine> todayLines;
    @Autowired ErasureWishes wishes;
    @Autowired Rows rows;
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
    void nothingIsAskedAtFirst() {
        assertThat(people.as(mia, () -> asking.newest(client))).isEmpty();
        assertThat(people.as(administrator, () -> answering.all())).isEmpty();
    }

    @Test
    void itCannotBeConfirmedBeforeTheFourteenthDay() {
        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(14).minus(A_SECOND));
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(today()).isEmpty();
        assertThatThrownBy(() -> people.as(mia, () -> asking.confirm(client)))
                .isInstanceOf(Refused.class);

        clock.advance(A_SECOND);

        assertThat(state()).isEqualTo(State.TO_CONFIRM);
        assertThat(today())
                .singleElement()
                .asString()
                .contains("You asked for something")
                .doesNotContainIgnoringCase("eras");
        people.as(mia, () -> asking.confirm(client));
        assertThat(state()).isEqualTo(State.CONFIRMED);
        assertThat(today()).isEmpty();
    }

    @Test
    void whatNobodyConfirmsInTwoWeeksLapsesAndCanBeAskedAnew() {
        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(28).minus(A_SECOND));
        assertThat(state()).isEqualTo(State.TO_CONFIRM);

        clock.advance(A_SECOND);

        assertThat(state()).isEqualTo(State.LAPSED);
        assertThat(today()).isEmpty();
        assertThatThrownBy(() -> people.as(mia, () -> asking.confirm(client)))
                .isInstanceOf(Refused.class);
        people.as(mia, () -> asking.ask(client));
        assertThat(state()).isEqualTo(State.WAITING);
    }

    @Test
    void whatTwoDevicesAskedForInOneMomentIsTakenBackTogether() {
        people.as(mia, () -> asking.ask(client));
        rows.in(
                mia.practice(),
                () ->
                        wishes.add(
                                client,
                                clock.instant(),
                                AskingForErasure.WAITS,
                                AskingForErasure.HOLDS));
        assertThat(people.as(administrator, () -> answering.all())).hasSize(2);

        people.as(mia, () -> asking.takeBack(client));

        assertThat(people.as(administrator, () -> answering.all())).isEmpty();
    }

    @Test
    void sheTakesItBackOnAnyDayAndAlsoAfterHerYes() {
        people.as(mia, () -> asking.ask(client));
        people.as(mia, () -> asking.takeBack(client));
        assertThat(state()).isEqualTo(State.TAKEN_BACK);
        clock.advance(Duration.ofDays(20));
        assertThat(state()).isEqualTo(State.TAKEN_BACK);

        people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(15));
        people.as(mia, () -> asking.confirm(client));
        people.as(mia, () -> asking.takeBack(client));

        assertThat(state()).isEqualTo(State.TAKEN_BACK);
        assertThat(people.as(administrator, () -> answering.all())).isEmpty();
    }

    @Test
    void askingTwiceIsOneWish() {
        ErasureWish first = people.as(mia, () -> asking.ask(client));
        clock.advance(Duration.ofDays(3));
        ErasureWish second = people.as(mia, () -> asking.ask(client));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.opensAt()).isEqualTo(first.opensAt());
    }

    @Test
    void theAnswerIsDueAMonthAfterHerYesAndIsNotedOnce() {
        people.as(mia, () -> asking.ask(client));
        UUID wish = people.as(mia, () -> asking.newest(client)).orElseThrow().id();
        assertThatThrownBy(() -> people.as(administrator, () -> answering.answered(wish)))
                .as("before she confirmed it")
                .isInstanceOf(NotFound.class);
        clock.advance(Duration.ofDays(14));
        people.as(mia, () -> asking.confirm(client));
        LocalDate confirmed = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        List<AnsweringErasure.Line> lines = people.as(administrator, () -> answering.all());
        assertThat(lines)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).startsWith("Client ");
                    assertThat(line.wish().answerBy(ZoneOffset.UTC))
                            .isEqualTo(confirmed.plusMonths(1));
                });
        people.as(administrator, () -> answering.answered(wish));

        assertThat(state()).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> people.as(administrator, () -> answering.answered(wish)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void herPractitionerSeesItAndAnotherPracticeDoesNot() {
        people.as(mia, () -> asking.ask(client));
        Actor elsewhere = people.administrator();

        assertThat(people.as(anna, () -> asking.newest(client))).isPresent();
        assertThat(people.as(elsewhere, () -> answering.all())).isEmpty();
    }

    @Test
    void whatMustBeKeptIsReadInHerLanguage() {
        assertThat(people.as(mia, () -> asking.keptByLaw(client, Locale.ENGLISH))).isEmpty();
        people.as(
                administrator,
                () -> answering.write(new WordsOnKeeping("Ten years.", "Diez años.")));
        people.as(
                administrator,
                () -> answering.write(new WordsOnKeeping("Nine years.", "Nueve años.")));

        assertThat(people.as(mia, () -> asking.keptByLaw(client, Locale.ENGLISH)))
                .isEqualTo("Nine years.");
        assertThat(people.as(mia, () -> asking.keptByLaw(client, Locale.of("es"))))
                .isEqualTo("Nueve años.");
    }

    private State state() {
        return people.as(mia, () -> asking.newest(client)).orElseThrow().stateAt(clock.instant());
    }

    private List<String> today() {
        return people.as(
                mia,
                () ->
                        todayLines.stream()
                                .flatMap(line -> line.lines(client, Locale.ENGLISH).stream())
                                .toList());
    }
}
