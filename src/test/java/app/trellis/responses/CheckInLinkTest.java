package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Caseload;
import app.trellis.care.Holds;
import app.trellis.care.SignalKind;
import app.trellis.measures.ScorePoint;
import app.trellis.measures.Scores;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.SecretLink;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A check-in by a link: sent once, read never. */
@ServiceTest
class CheckInLinkTest {

    private static final Map<String, Integer> MARKS = Map.of("q1", 7, "q2", 3, "q6", 4);

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired CheckInLinks links;
    @Autowired CheckInLinksPass passing;
    @Autowired AnsweringByLink answering;
    @Autowired ReadingResponses reading;
    @Autowired TodaysPage todaysPage;
    @Autowired Assigning assigning;
    @Autowired Caseload caseload;
    @Autowired Holds holds;
    @Autowired Scores scores;
    @Autowired TransactionTemplate transaction;
    @Autowired PracticeSql sql;
    @Autowired TestClock clock;

    private MiaAndAnna both;
    private AssignmentId checkIn;

    @BeforeEach
    void miaHasACheckInOpen() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        checkIn = both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.WEEKLY, null);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void whatIsSentByItIsACheckInLikeAnyOther() {
        String code = link();
        assertThat(answering.isOpen(code)).isTrue();

        assertThat(answering.send(code, form(), MARKS, Locale.ENGLISH)).isTrue();

        assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))).hasSize(1);
        assertThat(due()).doesNotContain(checkIn);
        List<ScorePoint> points = both.asAnna(() -> scores.series(both.client()));
        assertThat(points).hasSize(1);
        assertThat(both.asAnna(caseload::read).getFirst().signals())
                .anyMatch(one -> one.kind() == SignalKind.NEW);
        ResponseId sent =
                both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH)).getFirst().id();
        assertThat(both.asAnna(() -> reading.open(both.client(), sent, Locale.ENGLISH)).byLink())
                .isTrue();
    }

    @Test
    void itWorksOnceAndTheSameFormSentTwiceIsToldTheSame() {
        String code = link();
        String form = form();

        assertThat(answering.send(code, form, MARKS, Locale.ENGLISH)).isTrue();
        assertThat(answering.send(code, form, MARKS, Locale.ENGLISH)).as("the line broke").isTrue();
        assertThat(answering.send(code, form(), MARKS, Locale.ENGLISH))
                .as("somebody else")
                .isFalse();

        assertThat(answering.isOpen(code)).isFalse();
        assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))).hasSize(1);
    }

    @Test
    void itIsOverAfterADayAndWhereTheCheckInIsNotOpenAnyMore() {
        String late = link();
        clock.advance(CheckInLinks.LIFE);
        assertThat(answering.send(late, form(), MARKS, Locale.ENGLISH)).isFalse();

        String paused = Objects.requireNonNull(link());
        both.asAnna(() -> assigning.pause(both.client(), checkIn));
        assertThat(answering.isOpen(paused)).isFalse();
        assertThat(answering.send(paused, form(), MARKS, Locale.ENGLISH)).isFalse();
        assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))).isEmpty();
    }

    @Test
    void aCheckInThatWasBegunOnThePhoneHasNoLinkAndLosesNoWord() {
        String code = link();
        TodayItem item =
                Stream.concat(
                                Stream.ofNullable(
                                        both.asMia(() -> todaysPage.read(both.client())).first()),
                                both.asMia(() -> todaysPage.read(both.client())).canWait().stream())
                        .filter(one -> one.assignment().equals(checkIn))
                        .findFirst()
                        .orElseThrow();
        ResponseForPlayer page = both.open(checkIn, item.occurrence());
        both.keep(page, Map.of("bring", "words in the middle"));

        assertThat(answering.send(code, form(), MARKS, Locale.ENGLISH)).isFalse();
        assertThat(make()).isNull();
        assertThat(both.open(checkIn, item.occurrence()).answers()).contains("in the middle");
    }

    @Test
    void noQuestionThatNeedsSomebodyAtOnceIsAskedAndNoneIsTaken() {
        assertThat(AnsweringByLink.ASKED).doesNotContain("q10");

        assertThat(
                        answering.send(
                                link(),
                                form(),
                                Map.of("q1", 5, "q10", 0, "q2", 99),
                                Locale.ENGLISH))
                .isTrue();

        assertThat(both.asAnna(() -> holds.open(both.client()))).isEmpty();
        ResponseSummary sent =
                both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH)).getFirst();
        assertThat(both.asAnna(() -> scores.series(both.client())).getFirst().items())
                .containsOnlyKeys("q1");
        assertThat(sent.toString()).doesNotContain("q10");
    }

    @Test
    void aForgedLinkAndOneOfAnotherPracticeOpenNothing() {
        link();
        for (String code :
                List.of(
                        SecretLink.fresh(both.mia().practice().value()).code(),
                        SecretLink.fresh(UUID.randomUUID()).code(),
                        "none",
                        "")) {
            assertThat(answering.isOpen(code)).as(code).isFalse();
            assertThat(answering.send(code, form(), MARKS, Locale.ENGLISH)).as(code).isFalse();
        }
    }

    @Test
    void aLinkWaitsNoLongerThanADayHoweverLongTheCheckInIsOpen() {
        String code = link();
        clock.advance(Duration.ofHours(23));
        assertThat(answering.isOpen(code)).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(answering.isOpen(code)).isFalse();
    }

    @Test
    void aLinkIsForgottenAMonthAfterItClosedAndThePageSaysStillHowItCame() {
        String code = link();
        assertThat(answering.send(code, form(), MARKS, Locale.ENGLISH)).isTrue();
        clock.advance(Duration.ofDays(30));
        assertThat(forgotten()).isZero();
        clock.advance(Duration.ofDays(2));

        assertThat(forgotten()).isOne();

        assertThat(forgotten()).isZero();
        assertThat(
                        CurrentPractice.<Integer>call(
                                both.mia().practice(),
                                () ->
                                        transaction.execute(tx ->
                                                sql.sql(
                                                                """
                                                                select count(*) from response
                                                                 where practice_id = :practice
                                                                   and by_link
                                                                """)
                                                        .query(Integer.class)
                                                        .single())))
                .isOne();
    }

    private int forgotten() {
        return CurrentPractice.call(both.mia().practice(), passing::deleteOld);
    }

    private String link() {
        return Objects.requireNonNull(make()).substring("/check-in/".length());
    }

    private @Nullable String make() {
        return CurrentPractice.call(
                both.mia().practice(),
                () ->
                        Objects.requireNonNull(
                                        transaction.execute(
                                                tx -> links.make(List.of(both.client()), null)))
                                .get(both.client()));
    }

    private static String form() {
        return UUID.randomUUID().toString();
    }

    private List<AssignmentId> due() {
        var today = both.asMia(() -> todaysPage.read(both.client()));
        return Stream.concat(Stream.ofNullable(today.first()), today.canWait().stream())
                .map(TodayItem::assignment)
                .toList();
    }
}
