package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.AssignmentStatus;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.care.ManagingClients;
import app.trellis.care.RestingFromAll;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A client takes a rest from everything, and goes on. */
@ServiceTest
class RestingFromAllTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired RestingFromAll resting;
    @Autowired TodaysPage todaysPage;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired Caseload caseload;
    @Autowired ManagingClients clients;
    @Autowired TestClock clock;

    private MiaAndAnna both;
    private AssignmentId weekly;
    private AssignmentId once;

    @BeforeEach
    void theyMeet() {
        clock.set(TestClock.START);
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        weekly = both.assign(AssignmentKind.EXERCISE, "two-truths", Rhythm.WEEKLY, null);
        once = both.assign(AssignmentKind.EXERCISE, "emotion-journal", Rhythm.ONCE, null);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void nothingIsDueUntilTheyGoOnAndThenAllIsAgain() {
        rest(6);

        assertThat(due()).isEmpty();
        assertThat(today().restsUntil()).isEqualTo(both.today().plusDays(6));
        assertThat(today().alwaysOpen()).hasSize(1);
        clock.advance(Duration.ofDays(2));
        assertThat(due()).isEmpty();

        both.asMia(() -> resting.goOn(both.client()));

        assertThat(today().restsUntil()).isNull();
        assertThat(due()).containsExactlyInAnyOrder(weekly, once);
    }

    @Test
    void itEndsByItselfAndNothingOfItCountsAsGoneBy() {
        rest(13);
        clock.advance(Duration.ofDays(14));

        assertThat(due()).contains(once);
        assertThat(today().restsUntil()).isNull();
    }

    @Test
    void whatThePractitionerPausedStaysPaused() {
        both.asAnna(() -> assigning.pause(both.client(), weekly));
        rest(6);
        both.asMia(() -> resting.goOn(both.client()));

        assertThat(due()).containsExactly(once);
        assertThat(both.asAnna(() -> plans.of(both.client(), Locale.ENGLISH)))
                .filteredOn(one -> one.id().equals(weekly))
                .allMatch(one -> one.status() == AssignmentStatus.PAUSED);
    }

    @Test
    void aPageThatWasBegunIsFoundAgainWithEveryWord() {
        TodayItem item =
                Stream.concat(Stream.ofNullable(today().first()), today().canWait().stream())
                        .filter(one -> one.assignment().equals(once))
                        .findFirst()
                        .orElseThrow();
        ResponseForPlayer page = both.open(once, item.occurrence());
        both.keep(page, Map.of("words", "words in the middle"));
        rest(6);
        clock.advance(Duration.ofDays(1));
        both.asMia(() -> resting.goOn(both.client()));

        assertThat(both.open(once, item.occurrence()).answers()).contains("words in the middle");
        assertThat(due()).contains(once);
    }

    @Test
    void whatIsAssignedMeanwhileWaitsToo() {
        rest(6);
        AssignmentId later =
                both.assign(AssignmentKind.EXERCISE, "strengths-inventory", Rhythm.WEEKLY, null);
        assertThat(due()).isEmpty();

        both.asMia(() -> resting.goOn(both.client()));

        assertThat(due()).contains(later);
    }

    @Test
    void thePractitionerSeesUntilWhenAndIsNotToldThatNothingCame() {
        rest(40);
        clock.advance(Duration.ofDays(30));

        CaseloadRow row = both.asAnna(caseload::read).getFirst();

        assertThat(row.pausedUntil()).isEqualTo(both.today().plusDays(10));
        assertThat(row.isQuiet()).isFalse();
        assertThat(both.asAnna(() -> clients.details(both.client())).pausedUntil())
                .isEqualTo(both.today().plusDays(10));
    }

    @Test
    void aRestHasALastDayThatIsNotTooFarAndNotGoneBy() {
        assertRefused("care.rest.too-long", 57);
        assertRefused("care.pause-past", -1);
    }

    private void assertRefused(String key, int days) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rest(days))
                .returns(key, Refused::key);
    }

    private void rest(int days) {
        LocalDate until = both.today().plusDays(days);
        both.asMia(() -> resting.rest(both.client(), until));
    }

    private Today today() {
        return both.asMia(() -> todaysPage.read(both.client()));
    }

    private java.util.List<AssignmentId> due() {
        Today today = today();
        return Stream.concat(Stream.ofNullable(today.first()), today.canWait().stream())
                .filter(Objects::nonNull)
                .map(TodayItem::assignment)
                .toList();
    }
}
