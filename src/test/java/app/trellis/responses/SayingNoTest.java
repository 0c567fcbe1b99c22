package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.care.Sign;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The question whether one could say no to somebody, and what follows where it is not asked. */
@ServiceTest
class SayingNoTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Holds holds;
    @Autowired TodaysPage todaysPage;
    @Autowired ReadingResponses reading;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private MiaAndAnna both;

    @BeforeEach
    void theyMeet() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        both.talked(About.PARTNER);
        both.talked(About.FRIEND);
    }

    @Test
    void isAskedOnceInSevenDaysAboutTheSameRole() {
        AssignmentId limits = both.assign("boundary-builder", About.PARTNER);
        assertThat(both.open(limits).around().sayingNo()).isEmpty();
        both.send(limits, Map.of("about", "partner", "free", "yes"));

        clock.advance(Duration.ofDays(6));
        AssignmentId talk = both.assign("honest-conversation", About.PARTNER);
        assertThat(both.open(talk).around().sayingNo())
                .containsEntry("partner", "yes")
                .containsEntry("", "yes")
                .doesNotContainKeys("friend", "family", "*");

        clock.advance(Duration.ofDays(1));
        assertThat(both.open(talk).around().sayingNo()).isEmpty();
    }

    @Test
    void isAskedAgainAboutSomebodyElse() {
        both.send(
                both.assign("boundary-builder", About.PARTNER),
                Map.of("about", "partner", "free", "yes"));

        AssignmentId withAFriend = both.assign("honest-conversation", About.FRIEND);

        assertThat(both.open(withAFriend).around().sayingNo()).doesNotContainKeys("", "friend");
    }

    @Test
    void leftBlankCountsAsNotSure() {
        both.send(
                both.assign("boundary-builder", About.PARTNER),
                Map.of("about", "partner", "okay", "words"));

        assertThat(both.open(both.assign("honest-conversation", About.PARTNER)).around().sayingNo())
                .containsEntry("partner", "not-sure");
    }

    @Test
    void leadsTheQuietWayAfterANoUntilAPrivateTalkWasHeld() {
        AssignmentId limits = both.assign("boundary-builder", About.PARTNER);
        both.send(limits, Map.of("about", "partner", "free", "no", "know", "at-our-next-session"));

        clock.advance(Duration.ofDays(20));
        assertThat(both.open(limits).around().sayingNo()).containsEntry("partner", "not-sure");

        both.talked(About.PARTNER);
        assertThat(both.open(limits).around().sayingNo()).isEmpty();
    }

    @Test
    void whereItWasNotAskedIsNoAnswerOfThisPage() {
        AssignmentId limits = both.assign("boundary-builder", About.PARTNER);
        ResponseForPlayer page =
                both.send(
                        limits,
                        Map.of(
                                "about", "partner",
                                "free", Map.of("carried", "yes"),
                                "say", "I am not okay with that."));

        List<AnsweredQuestion> read =
                both.asAnna(() -> reading.open(both.client(), page.id(), Locale.ENGLISH))
                        .questions();

        assertThat(read)
                .extracting(AnsweredQuestion::question)
                .contains("How could I say it, in one or two lines?")
                .doesNotContain(
                        "Think of this person. Could you say no to them and be okay after?");
        assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH)).getFirst().line())
                .isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(both.open(limits).around().sayingNo()).isEmpty();
    }

    @Test
    void whereItTookTheQuietWayHidesWhatWouldBeSaid() {
        Page page = Shipped.exercise("boundary-builder");

        assertThat(Shipped.openIds(page, Map.of("free", Map.of("carried", "not-sure"))))
                .contains("quietcard", "quiet")
                .doesNotContain("free", "say", "willdo", "know");
        assertThat(Shipped.openIds(page, Map.of("free", Map.of("carried", "yes"))))
                .contains("say", "willdo")
                .doesNotContain("free", "quiet", "know");
    }

    @Test
    void yesNoAndLimitsStayOpenInTheirQuietWayUnderAnyHold() {
        AssignmentId limits = both.assign("boundary-builder", About.PARTNER);
        AssignmentId talk = both.assign("honest-conversation", About.PARTNER);
        place(HoldScope.ALL, null);

        Today today = both.asMia(() -> todaysPage.read(both.client()));

        assertThat(today.alwaysOpen()).extracting(TodayItem::assignment).contains(limits);
        assertThat(today.resting()).extracting(TodayItem::assignment).containsExactly(talk);
        assertThat(both.open(limits).around().sayingNo()).containsEntry("*", "not-sure");
        Assertions.assertThatThrownBy(() -> both.open(talk)).hasMessageContaining("page-rests");
    }

    @Test
    void aHoldOnOneRoleHoldsThatRoleAlsoOnAPageAssignedForAnother() {
        AssignmentId withAFriend = both.assign("honest-conversation", About.FRIEND);
        place(HoldScope.ROLE, About.PARTNER);

        assertThat(both.open(withAFriend).around().sayingNo())
                .containsEntry("partner", "not-sure")
                .doesNotContainKeys("*", "friend", "");
    }

    @Test
    void aHoldDoesNotAnswerForPagesThatInvolveNobodyElse() {
        AssignmentId map =
                both.assign(AssignmentKind.EXERCISE, "protection-map", Rhythm.ALWAYS_OPEN, null);
        place(HoldScope.ALL, null);

        assertThat(both.open(map).around().sayingNo()).isEmpty();
    }

    private void place(HoldScope scope, @org.jspecify.annotations.Nullable About about) {
        Sign sign = new Sign(HoldCode.PRESSURE, scope, about, UUID.randomUUID(), false);
        both.asAnna(() ->
                transactions.executeWithoutResult(status -> holds.place(both.client(), sign)));
    }
}
