package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.assignments.TodayLine;
import app.trellis.care.About;
import app.trellis.care.LegalMatters;
import app.trellis.care.RecordEntry;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is looked back on is kept for twelve months, and no longer unless something is open. */
@ServiceTest
class LedgerYearTest {

    private static final Instant A_YEAR_LATER = Instant.parse("2027-03-02T09:00:01Z");

    @Autowired MiaAndAnna they;
    @Autowired SwitchingLedger ledger;
    @Autowired LegalMatters legal;
    @Autowired ReadingLedger reading;
    @Autowired LookingBack looking;
    @Autowired List<TodayLine> todayLines;
    @Autowired CorrectingPages correcting;
    @Autowired PagesInRecord copy;
    @Autowired LedgerYear year;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private AssignmentId assignment;
    private PracticeId practice;

    @BeforeEach
    void itIsOn() {
        clock.set(TestClock.START);
        they.meet();
        they.talked(About.PARTNER);
        assignment =
                they.asAnna(() ->
                        ledger.propose(
                                they.client(),
                                Asking.page(SwitchingLedger.LEDGER, they.today())
                                        .about(About.PARTNER)
                                        .together()
                                        .data()));
        they.asMia(() -> ledger.agree(they.client(), DayOfWeek.MONDAY));
        practice = they.asMia(CurrentPractice::get);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void aLookBackGoesAYearAfterItWasWrittenWithWhatWasSetRight() {
        ResponseForPlayer first = look(Map.of("trust", 4));
        they.asMia(() -> correcting.mark(they.client(), first.id(), "trust", 3));
        clock.advance(Duration.ofDays(7));
        look(Map.of("trust", 5));

        clock.set(A_YEAR_LATER.minusSeconds(2));
        assertThat(deleted()).isZero();
        clock.set(A_YEAR_LATER);
        assertThat(deleted()).isEqualTo(1);

        assertThat(they.asMia(() -> reading.own(they.client(), Locale.ENGLISH)))
                .extracting(LookBack::trust)
                .containsExactly(5);
        assertThat(audited("LEDGER_PAGE_DELETED")).isEqualTo(1);
    }

    @Test
    void otherPagesStay() {
        AssignmentId journal = they.assign("emotion-journal", null);
        they.send(journal, Map.of("words", "kept"));
        clock.set(A_YEAR_LATER.plus(Duration.ofDays(400)));

        assertThat(deleted()).isZero();
    }

    @Test
    void aLegalMatterKeepsItUntilThatIsSettled() {
        look(Map.of("trust", 4));
        they.asAnna(() -> legal.note(they.client()));
        clock.set(A_YEAR_LATER);

        assertThat(deleted()).isZero();
        assertThat(they.asMia(() -> reading.going(they.client())))
                .extracting(LookBackGoing::keptLonger)
                .containsExactly(true);
        they.asAnna(() -> legal.settle(they.client()));
        assertThat(deleted()).isEqualTo(1);
    }

    @Test
    void whileSomethingRestsNothingIsDeleted() {
        look(Map.of("pressure", Map.of("picked", List.of("threats"))));
        clock.set(A_YEAR_LATER);

        assertThat(deleted()).isZero();
    }

    @Test
    void theClientIsToldThirtyDaysBefore() {
        look(Map.of("trust", 4));
        clock.set(A_YEAR_LATER.minus(Duration.ofDays(31)));
        assertThat(they.asMia(() -> reading.going(they.client()))).isEmpty();
        clock.set(A_YEAR_LATER.minus(Duration.ofDays(30)));

        assertThat(they.asMia(() -> reading.going(they.client())))
                .extracting(LookBackGoing::deletedOn)
                .containsExactly(they.today().plusDays(30));
    }

    @Test
    void todaySaysSoInOneLineWithTheWayToACopy() {
        look(Map.of("trust", 4));
        clock.set(A_YEAR_LATER.minus(Duration.ofDays(31)));
        assertThat(told()).isEmpty();
        clock.set(A_YEAR_LATER.minus(Duration.ofDays(30)));

        assertThat(told())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.words()).contains("nearly a year old");
                    assertThat(line.href()).isEqualTo("me/take-along");
                });
        clock.set(A_YEAR_LATER.plus(Duration.ofDays(2)));
        assertThat(told()).isEmpty();
    }

    @Test
    void aPractitionerWhoLooksAtTodayLearnsNothingOfAPrivateOne() {
        ResponseForPlayer page = look(Map.of("trust", 4));
        they.asMia(() -> looking.changeSharing(they.client(), page.id(), Sharing.PRIVATE));
        clock.set(A_YEAR_LATER.minus(Duration.ofDays(30)));

        assertThat(they.asAnna(() -> looking.toldLookedAt(they.client(), Locale.ENGLISH)).goes())
                .isFalse();
        assertThat(they.asMia(() -> looking.toldOnToday(they.client(), Locale.ENGLISH)).goes())
                .isTrue();
    }

    private List<TodayLine.Told> told() {
        return they.asMia(() ->
                todayLines.stream()
                        .flatMap(line -> line.told(they.client(), Locale.ENGLISH).stream())
                        .toList());
    }

    @Test
    void aCopyHoldsIt() {
        look(Map.of("who", "partner", "trust", 4));

        List<RecordEntry> entries =
                they.asMia(() ->
                        transaction.execute(status -> copy.read(they.client(), Locale.ENGLISH, 0)));

        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry.data().toString()).contains("trust=4"));
    }

    @Test
    void thePracticeIsLookedAtOnceADayFromTheFirstLookBackOn() {
        assertThat(tasks()).isZero();

        look(Map.of("trust", 4));
        clock.advance(Duration.ofDays(7));
        look(Map.of("trust", 5));

        assertThat(tasks()).isEqualTo(1);
    }

    private ResponseForPlayer look(Map<String, Object> answers) {
        return they.send(assignment, Written.with(answers).shared(Sharing.PRIVATE));
    }

    private int deleted() {
        return CurrentPractice.call(practice, year::deleteOld);
    }

    private int audited(String action) {
        return count(
                "select count(*) from audit_entry where practice_id = :practice and action = :what",
                action);
    }

    private int tasks() {
        return count(
                """
                select count(*) from scheduled_tasks
                 where task_instance = cast(:practice as varchar(60)) and task_name = :what
                """,
                "rows-pass");
    }

    private int count(String statement, String what) {
        return CurrentPractice.call(
                practice,
                () ->
                        transaction.execute(status ->
                                sql.sql(statement)
                                        .param("what", what)
                                        .query(Integer.class)
                                        .single()));
    }
}
