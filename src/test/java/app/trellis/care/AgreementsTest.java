package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.alerts.CoveringAlerts;
import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is agreed on who reads and what calls somebody, and what becomes of it. */
@ServiceTest
class AgreementsTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final String LAST_DAY = "last-day-over";

    @Autowired People people;
    @Autowired KeepingAgreements agreements;
    @Autowired Caseload caseload;
    @Autowired OwnCare ownCare;
    @Autowired EndingCare ending;
    @Autowired Assigning assigning;
    @Autowired CoveringAlerts covering;
    @Autowired PracticeSettings settings;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired OneTimeTask<Void> lastDayOver;

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

    @Nested
    class ItsWords {

        @Test
        void itNamesTheHoursAndWhatIsAssigned() {
            assertThat(preview()).noneMatch(line -> line.contains("how safe you felt"));

            assign();

            assertThat(preview())
                    .contains("What you send is read once a week.")
                    .anyMatch(line -> line.contains("from 09:00 to 17:00"))
                    .anyMatch(line -> line.contains("you mark 3 or less for how safe you felt"))
                    .anyMatch(line -> line.contains("after 2 hours of reading hours"));
        }

        @Test
        void itNamesTheQuestionAboutRiskInItsOwnWords() {
            readyForRisk();
            people.as(anna, () -> assigning.assign(client, Asking.form("phq-9", today()).data()));

            assertThat(preview())
                    .anyMatch(line ->
                            line.contains("hurting yourself in some way")
                                    && line.contains("Several days"));
        }

        @Test
        void itSaysWhatNoRuleCanSee() {
            assertThat(preview())
                    .contains(
                            "What you write in your own words. No text is searched.",
                            "What you keep private.");
        }

        @Test
        void whatWasPutStaysWordForWordInBothLanguages() {
            UUID first = draw("Ring the practice when you would rather speak.");
            describe(LocalTime.of(8, 0));

            assertThat(lines(people.as(mia, () -> agreements.read(client, first, Locale.ENGLISH))))
                    .anyMatch(line -> line.contains("from 09:00 to 17:00"))
                    .contains("Ring the practice when you would rather speak.");
            assertThat(lines(people.as(mia, () -> agreements.read(client, first, SPANISH))))
                    .anyMatch(line -> line.contains("de 9:00 a 17:00"));
        }
    }

    @Nested
    class ItsAnswers {

        @Test
        void itWaitsOnTodayUntilTheClientSaysSomething() {
            assertThat(people.as(mia, ownCare::standing).agreementWaits()).isFalse();
            UUID put = draw("");
            assertThat(people.as(mia, ownCare::standing).agreementWaits()).isTrue();

            answer(put, AgreementAnswer.TALK_FIRST);

            assertThat(people.as(mia, ownCare::standing).agreementWaits()).isFalse();
        }

        @Test
        void agreeingIsKeptWithItsDayAndTheLanguageItWasReadIn() {
            UUID put = draw("");
            clock.advance(Duration.ofHours(3));
            people.as(mia, () -> agreements.answer(client, put, AgreementAnswer.AGREED, SPANISH));

            assertThat(newest().answer()).isEqualTo(AgreementAnswer.AGREED);
            assertThat(newest().answeredAt()).isEqualTo(clock.instant());
            assertThat(count("agreement_step where language = 'es' and kind = 'AGREED'"))
                    .isEqualTo(1);
        }

        @Test
        void theAnswerCanBeSaidAnew() {
            UUID put = draw("");
            answer(put, AgreementAnswer.AGREED);
            clock.advance(Duration.ofDays(2));
            answer(put, AgreementAnswer.TALK_FIRST);

            assertThat(newest().answer()).isEqualTo(AgreementAnswer.TALK_FIRST);
            assertThat(said()).containsExactly("care.signal.agreement-talk");

            clock.advance(Duration.ofDays(2));
            answer(put, AgreementAnswer.AGREED);

            assertThat(said()).isEmpty();
        }

        @Test
        void anOlderVersionIsNotAnswered() {
            UUID first = draw("");
            draw("");

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> answer(first, AgreementAnswer.AGREED));
        }

        @Test
        void nobodyAnswersForAnotherClient() {
            UUID put = draw("");
            ClientId other = people.client(anna);
            Actor tom = people.arrive(anna, other);

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            people.as(
                                    tom,
                                    () ->
                                            agreements.answer(
                                                    other,
                                                    put,
                                                    AgreementAnswer.AGREED,
                                                    Locale.ENGLISH)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(tom, () -> agreements.read(other, put, SPANISH)));
        }
    }

    @Nested
    class OnTheCaseload {

        @Test
        void whatWaitsIsSaidAfterAWeekAndNotBefore() {
            UUID put = draw("");
            clock.advance(Duration.ofDays(7).minusSeconds(1));
            assertThat(said()).isEmpty();

            clock.advance(Duration.ofSeconds(1));
            assertThat(said()).containsExactly("care.signal.agreement-waiting");

            answer(put, AgreementAnswer.AGREED);
            assertThat(said()).isEmpty();
        }

        @Test
        void aNewVersionWaitsAfresh() {
            draw("");
            clock.advance(Duration.ofDays(8));
            draw("");

            assertThat(said()).isEmpty();
        }

        @Test
        void anEndTakesItAway() {
            draw("");
            clock.advance(Duration.ofDays(8));
            people.as(anna, () -> ending.end(client, Ending.FINISHED, "They moved away."));

            assertThat(said()).isEmpty();
        }
    }

    @Nested
    class WhenARuleChanges {

        @Test
        void otherWordsForPeopleInNeedAskForANewVersion() {
            agreed();
            people.as(administrator, () -> settings.sayInNeed("Call 112."));

            assertThat(newest().isOutdated()).isTrue();
        }

        @Test
        void otherReadingHoursAskForANewVersion() {
            agreed();
            describe(LocalTime.of(8, 0));

            assertThat(newest().changedAt()).isEqualTo(clock.instant());
            assertThat(newest().answer()).isEqualTo(AgreementAnswer.AGREED);
            assertThat(said()).containsExactly("care.signal.agreement-changed");
        }

        @Test
        void theSameHoursAgainChangeNothing() {
            agreed();
            describe(LocalTime.of(9, 0));

            assertThat(newest().isOutdated()).isFalse();
        }

        @Test
        void whatIsAsItWasAgainIsAgreedAgain() {
            agreed();
            describe(LocalTime.of(8, 0));
            clock.advance(Duration.ofMinutes(5));
            describe(LocalTime.of(9, 0));

            assertThat(newest().isOutdated()).isFalse();
            assertThat(said()).isEmpty();
        }

        @Test
        void anotherLimitAsksForANewVersion() {
            agreed();
            people.as(administrator, () -> covering.set(Duration.ofHours(4), null, null));

            assertThat(newest().isOutdated()).isTrue();
        }

        @Test
        void aCheckInThatIsAssignedOrEndsAsksForANewVersion() {
            agreed();
            AssignmentId checkIn = assign();
            assertThat(newest().isOutdated()).isTrue();

            clock.advance(Duration.ofDays(1));
            people.as(anna, () -> assigning.end(client, checkIn));
            assertThat(newest().isOutdated()).isFalse();
        }

        @Test
        void aLastDayThatPassesAsksForANewVersionByItself() {
            agreed();
            LocalDate lastDay = today().plusDays(7);
            people.as(
                    anna,
                    () -> assigning.assign(client, Asking.checkIn(today()).until(lastDay).data()));
            answer(draw(""), AgreementAnswer.AGREED);
            assertThat(newest().isOutdated()).isFalse();
            assertThat(lookedAtOn(lastDay))
                    .isEqualTo(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());

            clock.set(lookedAtOn(lastDay).plusSeconds(1));
            lastDayOver.execute(
                    new TaskInstance<>(LAST_DAY, anna.practice() + "/" + client + "/" + lastDay),
                    new ExecutionContext(null, null, null, null));

            assertThat(newest().isOutdated()).isTrue();
        }

        @Test
        void anExerciseWithoutARuleAsksForNothing() {
            agreed();
            people.as(
                    anna, () -> assigning.assign(client, Asking.page("grounding", today()).data()));

            assertThat(newest().isOutdated()).isFalse();
        }

        @Test
        void aNewVersionIsUpToDateAndTheOldOneStaysReadable() {
            agreed();
            describe(LocalTime.of(8, 0));
            clock.advance(Duration.ofDays(1));
            draw("");

            List<AgreementVersion> all = people.as(anna, () -> agreements.of(client));

            assertThat(all).extracting(AgreementVersion::number).containsExactly(2, 1);
            assertThat(all.getFirst().isOutdated()).isFalse();
            assertThat(all.getFirst().waits()).isTrue();
            assertThat(all.getLast().isOutdated()).isTrue();
            assertThat(said()).isEmpty();
        }
    }

    @Test
    void drawingReadingAndAnsweringStandInTheAudit() {
        UUID put = draw("");
        people.as(anna, () -> agreements.open(client, put, Locale.ENGLISH));
        answer(put, AgreementAnswer.AGREED);

        for (String action : List.of("AGREEMENT_DRAWN", "AGREEMENT_OPENED", "AGREEMENT_ANSWERED")) {
            assertThat(count("audit_entry where action = '%s'".formatted(action)))
                    .as(action)
                    .isEqualTo(1);
        }
    }

    private void agreed() {
        answer(draw(""), AgreementAnswer.AGREED);
        clock.advance(Duration.ofDays(1));
    }

    private UUID draw(String line) {
        return people.as(anna, () -> agreements.draw(client, ReadingRhythm.ONCE_A_WEEK, line));
    }

    private void answer(UUID put, AgreementAnswer answer) {
        people.as(mia, () -> agreements.answer(client, put, answer, Locale.ENGLISH));
    }

    private AssignmentId assign() {
        return people.as(anna, () -> assigning.assign(client, Asking.checkIn(today()).data()));
    }

    private void readyForRisk() {
        people.as(
                administrator,
                () -> {
                    settings.sayInNeed("Call 999.");
                    covering.set(Duration.ofHours(2), null, anna.id());
                });
    }

    private void describe(LocalTime from) {
        people.as(
                administrator,
                () -> settings.describe("The practice", zone(), from, LocalTime.of(17, 0)));
    }

    private ZoneId zone() {
        return people.as(administrator, settings::read).zone();
    }

    private AgreementVersion newest() {
        return people.as(anna, () -> agreements.newest(client)).orElseThrow();
    }

    private List<String> preview() {
        return lines(
                people.as(
                        anna,
                        () ->
                                agreements.preview(
                                        client, ReadingRhythm.ONCE_A_WEEK, "", Locale.ENGLISH)));
    }

    private static List<String> lines(List<AgreementPart> parts) {
        return parts.stream()
                .flatMap(part ->
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(part.intro()), part.points().stream()))
                .toList();
    }

    private List<String> said() {
        return people.as(anna, caseload::read).stream()
                .flatMap(row -> row.signals().stream())
                .map(Signal::said)
                .filter(one -> one.startsWith("care.signal.agreement"))
                .toList();
    }

    private int count(String rows) {
        return people.as(
                anna,
                () ->
                        transaction.execute(status ->
                                sql.sql(
                                                "select count(*) from %s and practice_id = :practice"
                                                        .formatted(rows))
                                        .query(Integer.class)
                                        .single()));
    }

    private Instant lookedAtOn(LocalDate lastDay) {
        return people.as(
                anna,
                () ->
                        transaction.execute(status ->
                                sql.sql(
                                                """
                                                select execution_time from scheduled_tasks
                                                 where task_name = :task and task_instance
                                                       = cast(:practice as varchar) || :rest
                                                """)
                                        .param("task", LAST_DAY)
                                        .param("rest", "/" + client + "/" + lastDay)
                                        .query((row, number) -> row.getTimestamp(1).toInstant())
                                        .single()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
