package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.About;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ServiceTest
class FromBeforeTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestClock clock;

    private MiaAndAnna both;

    @BeforeEach
    void theyMeet() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        both.talked(About.FRIEND);
    }

    @Test
    void oneSmallStepOffersTheStepsOfTheNewestList() {
        AssignmentId list = both.assign("vulnerability-ladder", About.FRIEND);
        both.send(list, steps("an old step"));
        clock.advance(Duration.ofMinutes(1));
        both.send(list, steps("say one true thing", "ask for help"));

        ResponseForPlayer step = both.open(both.assign("one-small-step", About.FRIEND));

        assertThat(step.around().offers())
                .containsExactly(Map.entry("step", List.of("say one true thing", "ask for help")));
    }

    @Test
    void lookingBackOffersTheLinesOfEarlierPages() {
        AssignmentId limits = both.assign("boundary-builder", About.FRIEND);
        both.send(limits, Map.of("about", "friends", "notokay", "calls after ten"));
        clock.advance(Duration.ofMinutes(1));
        both.send(limits, Map.of("about", "friends", "notokay", "jokes about it"));

        ResponseForPlayer review = both.open(both.assign("boundary-review", About.FRIEND));

        assertThat(review.around().offers())
                .containsExactly(
                        Map.entry("lines.line", List.of("jokes about it", "calls after ten")));
    }

    @Test
    void nothingIsOfferedWhereNothingWasSent() {
        both.keep(
                both.open(both.assign("boundary-builder", About.FRIEND)),
                Map.of("notokay", "a draft"));

        assertThat(both.open(both.assign("boundary-review", About.FRIEND)).around().offers())
                .isEmpty();
    }

    @Test
    void theFloorIsTheClientsOwnNeverUnderFourAndFiveWhereNoneIsSet() {
        AssignmentId list = both.assign("vulnerability-ladder", About.FRIEND);
        AssignmentId step = both.assign("one-small-step", About.FRIEND);
        assertThat(both.open(step).around().floor()).isEqualTo(5);

        both.send(list, Map.of("who", "friend", "free", "yes", "floor", 8));
        assertThat(both.open(step).around().floor()).isEqualTo(8);

        clock.advance(Duration.ofMinutes(1));
        both.send(both.assign("felt-safety-check", null), Map.of("floor", 6));
        assertThat(both.open(step).around().floor()).isEqualTo(6);
        assertThat(both.open(list).around().floor()).isNull();
    }

    private static Map<String, Object> steps(String... steps) {
        return Map.of(
                "who",
                "friend",
                "free",
                "yes",
                "steps",
                List.of(steps).stream().map(step -> Map.of("what", step)).toList());
    }
}
