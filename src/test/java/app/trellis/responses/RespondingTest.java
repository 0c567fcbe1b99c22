package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.care.Attendance;
import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.care.TalkResult;
import app.trellis.measures.ScorePoint;
import app.trellis.measures.Scores;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class RespondingTest {

    @Autowired People people;
    @Autowired Responding responding;
    @Autowired LookingBack lookingBack;
    @Autowired ReadingResponses reading;
    @Autowired RestingAfterStir resting;
    @Autowired FramingPages framing;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired TodaysPage todaysPage;
    @Autowired ManagingClients clients;
    @Autowired EndingCare ending;
    @Autowired HoldingPrivateTalks talks;
    @Autowired RecordingSessions sessions;
    @Autowired Holds holds;
    @Autowired Caseload caseload;
    @Autowired Scores scores;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaHasArrivedWithAnna() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Nested
    class ADraft {

        @Test
        void isFoundAgainWithWhatWasTyped() {
            AssignmentId log = assigned("trigger-log");
            ResponseForPlayer first = open(log);
            keep(first, Written.with(Map.of("did", "took a walk")));

            ResponseForPlayer again = open(log);

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.revision()).isEqualTo(1);
            assertThat(again.answers()).isEqualTo("{\"did\":\"took a walk\"}");
            assertThat(again.state()).isEqualTo(ResponseState.DRAFT);
        }

        @Test
        void startsWithTheSharingOfItsExercise() {
            assertThat(open(assigned("trigger-log")).sharing()).isEqualTo(Sharing.NUMBERS_ONLY);
            assertThat(open(assigned("two-truths")).sharing()).isEqualTo(Sharing.SHARED);
            assertThat(open(assigned("self-compassion-break")).sharing())
                    .isEqualTo(Sharing.PRIVATE);
            assertThat(open(checkIn()).sharing()).isEqualTo(Sharing.SHARED);
        }

        @Test
        void mayHoldWhatDoesNotFitYet() {
            ResponseForPlayer page = open(assigned("trigger-log"));

            assertThat(keep(page, Written.with(Map.of("did", "a".repeat(500)))))
                    .isEqualTo(new Keeping.Kept(1));
        }

        @Test
        void ofAnotherTabIsShownAndNothingIsOverwritten() {
            ResponseForPlayer page = open(assigned("trigger-log"));
            keep(page, Written.with(Map.of("did", "from the other tab")));

            Keeping late = keep(page, Written.with(Map.of("did", "from this one")));

            assertThat(late).isEqualTo(new Keeping.Stale(1, "{\"did\":\"from the other tab\"}"));
            assertThat(keep(page, Written.with(Map.of("did", "merged")).from(1)))
                    .isEqualTo(new Keeping.Kept(2));
        }

        @Test
        void losesNoWordWhenTwoTabsKeepAtTheSameTime() throws Exception {
            ResponseForPlayer page = open(assigned("trigger-log"));

            List<Keeping> answers = atOnce(() -> keep(page, Written.with(Map.of("did", "words"))));

            assertThat(answers)
                    .hasAtLeastOneElementOfType(Keeping.Kept.class)
                    .hasAtLeastOneElementOfType(Keeping.Stale.class);
        }

        @Test
        void liesSealed() {
            ResponseForPlayer page = open(assigned("trigger-log"));
            keep(page, Written.with(Map.of("did", "a secret garden")));

            byte[] stored =
                    mine(() ->
                            sql.sql(
                                            "select answers from response where practice_id ="
                                                    + " :practice and id = :id")
                                    .param("id", page.id().value())
                                    .query(byte[].class)
                                    .single());

            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("garden");
        }

        @Test
        void isReadByNobodyElse() {
            ResponseForPlayer page = open(assigned("two-truths"));
            keep(page, Written.with(Map.of("one", "words")));

            assertThat(cameIn()).isEmpty();
            assertNotFound(
                    () -> people.as(anna, () -> reading.open(client, page.id(), Locale.ENGLISH)));
            assertThat(people.as(mia, () -> lookingBack.mine(client, Locale.ENGLISH))).isEmpty();
        }

        @Test
        void leavesNoWordWhenItIsDeletedAndIsThenClosed() {
            AssignmentId log = assigned("trigger-log");
            ResponseForPlayer page = open(log);
            keep(page, Written.with(Map.of("did", "gone")));

            assertThat(people.as(mia, () -> responding.discard(client, page.id()))).isTrue();

            assertThat(keep(page, Written.with(Map.of()).from(1)))
                    .isInstanceOf(Keeping.Closed.class);
            assertThat(send(page, Written.with(Map.of()).from(1)))
                    .isInstanceOf(Keeping.Closed.class);
            assertThat(open(log).answers()).isEqualTo("{}");
            assertThat(audited("RESPONSE_DISCARDED", page.id())).isEqualTo(1);
            assertThat(people.as(mia, () -> responding.discard(client, page.id()))).isTrue();
            assertThat(audited("RESPONSE_DISCARDED", page.id())).isEqualTo(1);
        }

        @Test
        void isTheClientsAloneToWriteOn() {
            ResponseForPlayer page = open(assigned("trigger-log"));
            ClientId other = people.client(anna);
            Actor otherPerson = people.arrive(anna, other);

            assertNotFound(() ->
                    people.as(
                            otherPerson,
                            () ->
                                    responding.keep(
                                            client, page.id(), Written.with(Map.of()).writing())));
            assertNotFound(() ->
                    people.as(
                            otherPerson,
                            () ->
                                    responding.keep(
                                            other, page.id(), Written.with(Map.of()).writing())));
            assertNotFound(() ->
                    people.as(
                            anna,
                            () ->
                                    responding.send(
                                            client, page.id(), Written.with(Map.of()).writing())));
            assertNotFound(() -> people.as(anna, () -> responding.discard(client, page.id())));
        }

        @Test
        void ofACheckInAsksEveryFourthTimeToCompare() {
            AssignmentId checkIn = checkIn();
            List<Boolean> asked = new ArrayList<>();
            for (int time = 1; time <= 5; time++) {
                ResponseForPlayer page = open(checkIn);
                asked.add(page.around().fourthWeek());
                send(page, Written.with(allMarks(5)));
            }

            assertThat(asked).containsExactly(false, false, false, true, false);
        }
    }

    @Nested
    class Sent {

        @Test
        void aPageIsDoneAndHeardOf() {
            AssignmentId weekly = assign("two-truths", Rhythm.WEEKLY, null);
            TodayItem due = onToday(weekly);
            ResponseForPlayer page = open(weekly, due.occurrence());

            assertThat(send(page, Written.with(Map.of("one", "words")).bringing()))
                    .isInstanceOfSatisfying(
                            Sending.Sent.class,
                            sent -> {
                                assertThat(sent.closing()).isNotBlank();
                                assertThat(sent.sharing()).isEqualTo(Sharing.SHARED);
                                assertThat(sent.soon()).isFalse();
                            });

            assertThat(occurrenceState(due.occurrence())).isEqualTo("DONE");
            assertThat(row().signals()).extracting(Signal::kind).containsExactly(SignalKind.NEW);
            assertThat(row().lastSentAt()).isEqualTo(clock.instant());
            assertThat(audited("RESPONSE_SENT", page.id())).isEqualTo(1);
            assertThat(cameIn())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.title()).isEqualTo("Two truths");
                        assertThat(one.bring()).isTrue();
                        assertThat(one.isNew()).isTrue();
                    });
            assertThat(open(weekly, due.occurrence()).state()).isEqualTo(ResponseState.SENT);
        }

        @Test
        void twiceIsSentOnce() {
            ResponseForPlayer page = open(checkIn());
            Written written = Written.with(with(allMarks(6), "q10", 1));

            Sending first = send(page, written);
            Sending second = send(page, written);

            assertThat(second).isEqualTo(first);
            assertThat(series()).hasSize(1);
            assertThat(openHolds()).hasSize(1);
            assertThat(audited("RESPONSE_SENT", page.id())).isEqualTo(1);
            assertThat(row().checkIns()).hasSize(1);
        }

        @Test
        void twiceAtTheSameTimeIsSentOnce() throws Exception {
            ResponseForPlayer page = open(checkIn());
            Written written = Written.with(with(allMarks(6), "q10", 1));

            List<Sending> answers = atOnce(() -> send(page, written));

            assertThat(Set.copyOf(answers)).hasSize(1);
            assertThat(answers).hasOnlyElementsOfType(Sending.Sent.class);
            assertThat(series()).hasSize(1);
            assertThat(openHolds()).hasSize(1);
            assertThat(audited("RESPONSE_SENT", page.id())).isEqualTo(1);
        }

        @Test
        void fromAStaleTabShowsWhatIsKept() {
            ResponseForPlayer page = open(assigned("two-truths"));
            keep(page, Written.with(Map.of("one", "newer")));

            assertThat(send(page, Written.with(Map.of("one", "older"))))
                    .isEqualTo(new Keeping.Stale(1, "{\"one\":\"newer\"}"));
        }

        @Test
        void withAnAnswerThatDoesNotFitItStaysADraftWithEveryWord() {
            AssignmentId log = assigned("trigger-log");
            ResponseForPlayer page = open(log);
            String words = "a".repeat(500);

            assertThat(send(page, Written.with(Map.of("did", words, "strength", 4))))
                    .isInstanceOfSatisfying(
                            Sending.NotYet.class,
                            notYet -> {
                                assertThat(notYet.why().key())
                                        .isEqualTo("responses.answer-too-long");
                                assertThat(notYet.revision()).isEqualTo(1);
                            });

            ResponseForPlayer again = open(log);
            assertThat(again.state()).isEqualTo(ResponseState.DRAFT);
            assertThat(again.answers()).contains(words).contains("\"strength\":4");
            assertThat(cameIn()).isEmpty();
        }

        @Test
        void aCheckInIsScoredAndDrawnFromItsVeryFirstOn() {
            AssignmentId checkIn = checkIn();
            IntStream.rangeClosed(0, 14)
                    .forEach(time -> send(open(checkIn), Written.with(marks(time % 10))));

            assertThat(series()).hasSize(15).first().extracting(ScorePoint::total).isEqualTo(0.0);
            assertThat(row().firstCheckIn()).isEqualTo(0.0);
            assertThat(row().checkIns())
                    .containsExactly(3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 0.0, 1.0, 2.0, 3.0, 4.0);
        }

        @Test
        void aCheckInWithFiveAnswersHasNoTotalAndIsNotDrawn() {
            ResponseForPlayer page = open(checkIn());

            send(page, Written.with(Map.of("q1", 5, "q2", 5, "q3", 5, "q4", 5, "q5", 5)));

            assertThat(series()).singleElement().extracting(ScorePoint::total).isNull();
            assertThat(row().checkIns()).isEmpty();
        }

        @Test
        void aCheckInStaysWithinItsBudgetOfStatements() throws Exception {
            AssignmentId weekly = checkIn();
            send(open(weekly), Written.with(marks(5)));
            ResponseForPlayer page = open(weekly);
            Map<String, Object> answers = allMarks(6);

            List<String> all =
                    people.as(
                            mia,
                            () ->
                                    StatementCount.of(() ->
                                            responding.send(
                                                    client,
                                                    page.id(),
                                                    Written.with(answers).writing())));

            assertThat(own(all)).hasSizeLessThanOrEqualTo(8);
            assertThat(all.size() - own(all).size()).isLessThanOrEqualTo(6);
        }

        @Test
        void aPageThatKeepsNothingUnlessAskedLeavesNothingAndIsDone() {
            AssignmentId grounding = assign("grounding", Rhythm.DAILY, null);
            TodayItem due = onToday(grounding);
            ResponseForPlayer page = open(grounding, due.occurrence());
            assertThat(page.sharing()).isNull();

            Sending sent = send(page, Written.with(Map.of("before", 4, "after", 2)).keeping(false));

            assertThat(sent)
                    .isInstanceOfSatisfying(
                            Sending.Sent.class, one -> assertThat(one.sharing()).isNull());
            assertThat(send(page, Written.with(Map.of()))).isEqualTo(sent);
            assertThat(occurrenceState(due.occurrence())).isEqualTo("DONE");
            assertThat(cameIn()).isEmpty();
            assertThat(people.as(mia, () -> lookingBack.mine(client, Locale.ENGLISH))).isEmpty();
            assertThat(row().signals()).isEmpty();
        }

        @Test
        void aPageThatKeepsNothingUnlessAskedIsKeptWhenAsked() {
            ResponseForPlayer page = open(assigned("grounding"));

            send(page, Written.with(Map.of("before", 4)).shared(Sharing.PRIVATE).keeping(true));

            assertThat(people.as(mia, () -> lookingBack.mine(client, Locale.ENGLISH)))
                    .singleElement()
                    .returns(Sharing.PRIVATE, SentPage::sharing);
        }
    }

    @Nested
    class AnUnsafeSign {

        @Test
        void restsPagesAndStandsOnTopOfTheCaseloadUntilItIsAcknowledged() {
            ResponseForPlayer page = open(checkIn());
            send(page, Written.with(with(allMarks(8), "q10", 2)));

            assertThat(openHolds())
                    .singleElement()
                    .satisfies(hold -> {
                        assertThat(hold.code()).isEqualTo(HoldCode.FELT_UNSAFE);
                        assertThat(hold.scope()).isEqualTo(HoldScope.ALL);
                    });
            assertThat(row().signals())
                    .first()
                    .satisfies(signal -> {
                        assertThat(signal.kind()).isEqualTo(SignalKind.SAFETY);
                        assertThat(signal.subject()).isEqualTo(page.id().value());
                        assertThat(signal.detail()).isEqualTo("felt-unsafe");
                    });

            people.as(
                    anna,
                    () -> {
                        reading.markRead(client, page.id(), today().plusDays(4));
                        reading.markDiscussed(client, page.id());
                    });
            assertThat(row().signals()).extracting(Signal::kind).containsExactly(SignalKind.SAFETY);

            people.as(
                    anna,
                    () -> reading.acknowledge(client, page.id().value(), "called her, alone"));
            assertThat(row().signals()).isEmpty();
            assertThat(openHolds()).hasSize(1);
        }

        @Test
        void isAcknowledgedWithANoteByTheCareTeamAlone() {
            ResponseForPlayer page = open(checkIn());
            send(page, Written.with(Map.of("q10", 0)));
            UUID subject = page.id().value();
            Actor ben = people.staff(administrator, Role.PRACTITIONER);

            assertRefused(
                    "responses.note-missing",
                    () -> people.as(anna, () -> reading.acknowledge(client, subject, " ")));
            assertNotFound(
                    () -> people.as(ben, () -> reading.acknowledge(client, subject, "note")));
            assertNotFound(
                    () -> people.as(mia, () -> reading.acknowledge(client, subject, "note")));
            assertNotFound(() ->
                    people.as(anna, () -> reading.acknowledge(client, UUID.randomUUID(), "note")));
            assertThat(row().signals()).first().returns(SignalKind.SAFETY, Signal::kind);
        }

        @Test
        void onAPrivatePageIsToldOnlyAsFarAsTheClientChose() {
            ResponseForPlayer page = open(assigned("felt-safety-check"));
            Written written =
                    Written.with(Map.of("inside", 4, "leave", "no", "know", "yes-soon"))
                            .shared(Sharing.PRIVATE);

            assertThat(send(page, written))
                    .isInstanceOfSatisfying(
                            Sending.Sent.class, sent -> assertThat(sent.soon()).isTrue());

            assertThat(openHolds()).singleElement().returns(HoldCode.KNOW_SOON, HoldDetails::code);
            assertThat(row().signals())
                    .extracting(Signal::detail)
                    .containsExactly("know-soon", "new-one");
            assertThat(cameIn())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.toAcknowledge()).isTrue();
                        assertThat(one.line()).isEqualTo(QuietLine.KNOW_SOON);
                    });
            assertThat(questions(page)).hasSize(2);
        }

        @Test
        void thatIsKeptRestsPagesAtTheClientsWishAndSaysNothing() {
            ResponseForPlayer page = open(assigned("felt-safety-check"));

            send(page, Written.with(Map.of("leave", "no", "know", "no-keep-it-with-me")));

            assertThat(openHolds())
                    .singleElement()
                    .satisfies(hold -> {
                        assertThat(hold.scope()).isEqualTo(HoldScope.WISH);
                        assertThat(hold.code()).isNull();
                    });
            assertThat(row().signals()).extracting(Signal::kind).containsExactly(SignalKind.NEW);
        }

        @Test
        void aboutARoleRestsThePagesWithThatRole() {
            talked(About.FRIEND);
            assigned("felt-safety-check");
            AssignmentId step = assign("one-small-step", Rhythm.ALWAYS_OPEN, About.FRIEND);
            ResponseForPlayer page = open(step);

            send(
                    page,
                    Written.with(
                            Map.of(
                                    "free", "yes",
                                    "day", today().minusDays(1).toString(),
                                    "did", "i-did-it",
                                    "they", "they-used-it-against-me")));

            assertThat(openHolds())
                    .singleElement()
                    .satisfies(hold -> {
                        assertThat(hold.code()).isEqualTo(HoldCode.USED_AGAINST);
                        assertThat(hold.scope()).isEqualTo(HoldScope.ROLE);
                        assertThat(hold.about()).isEqualTo(About.FRIEND);
                    });
            assertRefused("assignments.page-rests", () -> open(step));
        }
    }

    @Nested
    class ReadByAPractitioner {

        @ParameterizedTest
        @EnumSource(Sharing.class)
        void aPageIsReadAsFarAsTheClientShared(Sharing sharing) {
            ResponseForPlayer page = open(assigned("trigger-log"));
            send(
                    page,
                    Written.with(Map.of("strength", 6, "minutes", 20, "did", "took a walk"))
                            .shared(sharing));

            switch (sharing) {
                case PRIVATE -> {
                    assertThat(cameIn()).isEmpty();
                    assertNotFound(() -> questions(page));
                }
                case NUMBERS_ONLY ->
                        assertThat(questions(page))
                                .extracting(AnsweredQuestion::question)
                                .containsExactly(
                                        "How stirred up do you feel right now?",
                                        "How strong was it at the top?",
                                        "About how many minutes until it eased?",
                                        "And now, how stirred up do you feel?");
                case NEXT_SESSION, SHARED -> {
                    assertThat(texts(page)).contains("took a walk");
                    assertThat(questions(page)).anyMatch(AnsweredQuestion::isLeftBlank);
                }
            }
        }

        @Test
        void aPageForTheNextSessionClosesAgainOnceItsDayIsOver() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")).shared(Sharing.NEXT_SESSION));
            session(Attendance.MISSED);
            assertThat(texts(page)).contains("words");

            session(Attendance.ATTENDED);
            assertThat(texts(page)).contains("words");
            clock.advance(Duration.ofDays(1));

            assertThat(questions(page)).isEmpty();
            assertThat(cameIn()).singleElement().returns(true, ResponseSummary::closedAgain);
            assertThat(
                            people.as(
                                            mia,
                                            () ->
                                                    lookingBack.readBack(
                                                            client, page.id(), Locale.ENGLISH))
                                    .questions())
                    .anyMatch(question -> !question.isLeftBlank());
        }

        @Test
        void notBeingSureStandsInFrontOnlyAsLongAsThePageIsOpen() {
            ResponseForPlayer page = open(assigned("felt-safety-check"));
            send(page, Written.with(Map.of("leave", "not-sure")).shared(Sharing.NEXT_SESSION));
            assertThat(cameIn()).singleElement().returns(QuietLine.NOT_SURE, ResponseSummary::line);

            session(Attendance.ATTENDED);
            clock.advance(Duration.ofDays(1));

            assertThat(cameIn()).singleElement().returns(null, ResponseSummary::line);
        }

        @Test
        void aSessionBeforeTheSendingClosesNothing() {
            session(Attendance.ATTENDED);
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")).shared(Sharing.NEXT_SESSION));
            clock.advance(Duration.ofDays(1));

            assertThat(texts(page)).contains("words");
        }

        @Test
        void openingMarksNothing() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")));

            questions(page);

            assertThat(cameIn()).singleElement().returns(true, ResponseSummary::isNew);
            assertThat(audited("RESPONSE_OPENED", page.id())).isEqualTo(2);
        }

        @Test
        void readSaysTheDayAndWhenItWillBeTalkedAbout() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")));
            LocalDate friday = today().plusDays(4);

            people.as(anna, () -> reading.markRead(client, page.id(), friday));

            assertThat(row().signals()).isEmpty();
            assertThat(people.as(mia, () -> lookingBack.toldOnToday(client, Locale.ENGLISH).read()))
                    .hasValueSatisfying(one -> {
                        assertThat(one.readAt()).isEqualTo(clock.instant());
                        assertThat(one.talkOn()).isEqualTo(friday);
                    });
            assertRefused(
                    "responses.read-already",
                    () -> people.as(anna, () -> reading.markRead(client, page.id(), friday)));
        }

        @Test
        void theDayToTalkLiesNotBehind() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")));

            assertRefused(
                    "responses.talk-day-passed",
                    () ->
                            people.as(
                                    anna,
                                    () ->
                                            reading.markRead(
                                                    client, page.id(), today().minusDays(1))));
        }

        @Test
        void tickingAllLeavesOutSafetyAnswersAndPrivatePages() {
            ResponseForPlayer plain = open(assigned("two-truths"));
            send(plain, Written.with(Map.of("one", "words")));
            ResponseForPlayer safety = open(checkIn());
            send(safety, Written.with(Map.of("q10", 1)));
            ResponseForPlayer own = open(assigned("self-compassion-break"));
            send(own, Written.with(Map.of()).shared(Sharing.PRIVATE));

            assertThat(people.as(anna, () -> reading.markAllDiscussed(client))).isEqualTo(1);

            assertThat(cameIn())
                    .filteredOn(one -> one.state() == ResponseState.DISCUSSED)
                    .extracting(ResponseSummary::id)
                    .containsExactly(plain.id());
            people.as(anna, () -> reading.markDiscussed(client, safety.id()));
            assertNotFound(() -> people.as(anna, () -> reading.markDiscussed(client, own.id())));
        }

        @Test
        void safetyAnswersComeFirstThenWhatIsNewThenTheNewest() {
            ResponseForPlayer safety = open(checkIn());
            send(safety, Written.with(Map.of("q10", 1)));
            clock.advance(Duration.ofMinutes(1));
            ResponseForPlayer read = open(assigned("two-truths"));
            send(read, Written.with(Map.of("one", "words")));
            clock.advance(Duration.ofMinutes(1));
            ResponseForPlayer fresh = open(assigned("trigger-log"));
            send(fresh, Written.with(Map.of("strength", 1)));
            clock.advance(Duration.ofMinutes(1));
            people.as(anna, () -> reading.markRead(client, read.id(), today()));

            assertThat(cameIn())
                    .extracting(ResponseSummary::id)
                    .containsExactly(safety.id(), fresh.id(), read.id());
        }

        @Test
        void aLateAnswerShowsBothTimes() {
            ResponseForPlayer page = open(assigned("two-truths"));
            keep(page, Written.with(Map.of("one", "words")));
            var written = clock.instant();
            clock.advance(Duration.ofHours(3));
            send(page, Written.with(Map.of("one", "words")).from(1));

            assertThat(
                            people.as(anna, () -> reading.open(client, page.id(), Locale.ENGLISH))
                                    .writtenAt())
                    .isEqualTo(written);
        }

        @Test
        void itIsReadByTheCareTeamAlone() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")));
            Actor ben = people.staff(administrator, Role.PRACTITIONER, Role.SUPERVISOR);

            assertNotFound(() -> people.as(ben, () -> reading.of(client, Locale.ENGLISH)));
            assertNotFound(
                    () -> people.as(ben, () -> reading.open(client, page.id(), Locale.ENGLISH)));
            assertNotFound(
                    () -> people.as(administrator, () -> reading.of(client, Locale.ENGLISH)));
            assertNotFound(() -> people.as(mia, () -> reading.of(client, Locale.ENGLISH)));
            assertNotFound(() ->
                    people.as(anna, () -> lookingBack.readBack(client, page.id(), Locale.ENGLISH)));
            assertNotFound(() ->
                    people.as(
                            anna,
                            () -> reading.open(people.client(anna), page.id(), Locale.ENGLISH)));
        }

        @Test
        void theTimesOfExercisesLeaveOutCheckInsAndPrivatePages() {
            send(open(assigned("two-truths")), Written.with(Map.of()));
            send(open(checkIn()), Written.with(marks(5)));
            send(
                    open(assigned("self-compassion-break")),
                    Written.with(Map.of()).shared(Sharing.PRIVATE));

            assertThat(people.as(anna, () -> reading.sentTimes(client))).hasSize(1);
        }
    }

    @Nested
    class SharingAfterwards {

        @Test
        void closesAPageAndOpensItAgain() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")));

            share(page, Sharing.PRIVATE);
            assertThat(cameIn()).isEmpty();
            assertThat(row().signals()).isEmpty();

            share(page, Sharing.SHARED);
            assertThat(texts(page)).contains("words");
            assertThat(row().signals()).extracting(Signal::kind).containsExactly(SignalKind.NEW);
        }

        @Test
        void neverTakesBackASafetyAnswerThatWasGiven() {
            ResponseForPlayer page = open(assigned("felt-safety-check"));
            send(page, Written.with(Map.of("leave", "no", "know", "yes-soon")));

            share(page, Sharing.PRIVATE);

            assertThat(row().signals()).first().returns(SignalKind.SAFETY, Signal::kind);
            assertThat(cameIn()).hasSize(1);
        }

        @Test
        void ofACheckInKeepsItsNumbers() {
            ResponseForPlayer page = open(checkIn());
            send(page, Written.with(with(allMarks(5), "bring", "words")));

            share(page, Sharing.NUMBERS_ONLY);
            assertThat(texts(page)).doesNotContain("words");
            assertThat(questions(page)).hasSize(10);
            assertRefused("responses.check-in-gives-numbers", () -> share(page, Sharing.PRIVATE));
        }

        @Test
        void aPrivateCheckInIsScoredOnceItIsShared() {
            ResponseForPlayer page = open(checkIn());
            send(page, Written.with(with(marks(5), "q10", 1)).shared(Sharing.PRIVATE));
            assertThat(series()).isEmpty();
            assertThat(row().signals()).isEmpty();
            assertThat(openHolds()).singleElement().returns(null, HoldDetails::code);

            share(page, Sharing.NUMBERS_ONLY);
            assertThat(series()).hasSize(1);
            assertThat(row().signals()).first().returns(SignalKind.SAFETY, Signal::kind);
        }

        @Test
        void bringsAPageAgainAfterItWasDiscussed() {
            ResponseForPlayer page = open(assigned("two-truths"));
            send(page, Written.with(Map.of("one", "words")));
            people.as(anna, () -> reading.markDiscussed(client, page.id()));

            people.as(mia, () -> lookingBack.bringAgain(client, page.id()));

            assertThat(cameIn())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.bring()).isTrue();
                        assertThat(one.state()).isNotEqualTo(ResponseState.DISCUSSED);
                    });
        }
    }

    @Nested
    class TheSteadyRule {

        private AssignmentId log;

        @BeforeEach
        void thePageIsAssigned() {
            assigned("felt-safety-check");
            log = assigned("trigger-log");
        }

        @Test
        void restsAnExerciseAfterTwoTimesInARow() {
            done(2, 5);
            assertThat(rests()).isFalse();

            done(1, 7);
            assertThat(rests()).isTrue();
            assertRefused("assignments.page-rests", () -> open(log));
        }

        @Test
        void startsAnewAfterACalmTime() {
            done(2, 7);
            done(4, 4);
            done(2, 7);

            assertThat(rests()).isFalse();
        }

        @Test
        void doesNotReadABlankAsCalm() {
            done(2, 7);
            send(open(log), Written.with(Map.of("before", 1)));
            done(2, 7);

            assertThat(rests()).isTrue();
        }

        @Test
        void letsThePageOpenOnceItWasTalkedAboutAndCountsAnew() {
            done(2, 7);
            done(2, 7);
            assertThat(people.as(anna, () -> resting.exercises(client)))
                    .extracting(RestingExercise::title)
                    .containsExactly("Trigger log");

            people.as(anna, () -> resting.talkedAbout(client, log));

            assertThat(rests()).isFalse();
            done(2, 7);
            assertThat(rests()).isFalse();
            done(2, 7);
            assertThat(rests()).isTrue();
        }

        @Test
        void restsAPageThatTouchesTheHurtItselfOnceItEndedVeryHigh() {
            clock.advance(Duration.ofDays(15));
            AssignmentId naming = assigned("naming-the-wound");
            send(open(naming), Written.with(Map.of("okay", "yes", "before", 7, "after", 8)));

            assertThat(mine(() -> resting.resting(client))).containsExactly(naming);
            assertThat(people.as(anna, () -> resting.exercises(client)))
                    .extracting(RestingExercise::title)
                    .containsExactly("Naming the wound");
        }

        @Test
        void restsThePageThatSortsAlarmsWhereNowIsNotSafeUntilTheHoldIsLifted() {
            AssignmentId thenAndNow = assigned("then-and-now");
            send(open(thenAndNow), Written.with(Map.of("sort", "now-is-not-safe")));
            assertThat(mine(() -> resting.resting(client))).containsExactly(thenAndNow);

            UUID hold = openHolds().getFirst().id();
            talked(About.PARTNER);
            people.as(anna, () -> holds.lift(client, hold, "talked, alone"));

            assertThat(mine(() -> resting.resting(client))).isEmpty();
        }

        @Test
        void isLiftedByAPractitionerAlone() {
            done(2, 7);
            done(2, 7);

            assertNotFound(() -> people.as(mia, () -> resting.talkedAbout(client, log)));
            assertNotFound(() ->
                    people.as(
                            anna,
                            () ->
                                    resting.talkedAbout(
                                            client, new AssignmentId(UUID.randomUUID()))));
        }

        private void done(int before, int after) {
            clock.advance(Duration.ofMinutes(5));
            send(open(log), Written.with(Map.of("before", before, "after", after)));
        }

        private boolean rests() {
            return mine(() -> resting.resting(client)).contains(log);
        }
    }

    @Test
    void onceCareHasEndedWhatIsSentStaysWithTheClientAndTellsNobody() {
        AssignmentId log = checkIn();
        ResponseForPlayer page = open(log);
        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));

        Sending sending = send(page, Written.with(with(allMarks(8), "q10", 1)));

        assertThat(sending)
                .isInstanceOfSatisfying(
                        Sending.Sent.class,
                        sent -> {
                            assertThat(sent.sharing()).isEqualTo(Sharing.PRIVATE);
                            assertThat(sent.soon()).isFalse();
                        });
        assertThat(people.as(anna, () -> holds.open(client))).isEmpty();
        assertThat(row().signals()).isEmpty();
        assertThat(people.as(mia, () -> lookingBack.mine(client, Locale.ENGLISH))).hasSize(1);
        assertThat(refusal(() -> share(page, Sharing.SHARED))).isEqualTo("responses.nobody-reads");
        assertThat(refusal(() -> people.as(mia, () -> lookingBack.bringAgain(client, page.id()))))
                .isEqualTo("responses.nobody-reads");
    }

    @Test
    void theFrameNamesThePracticeAndTheNextSession() {
        var next = clock.instant().plus(Duration.ofDays(4));
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(next, SessionKind.SESSION, Attendance.PLANNED)));

        FrameFacts facts = people.as(mia, () -> framing.facts(client));

        assertThat(facts.practice()).isEqualTo(mia.person().practiceName());
        assertThat(facts.crisis().in(Locale.ENGLISH)).isNotBlank();
        assertThat(facts.nextSession())
                .isNotNull()
                .satisfies(at -> assertThat(at.toInstant()).isEqualTo(next));
    }

    // What people do.

    private AssignmentId assigned(String exercise) {
        return assign(exercise, Rhythm.ALWAYS_OPEN, null);
    }

    private AssignmentId assign(String exercise, Rhythm rhythm, @Nullable About about) {
        boolean calmFirst =
                Shipped.exercise(exercise).fields().stream()
                        .anyMatch(field -> field.id().equals("after"));
        if (calmFirst && !exercise.equals("grounding") && !hasCalmOne()) {
            assign("grounding", Rhythm.ALWAYS_OPEN, null);
        }
        return assign(AssignmentKind.EXERCISE, exercise, rhythm, about);
    }

    private boolean hasCalmOne() {
        return !people.as(anna, () -> plans.of(client, Locale.ENGLISH)).isEmpty();
    }

    private AssignmentId checkIn() {
        return assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.ALWAYS_OPEN, null);
    }

    private AssignmentId assign(
            AssignmentKind kind, String key, Rhythm rhythm, @Nullable About about) {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                new AssignmentData(
                                        kind,
                                        key,
                                        LifeContext.NONE,
                                        about,
                                        rhythm,
                                        null,
                                        today(),
                                        null,
                                        rhythm == Rhythm.DAILY ? 0 : 6,
                                        "",
                                        new Plan("", "", "", "", ""),
                                        IntStream.range(0, 20).boxed().collect(Collectors.toSet()),
                                        "",
                                        true,
                                        false)));
    }

    private TodayItem onToday(AssignmentId assignment) {
        Today today = people.as(mia, () -> todaysPage.read(client));
        List<TodayItem> items = new ArrayList<>(today.canWait());
        if (today.first() != null) {
            items.add(today.first());
        }
        return items.stream()
                .filter(item -> item.assignment().equals(assignment))
                .findFirst()
                .orElseThrow();
    }

    private void talked(About about) {
        people.as(anna, () -> talks.record(client, about, today(), TalkResult.NO_CONCERN));
    }

    private void session(Attendance attendance) {
        clock.advance(Duration.ofHours(1));
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(clock.instant(), SessionKind.SESSION, attendance)));
        clock.advance(Duration.ofHours(1));
    }

    private ResponseForPlayer open(AssignmentId assignment) {
        return open(assignment, null);
    }

    private ResponseForPlayer open(AssignmentId assignment, @Nullable UUID occurrence) {
        return people.as(
                mia, () -> responding.open(client, assignment, occurrence, Locale.ENGLISH));
    }

    private Keeping keep(ResponseForPlayer page, Written written) {
        return people.as(mia, () -> responding.keep(client, page.id(), written.writing()));
    }

    private Sending send(ResponseForPlayer page, Written written) {
        return people.as(mia, () -> responding.send(client, page.id(), written.writing()));
    }

    private void share(ResponseForPlayer page, Sharing sharing) {
        people.as(mia, () -> lookingBack.changeSharing(client, page.id(), sharing));
    }

    private List<ResponseSummary> cameIn() {
        return people.as(anna, () -> reading.of(client, Locale.ENGLISH));
    }

    private List<AnsweredQuestion> questions(ResponseForPlayer page) {
        return people.as(anna, () -> reading.open(client, page.id(), Locale.ENGLISH)).questions();
    }

    private List<String> texts(ResponseForPlayer page) {
        return questions(page).stream()
                .flatMap(question -> question.lines().stream())
                .flatMap(List::stream)
                .filter(AnsweredQuestion.Part.Words.class::isInstance)
                .map(part -> ((AnsweredQuestion.Part.Words) part).text())
                .toList();
    }

    private CaseloadRow row() {
        return people.as(anna, () -> caseload.read()).stream()
                .filter(one -> one.id().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private List<HoldDetails> openHolds() {
        return people.as(anna, () -> holds.open(client));
    }

    private List<ScorePoint> series() {
        return people.as(anna, () -> scores.series(client));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Map<String, Object> marks(int composite) {
        Map<String, Object> marks = new HashMap<>();
        IntStream.rangeClosed(1, 5).forEach(item -> marks.put("q" + item, composite));
        IntStream.rangeClosed(6, 8).forEach(item -> marks.put("q" + item, 10 - composite));
        return marks;
    }

    private static Map<String, Object> allMarks(int mark) {
        Map<String, Object> marks = new HashMap<>();
        IntStream.rangeClosed(1, 10).forEach(item -> marks.put("q" + item, mark));
        return marks;
    }

    private static Map<String, Object> with(
            Map<String, Object> answers, String key, Object answer) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put(key, answer);
        return more;
    }

    /** Own statements: without access, session, practice and audit. */
    private static List<String> own(List<String> all) {
        return all.stream()
                .filter(sql -> !sql.contains("membership"))
                .filter(sql -> !sql.contains("set_config"))
                .filter(sql -> !sql.contains("audit_entry") && !sql.contains("audit_head"))
                .toList();
    }

    private <T> T mine(Callable<T> work) {
        return people.as(
                mia,
                () ->
                        transactions.execute(status -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    private String occurrenceState(@Nullable UUID occurrence) {
        return mine(() ->
                sql.sql(
                                "select state from occurrence where practice_id = :practice and"
                                        + " id = :id")
                        .param("id", occurrence)
                        .query(String.class)
                        .single());
    }

    private long audited(String action, ResponseId subject) {
        return mine(() ->
                sql.sql(
                                "select count(*) from audit_entry where practice_id = :practice"
                                        + " and action = :action and subject_id = :subject")
                        .param("action", action)
                        .param("subject", subject.value())
                        .query(Long.class)
                        .single());
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        final int threads = 2;
        CyclicBarrier together = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                futures.add(
                        pool.submit(() -> {
                            together.await();
                            return work.call();
                        }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static String refusal(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, work).key();
    }
}
