package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.LedgerOff;
import app.trellis.assignments.LedgerStanding;
import app.trellis.assignments.LedgerState;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.care.LegalMatters;
import app.trellis.care.Sign;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The consistency ledger: on when both want it, off when one does not or a rule says so. */
@ServiceTest
class LedgerTest {

    @Autowired MiaAndAnna they;
    @Autowired SwitchingLedger ledger;
    @Autowired LegalMatters legal;
    @Autowired ReadingLedger reading;
    @Autowired Assigning assigning;
    @Autowired TodaysPage todaysPage;
    @Autowired LookingBack lookingBack;
    @Autowired Holds holds;
    @Autowired TransactionTemplate inTransaction;
    @Autowired TestClock clock;

    @BeforeEach
    void theyMeetOnAMonday() {
        clock.set(TestClock.START);
        they.meet();
        they.talked(About.PARTNER);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void itIsOffAtFirstAndCannotBeAssigned() {
        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.NEVER);

        assertThat(refusal(() -> they.asAnna(() -> assigning.assign(they.client(), data()))))
                .isEqualTo("assignments.ledger.both");
    }

    @Test
    void itIsOnOnceBothSaidYesForEightWeeksOnTheDayThatTheClientPicks() {
        propose();
        assertThat(today().asked()).isTrue();
        assertThat(today().first()).isNull();

        agree(DayOfWeek.WEDNESDAY);

        LedgerState state = stateForMia();
        assertThat(state.standing()).isEqualTo(LedgerStanding.ON);
        assertThat(state.firstLook()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(state.lastDay()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(today().asked()).isFalse();
        assertThat(looksDue(70)).isEqualTo(8);
    }

    @Test
    void theClientSaysNoAndNothingFollowsFromIt() {
        propose();

        they.asMia(() -> ledger.decline(they.client()));

        assertThat(stateForMia().why()).isEqualTo(LedgerOff.NOT_WANTED);
        assertThat(today().asked()).isFalse();
        assertThat(looksDue(14)).isZero();
    }

    @Test
    void eachOfTheTwoSwitchesItOffAtOnceAndBothAreNeededToRenewIt() {
        switchedOn(DayOfWeek.MONDAY);
        they.asMia(() -> ledger.switchOff(they.client()));
        assertThat(stateForMia().why()).isEqualTo(LedgerOff.BY_CLIENT);
        assertThat(looksDue(14)).isZero();
        assertThat(refusal(() -> agree(DayOfWeek.MONDAY)))
                .isEqualTo("assignments.ledger.not-proposed");

        switchedOn(DayOfWeek.MONDAY);
        they.asAnna(() -> ledger.switchOff(they.client()));

        assertThat(stateForMia().why()).isEqualTo(LedgerOff.BY_PRACTITIONER);
        assertThat(looksDue(14)).isZero();
    }

    @Test
    void endingItInThePlanSwitchesItOffToo() {
        AssignmentId id = switchedOn(DayOfWeek.MONDAY);

        they.asAnna(() -> assigning.end(they.client(), id));

        assertThat(stateForMia().why()).isEqualTo(LedgerOff.BY_PRACTITIONER);
    }

    @Test
    void itsEightWeeksAreNotMadeLongerByOne() {
        AssignmentId id = switchedOn(DayOfWeek.MONDAY);

        assertThat(
                        refusal(() ->
                                they.asAnna(() ->
                                        assigning.lastDay(
                                                they.client(),
                                                id,
                                                stateForMia().lastDay(),
                                                LocalDate.of(2026, 12, 31)))))
                .isEqualTo("assignments.ledger.eight-weeks");
    }

    @Test
    void theSameRulesAsForAnyPageStandInTheWay() {
        assertThat(
                        refusal(() ->
                                they.asAnna(() ->
                                        ledger.propose(
                                                they.client(),
                                                Asking.page(SwitchingLedger.LEDGER, they.today())
                                                        .about(About.FRIEND)
                                                        .together()
                                                        .data()))))
                .isEqualTo("assignments.talk-missing");
        hold();

        assertThat(refusal(this::propose)).isEqualTo("assignments.rests");
    }

    @Test
    void whatRestsWhenTheClientSaysYesIsNotSwitchedOn() {
        propose();
        hold();

        assertThat(refusal(() -> agree(DayOfWeek.MONDAY))).isEqualTo("assignments.ledger.not-now");

        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.PROPOSED);
    }

    @Test
    void aTalkThatIsTooOldByThenOpensNothing() {
        propose();
        clock.advance(Duration.ofDays(91));

        assertThat(refusal(() -> agree(DayOfWeek.MONDAY))).isEqualTo("assignments.ledger.not-now");
    }

    @Test
    void aLegalMatterSwitchesItOffAndKeepsItOffUntilItIsSettled() {
        switchedOn(DayOfWeek.MONDAY);

        they.asAnna(() -> legal.note(they.client()));
        they.asAnna(() -> legal.note(they.client()));

        assertThat(stateForMia().why()).isEqualTo(LedgerOff.LEGAL_MATTER);
        assertThat(stateForMia().legalMatter()).isTrue();
        assertThat(refusal(this::propose)).isEqualTo("assignments.ledger.legal-matter");
        they.asAnna(() -> legal.settle(they.client()));
        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.OFF);
        switchedOn(DayOfWeek.MONDAY);
        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.ON);
    }

    @Test
    void aMarkOfPressureStopsItAndRestsPagesWithPeople() {
        AssignmentId id = switchedOn(DayOfWeek.MONDAY);

        look(id, Sharing.PRIVATE, Map.of("pressure", picked("threats")));

        assertThat(stateForMia().why()).isEqualTo(LedgerOff.STOPPED);
        assertThat(looksDue(14)).isZero();
        assertThat(they.asAnna(this::somethingRests)).isTrue();
    }

    @Test
    void beingPushedToDecideStopsNothing() {
        AssignmentId id = switchedOn(DayOfWeek.MONDAY);

        look(id, Sharing.PRIVATE, Map.of("pressure", picked("pushed-me-to-decide")));

        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.ON);
    }

    @Test
    void afterEightWeeksItIsOffByItselfAndMayBeProposedAnew() {
        switchedOn(DayOfWeek.MONDAY);
        clock.advance(Duration.ofDays(55));
        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.ON);
        clock.advance(Duration.ofDays(1));

        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.OFF);
        assertThat(stateForMia().why()).isEqualTo(LedgerOff.WEEKS_OVER);
        switchedOn(DayOfWeek.MONDAY);
        assertThat(stateForMia().standing()).isEqualTo(LedgerStanding.ON);
    }

    @Test
    void takingUpMuchOfTheWeekTwiceIsAskedAboutAsFarAsItIsShared() {
        AssignmentId id = switchedOn(DayOfWeek.MONDAY);
        look(id, Sharing.PRIVATE, Map.of("cost", 8));
        clock.advance(Duration.ofDays(7));
        look(id, Sharing.NUMBERS_ONLY, Map.of("cost", 7));

        assertThat(stateForMia().takesMuch()).isTrue();
        assertThat(stateForAnna().takesMuch()).isFalse();
        clock.advance(Duration.ofDays(7));
        look(id, Sharing.SHARED, Map.of("cost", 9));

        assertThat(stateForAnna().takesMuch()).isTrue();
        assertThat(stateForAnna().standing()).isEqualTo(LedgerStanding.ON);
    }

    @Test
    void theClientReadsEveryWeekAndThePractitionerWhatIsShared() {
        AssignmentId id = switchedOn(DayOfWeek.MONDAY);
        look(id, Sharing.PRIVATE, week("kept", 2));
        clock.advance(Duration.ofDays(7));
        look(id, Sharing.NUMBERS_ONLY, week("not-kept", 3));
        clock.advance(Duration.ofDays(7));
        look(id, Sharing.SHARED, week("in-part", 4));

        List<LookBack> own = they.asMia(() -> reading.own(they.client(), Locale.ENGLISH));
        List<LookBack> shared = they.asAnna(() -> reading.shared(they.client(), Locale.ENGLISH));

        assertThat(own).extracting(LookBack::trust).containsExactly(2, 3, 4);
        assertThat(own).extracting(LookBack::kept).containsExactly(1, 0, 0);
        assertThat(own).extracting(LookBack::notKept).containsExactly(0, 1, 0);
        assertThat(own).extracting(LookBack::who).containsOnly("Partner");
        assertThat(shared).extracting(LookBack::trust).containsExactly(3, 4);
        assertThat(shared).extracting(LookBack::words).containsExactly(false, true);
        assertThat(shared).extracting(LookBack::who).containsExactly("", "Partner");
        assertThat(shared).extracting(LookBack::notKept).containsExactly(0, 0);
        assertThat(shared).extracting(LookBack::inPart).containsExactly(0, 1);
        assertThat(shared.getLast().repaired()).isEqualTo(1);
    }

    private static Map<String, Object> week(String came, int trust) {
        return Map.of(
                "who",
                "partner",
                "items",
                List.of(Map.of("came", came, "repair", "they-said-sorry-and-put-it-right")),
                "trust",
                trust);
    }

    private static Map<String, Object> picked(String mark) {
        return Map.of("picked", List.of(mark));
    }

    private AssignmentId switchedOn(DayOfWeek day) {
        AssignmentId id = propose();
        agree(day);
        return id;
    }

    private AssignmentId propose() {
        return they.asAnna(() -> ledger.propose(they.client(), data()));
    }

    private void agree(DayOfWeek day) {
        they.asMia(() -> ledger.agree(they.client(), day));
    }

    private AssignmentData data() {
        return Asking.page(SwitchingLedger.LEDGER, they.today())
                .about(About.PARTNER)
                .together()
                .data();
    }

    private void look(AssignmentId id, Sharing sharing, Map<String, Object> answers) {
        they.send(they.open(id), Written.with(answers).shared(sharing));
    }

    private int looksDue(int days) {
        int due = 0;
        for (int day = 0; day < days; day += 7) {
            Today now = today();
            TodayItem first = now.first();
            if (first != null && first.contentKey().equals(SwitchingLedger.LEDGER)) {
                due++;
            }
            clock.advance(Duration.ofDays(7));
        }
        return due;
    }

    private Today today() {
        return they.asMia(() -> todaysPage.read(they.client()));
    }

    private LedgerState stateForMia() {
        return they.asMia(() -> ledger.of(they.client()));
    }

    private LedgerState stateForAnna() {
        return they.asAnna(() -> ledger.of(they.client()));
    }

    private void hold() {
        they.asAnna(() ->
                inTransaction.executeWithoutResult(status ->
                        holds.place(
                                they.client(),
                                new Sign(HoldCode.FELT_UNSAFE, HoldScope.ALL, null, null, true))));
    }

    private boolean somethingRests() {
        return Boolean.TRUE.equals(
                inTransaction.execute(status -> !holds.open(they.client()).isEmpty()));
    }

    private static @Nullable String refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        return refused == null ? null : refused.key();
    }
}
