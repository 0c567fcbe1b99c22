package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A talk or a step is looked at on the day after. */
@ServiceTest
class SecondPartTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TodaysPage todaysPage;
    @Autowired ReadingResponses reading;
    @Autowired Holds holds;
    @Autowired TestClock clock;

    private AssignmentId talk;

    private MiaAndAnna both;

    @BeforeEach
    void aTalkIsPlannedForTomorrow() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        both.talked(About.PARTNER);
        talk = both.assign("honest-conversation", About.PARTNER);
    }

    @Test
    void opensOnTheDayAfterWhatWasPlanned() {
        planned(Map.of("onething", "my one thing"));
        assertThat(seconds()).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(seconds()).isEmpty();

        clock.advance(Duration.ofDays(1));
        TodayItem second = seconds().getFirst();
        ResponseForPlayer page = both.open(talk, second.occurrence());
        assertThat(page.part()).isEqualTo(2);
        assertThat(page.state()).isEqualTo(ResponseState.DRAFT);
        assertThat(page.answers())
                .contains("my one thing")
                .doesNotContain("\"before\"")
                .doesNotContain("\"after\"");
        assertThat(both.open(talk).part()).isEqualTo(1);
    }

    @Test
    void isSentAsAPageOfItsOwnWithItsOwnQuestions() {
        planned(Map.of("onething", "my one thing"));
        clock.advance(Duration.ofDays(2));
        ResponseForPlayer page = both.open(talk, seconds().getFirst().occurrence());

        both.send(page, Written.with(with(page, Map.of("did", "yes", "heard", 7))));

        assertThat(seconds()).isEmpty();
        assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))).hasSize(2);
        assertThat(
                        both.asAnna(() -> reading.open(both.client(), page.id(), Locale.ENGLISH))
                                .questions())
                .extracting(AnsweredQuestion::question)
                .contains("Did you have the talk?", "How heard did you feel?")
                .doesNotContain("The one thing I want them to know", "Who is it with?");
    }

    @Test
    void restsThePagesWithTheRoleThatTheFirstPartNamed() {
        planned(Map.of("who", "family"));
        clock.advance(Duration.ofDays(2));
        ResponseForPlayer page = both.open(talk, seconds().getFirst().occurrence());

        both.send(page, Written.with(with(page, Map.of("did", "yes", "okayafter", "not-okay"))));

        assertThat(both.asAnna(() -> holds.open(both.client())))
                .singleElement()
                .returns(HoldScope.ROLE, HoldDetails::scope)
                .returns(About.FAMILY, HoldDetails::about)
                .returns(HoldCode.NOT_OKAY_AFTER, HoldDetails::code);
    }

    @Test
    void isNotThereWithoutADayOrAfterANo() {
        both.send(talk, Map.of("who", "partner", "free", "yes"));
        clock.advance(Duration.ofMinutes(1));
        both.send(
                talk,
                Map.of(
                        "who", "partner",
                        "free", "no",
                        "know", "at-our-next-session",
                        "day", both.today().plusDays(1).toString()));

        clock.advance(Duration.ofDays(3));
        assertThat(seconds()).isEmpty();
    }

    @Test
    void isPartOfThePageWhereTheDayHasPassedBeforeItWasSent() {
        both.keep(
                both.open(talk),
                Map.of(
                        "who", "partner",
                        "free", "yes",
                        "day", both.today().toString()));
        clock.advance(Duration.ofDays(1));
        ResponseForPlayer page = both.open(talk);

        both.send(page, Written.with(with(page, Map.of("did", "i-chose-not-to"))));

        assertThat(
                        both.asAnna(() -> reading.open(both.client(), page.id(), Locale.ENGLISH))
                                .questions())
                .extracting(AnsweredQuestion::question)
                .contains("Who is it with?", "Did you have the talk?");
        clock.advance(Duration.ofDays(1));
        assertThat(seconds()).isEmpty();
    }

    @Test
    void isAskedAtOnceOfWhoeverPlannedNoDayAndSaysHowItWent() {
        both.talked(About.FRIEND);
        ResponseForPlayer page =
                both.send(
                        both.assign("one-small-step", About.FRIEND),
                        Map.of(
                                "free", "yes",
                                "did", "i-did-it",
                                "they", "they-used-it-against-me",
                                "after", 2));

        assertThat(
                        both.asAnna(() -> reading.open(both.client(), page.id(), Locale.ENGLISH))
                                .questions())
                .extracting(AnsweredQuestion::question)
                .contains("What did you do?", "What did they do with it?");
        assertThat(both.asAnna(() -> holds.open(both.client())))
                .singleElement()
                .returns(HoldScope.ROLE, HoldDetails::scope)
                .returns(About.FRIEND, HoldDetails::about);
        clock.advance(Duration.ofDays(2));
        assertThat(seconds()).isEmpty();
    }

    @Test
    void canBeSetAsideLikeAnythingElse() {
        planned(Map.of());
        clock.advance(Duration.ofDays(2));
        TodayItem second = seconds().getFirst();

        both.asMia(() -> todaysPage.setAside(both.client(), talk, second.occurrence(), null));

        assertThat(seconds()).isEmpty();
    }

    private void planned(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("who", "partner");
        answers.put("free", "yes");
        answers.put("day", both.today().plusDays(1).toString());
        answers.put("before", 3);
        answers.put("after", 2);
        answers.putAll(more);
        both.send(talk, answers);
    }

    private List<TodayItem> seconds() {
        var today = both.asMia(() -> todaysPage.read(both.client()));
        return Stream.concat(Stream.ofNullable(today.first()), today.canWait().stream())
                .filter(TodayItem::secondPart)
                .toList();
    }

    private static Map<String, Object> with(ResponseForPlayer page, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>();
        Answers.read(page.answers())
                .forEach((key, value) -> {
                    if (value != null) {
                        answers.put(key, value);
                    }
                });
        answers.putAll(more);
        return answers;
    }
}
