package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.Attendance;
import app.trellis.care.Caseload;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is written to and fro on a page that was sent. */
@ServiceTest
class ThreadsTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired WritingThreads writing;
    @Autowired AnsweringThreads answering;
    @Autowired ReadingResponses reading;
    @Autowired LookingBack lookingBack;
    @Autowired Caseload caseload;
    @Autowired RecordingSessions sessions;
    @Autowired EndingCare endings;
    @Autowired TestClock clock;

    private MiaAndAnna both;
    private AssignmentId truths;
    private ResponseId page;

    @BeforeEach
    void miaSentAPage() {
        clock.set(TestClock.START);
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        truths = both.assign("two-truths", null);
        page = both.send(truths, Map.of("one", "I want to call")).id();
    }

    @Test
    void aQuestionIsReadByTheClientOnTheirPageAndAnswered() {
        assertThat(
                        both.asMia(() -> lookingBack.toldOnToday(both.client(), Locale.ENGLISH))
                                .written())
                .isFalse();
        ask("How was it to call?");
        assertThat(seenByAnna().next()).isEqualTo(PageThread.Next.WAIT);
        assertThat(stands()).isEqualTo(ThreadState.WRITTEN);
        assertThat(
                        both.asMia(() -> lookingBack.toldOnToday(both.client(), Locale.ENGLISH))
                                .written())
                .isTrue();

        PageThread mine = seenByMia();

        assertThat(mine.turns())
                .singleElement()
                .returns("How was it to call?", Turn::words)
                .returns(true, Turn::asks)
                .returns(false, Turn::mine);
        assertThat(mine.next()).isEqualTo(PageThread.Next.WRITE);
        assertThat(stands()).isEqualTo(ThreadState.SEEN);
        assertThat(
                        both.asMia(() -> lookingBack.toldOnToday(both.client(), Locale.ENGLISH))
                                .written())
                .isFalse();

        answer("Easier than I thought");

        assertThat(seenByAnna().turns())
                .extracting(Turn::words)
                .containsExactly("How was it to call?", "Easier than I thought");
        assertThat(seenByAnna().toRead()).isTrue();
        assertThat(signals()).anyMatch(Signal::isAnswer);
    }

    @Test
    void anAnswerIsReadByATapAndNotByOpeningIt() {
        asked();
        answer("Yes");
        seenByAnna();
        assertThat(signals()).anyMatch(Signal::isAnswer);

        both.asAnna(() -> writing.markRead(both.client(), page));

        assertThat(signals()).noneMatch(Signal::isAnswer);
        assertThat(stands()).isEqualTo(ThreadState.READ);
        assertRefused(
                "responses.thread.no-answer",
                () -> both.asAnna(() -> writing.markRead(both.client(), page)));
        assertRefused(
                "responses.thread.read-meanwhile",
                () -> both.asMia(() -> answering.takeBack(both.client(), page)));
    }

    @Test
    void whatIsWrittenIsKeptForItsAuthorAloneUntilItIsSent() {
        both.asAnna(() -> writing.keep(both.client(), page, new TurnDraft("How was", false, 0)));

        assertThat(seenByAnna().draft()).isEqualTo(new TurnDraft("How was", false, 1));
        assertThat(seenByMia().turns()).isEmpty();
        assertThat(seenByMia().draft()).isEqualTo(TurnDraft.NONE);
    }

    @Test
    void sendingTwiceSendsOnce() {
        int revision = kept("How was it?", true);
        both.asAnna(() -> writing.send(both.client(), page, revision));
        both.asAnna(() -> writing.send(both.client(), page, revision));

        assertThat(seenByAnna().turns()).hasSize(1);
    }

    @Test
    void aReplyAloneDoesNotSayThatThePageWasRead() {
        ask("How was it?");

        assertThat(onList().isNew()).isTrue();
    }

    @Test
    void aReplyCanSayThatThePageWasReadAndWhenItWillBeTalkedAbout() {
        LocalDate friday = both.today().plusDays(4);
        int revision = kept("How was it?", true);

        both.asAnna(() -> writing.sendAndMarkRead(both.client(), page, revision, friday));
        both.asAnna(() -> writing.sendAndMarkRead(both.client(), page, revision, friday));

        assertThat(onList().state()).isEqualTo(ResponseState.READ);
        assertThat(onList().talkOn()).isEqualTo(friday);
        assertThat(stands()).isEqualTo(ThreadState.WRITTEN);
        assertThat(seenByAnna().turns()).hasSize(1);
        assertThat(signals()).noneMatch(signal -> signal.kind() == SignalKind.NEW);
    }

    @Test
    void aDayThatHasPassedSendsNothing() {
        int revision = kept("How was it?", true);
        LocalDate yesterday = both.today().minusDays(1);

        assertRefused(
                "responses.talk-day-passed",
                () ->
                        both.asAnna(() ->
                                writing.sendAndMarkRead(both.client(), page, revision, yesterday)));

        assertThat(stands()).isNull();
        assertThat(onList().isNew()).isTrue();
        assertThat(seenByAnna().draft().words()).isEqualTo("How was it?");
    }

    @Test
    void whatAColleagueSaidMeanwhileStays() {
        LocalDate friday = both.today().plusDays(4);
        int revision = kept("How was it?", true);
        both.asAnna(() -> reading.markRead(both.client(), page, friday));

        both.asAnna(() ->
                writing.sendAndMarkRead(both.client(), page, revision, both.today().plusDays(6)));

        assertThat(onList().talkOn()).isEqualTo(friday);
        assertThat(stands()).isEqualTo(ThreadState.WRITTEN);
    }

    private ResponseSummary onList() {
        return both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH)).stream()
                .filter(one -> one.id().equals(page))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendingTwiceAtTheSameMomentSendsOnce() throws Exception {
        int revision = kept("How was it?", true);
        CountDownLatch go = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> send =
                    () -> {
                        go.await();
                        both.asAnna(() -> writing.send(both.client(), page, revision));
                        return true;
                    };
            List<Future<Boolean>> sent = List.of(two.submit(send), two.submit(send));
            go.countDown();
            for (Future<Boolean> one : sent) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(seenByAnna().turns()).hasSize(1);
    }

    @Test
    void anotherWindowNeverOverwritesUnseen() {
        kept("in one window", false);

        KeepingTurn other =
                both.asAnna(() ->
                        writing.keep(both.client(), page, new TurnDraft("in another", false, 0)));

        assertThat(other)
                .isEqualTo(new KeepingTurn.Stale(new TurnDraft("in one window", false, 1)));
        assertThat(seenByAnna().draft().words()).isEqualTo("in one window");
        assertRefused(
                "responses.thread.changed",
                () -> both.asAnna(() -> writing.send(both.client(), page, 0)));
    }

    @Test
    void whatWasNotOpenedCanBeTakenBackAndIsADraftAgain() {
        ask("How was it?");
        both.asAnna(() -> writing.takeBack(both.client(), page));

        assertThat(seenByAnna().draft().words()).isEqualTo("How was it?");
        assertThat(seenByAnna().turns()).isEmpty();
        assertThat(seenByMia().turns()).isEmpty();
        assertThat(stands()).isNull();

        asked();
        assertRefused(
                "responses.thread.read-meanwhile",
                () -> both.asAnna(() -> writing.takeBack(both.client(), page)));
    }

    @Test
    void anAnswerCanBeTakenBackUntilItIsRead() {
        asked();
        answer("no, wait");
        both.asMia(() -> answering.takeBack(both.client(), page));

        assertThat(signals()).noneMatch(Signal::isAnswer);
        assertThat(seenByAnna().turns()).hasSize(1);
        assertThat(seenByMia().draft().words()).isEqualTo("no, wait");
    }

    @Test
    void theClientsWordsCloseWithThePageAndThePracticesStay() {
        asked();
        answer("close to my heart");
        both.asMia(() -> lookingBack.changeSharing(both.client(), page, Sharing.NUMBERS_ONLY));
        assertThat(seenByAnna().turns())
                .extracting(Turn::words)
                .containsExactly("How was it?", null);

        both.asMia(() -> lookingBack.changeSharing(both.client(), page, Sharing.PRIVATE));
        assertThat(signals()).noneMatch(Signal::isAnswer);
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::seenByAnna);
        assertThat(seenByMia().turns()).hasSize(2);
        assertThat(seenByMia().next()).isEqualTo(PageThread.Next.CLOSED);

        both.asMia(() -> lookingBack.changeSharing(both.client(), page, Sharing.SHARED));
        assertThat(signals()).anyMatch(Signal::isAnswer);
        assertThat(seenByAnna().turns())
                .extracting(Turn::words)
                .containsExactly("How was it?", "close to my heart");
    }

    @Test
    void anAnswerOnAPageThatGivesNumbersOnlyWasMeantToBeRead() {
        both.asMia(() -> lookingBack.changeSharing(both.client(), page, Sharing.NUMBERS_ONLY));
        asked();
        answer("a little");

        assertThat(seenByAnna().turns())
                .extracting(Turn::words)
                .containsExactly("How was it?", "a little");
    }

    @Test
    void theWordsCloseWhenTheSessionTheyWereForHasTakenPlace() {
        both.asMia(() -> lookingBack.changeSharing(both.client(), page, Sharing.NEXT_SESSION));
        asked();
        answer("for the session");
        clock.advance(Duration.ofDays(1));
        both.asAnna(() ->
                sessions.record(
                        both.client(),
                        new SessionData(
                                clock.instant(), SessionKind.SESSION, Attendance.ATTENDED)));
        assertThat(seenByAnna().turns()).extracting(Turn::words).contains("for the session");
        clock.advance(Duration.ofDays(2));

        assertThat(seenByAnna().turns())
                .extracting(Turn::words)
                .containsExactly("How was it?", null);
        assertThat(seenByAnna().next()).isEqualTo(PageThread.Next.CLOSED);
        assertThat(seenByMia().next()).isEqualTo(PageThread.Next.CLOSED);
    }

    @Test
    void afterSixTurnsTheRestIsForASession() {
        for (int round = 0; round < 3; round++) {
            ask("and?");
            seenByMia();
            answer("yes");
        }

        assertThat(seenByAnna().next()).isEqualTo(PageThread.Next.ENOUGH);
        int revision = kept("one more", false);
        assertRefused(
                "responses.thread.enough",
                () -> both.asAnna(() -> writing.send(both.client(), page, revision)));
        assertThat(seenByAnna().draft().words()).isEqualTo("one more");

        both.asAnna(() -> writing.talkAboutIt(both.client(), page));
        assertThat(seenByMia().next()).isEqualTo(PageThread.Next.TALK);
        both.asAnna(() -> reading.markDiscussed(both.client(), page));
        assertThat(stands()).isEqualTo(ThreadState.READ);
    }

    @Test
    void theSidesTakeTurns() {
        ask("How was it?");
        int revision = kept("and another thing", false);

        assertRefused(
                "responses.thread.not-now",
                () -> both.asAnna(() -> writing.send(both.client(), page, revision)));
        assertThat(seenByAnna().turns()).hasSize(1);
    }

    @Test
    void aClientDoesNotBegin() {
        assertThat(seenByMia().next()).isEqualTo(PageThread.Next.NOTHING);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        both.asMia(() ->
                                answering.keep(
                                        both.client(), page, new TurnDraft("hello", false, 0))));
    }

    @Test
    void aPageThatWasAnsweredAtNightIsNotTakenBackAnyMore() {
        clock.set(Instant.parse("2026-03-03T02:10:00Z"));
        page = both.send(truths, Map.of("one", "words of the night")).id();
        assertThat(ofMia().mayTakeBack()).isTrue();
        ask("How was it?");

        assertThat(ofMia().mayTakeBack()).isFalse();
        assertRefused(
                "responses.read-meanwhile",
                () -> both.asMia(() -> lookingBack.takeBack(both.client(), page)));
    }

    @Test
    void afterCareHasEndedNobodyWrites() {
        asked();
        both.asMia(() -> answering.keep(both.client(), page, new TurnDraft("I begin", false, 0)));
        both.asAnna(() -> endings.end(both.client(), Ending.FINISHED, "They moved away."));

        assertThat(seenByMia().next()).isEqualTo(PageThread.Next.ENDED);
        assertThat(seenByMia().turns()).hasSize(1);
        assertThat(seenByMia().draft().words()).isEqualTo("I begin");
        assertRefused(
                "responses.thread.ended",
                () -> both.asMia(() -> answering.send(both.client(), page, 1)));
    }

    private void asked() {
        ask("How was it?");
        seenByMia();
    }

    private void ask(String words) {
        int revision = kept(words, true);
        both.asAnna(() -> writing.send(both.client(), page, revision));
    }

    private int kept(String words, boolean asks) {
        TurnDraft lies = seenByAnna().draft();
        return both.asAnna(() ->
                ((KeepingTurn.Kept)
                                writing.keep(
                                        both.client(),
                                        page,
                                        new TurnDraft(words, asks, lies.revision())))
                        .revision());
    }

    private void answer(String words) {
        TurnDraft lies = seenByMia().draft();
        KeepingTurn.Kept kept =
                (KeepingTurn.Kept)
                        both.asMia(() ->
                                answering.keep(
                                        both.client(),
                                        page,
                                        new TurnDraft(words, false, lies.revision())));
        both.asMia(() -> answering.send(both.client(), page, kept.revision()));
    }

    private PageThread seenByAnna() {
        return both.asAnna(() -> reading.open(both.client(), page, Locale.ENGLISH)).thread();
    }

    private PageThread seenByMia() {
        return ofMia().thread();
    }

    private OwnPage ofMia() {
        return both.asMia(() -> lookingBack.readBack(both.client(), page, Locale.ENGLISH));
    }

    private @Nullable ThreadState stands() {
        return both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH)).getFirst().thread();
    }

    private List<Signal> signals() {
        return both.asAnna(() -> caseload.read()).stream()
                .filter(row -> row.id().equals(both.client()))
                .flatMap(row -> row.signals().stream())
                .toList();
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work).returns(key, Refused::key);
    }
}
