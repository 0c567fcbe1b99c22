package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReadingCardsTest {

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired TodaysPage todaysPage;
    @Autowired ReadingCards cards;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaHasArrivedWithAnna() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void aCardStandsOnTodayWithoutItsTitleAndIsReadWithIt() {
        assign(AssignmentKind.CARD, "hard-nights", false);

        TodayItem item = first();
        CardToRead card = open(item, Locale.ENGLISH);

        assertThat(item.phoneTitle()).isEqualTo("Something to read");
        assertThat(card.title()).isEqualTo("Hard nights");
        assertThat(card.text()).startsWith("Night makes things bigger.");
    }

    @Test
    void onceReadItIsDoneAndLeavesToday() {
        assign(AssignmentKind.CARD, "hard-nights", false);
        TodayItem item = first();

        people.as(mia, () -> cards.haveRead(client, item.assignment(), item.occurrence()));
        people.as(mia, () -> cards.haveRead(client, item.assignment(), item.occurrence()));

        assertThat(people.as(mia, () -> todaysPage.read(client)).first()).isNull();
        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH)).getFirst().lastDone())
                .isEqualTo(clock.instant());
    }

    @Test
    void itIsReadInTheLanguageOfTheClient() {
        assign(AssignmentKind.CARD, "hard-nights", false);

        assertThat(open(first(), Locale.of("es")).title()).isEqualTo("Noches difíciles");
    }

    private TodayItem first() {
        return java.util.Objects.requireNonNull(
                people.as(mia, () -> todaysPage.read(client)).first());
    }

    private CardToRead open(TodayItem item, Locale locale) {
        return people.as(
                mia, () -> cards.open(client, item.assignment(), item.occurrence(), locale));
    }

    private AssignmentId assign(AssignmentKind kind, String key, boolean together) {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                new AssignmentData(
                                        kind,
                                        key,
                                        LifeContext.NONE,
                                        null,
                                        Rhythm.ONCE,
                                        null,
                                        LocalDate.of(2026, 3, 2),
                                        null,
                                        6,
                                        "",
                                        new Plan("", "", "", "", ""),
                                        Set.of(0, 1, 2, 3, 4, 5),
                                        "",
                                        together,
                                        false)));
    }
}
