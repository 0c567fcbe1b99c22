package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.Restricting;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.organization.Supervising;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a note after its author signed it: co-signed, returned, withdrawn. */
@ServiceTest
class CoSigningTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired Restricting restricting;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired CoSigningNotes coSigning;
    @Autowired ReadingNotes reading;
    @Autowired Supervising supervising;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;
    private UUID line;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void solCoSignsWhatAnnaWrites() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        line = people.as(administrator, () -> supervising.begin(sol.id(), anna.id(), today, null));
        askForCoSigning(true);
        client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        session = aSession();
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Nested
    class TheQueue {

        @Test
        void namesTheAuthorAndNeverTheClient() {
            NoteId note = signed("done");

            assertThat(queue())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.id()).isEqualTo(note);
                        assertThat(one.pseudonym()).isEqualTo("R-7");
                        assertThat(one.author()).isEqualTo(anna.person().name());
                        assertThat(one.toString()).doesNotContain("Mia");
                    });
        }

        @Test
        void tellsClientsWithoutAWordOfTheirOwnApartByANumber() {
            people.as(anna, () -> clients.rename(client, "Mia Example", null));
            signed("done");

            assertThat(queue())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.pseudonym()).isNull();
                        assertThat(client.toString()).endsWith(one.shortNumber());
                    });
        }

        @Test
        void holdsTheLongestWaitingFirst() {
            NoteId first = signed("one");
            clock.advance(Duration.ofHours(1));
            session = aSession();
            NoteId second = signed("two");

            assertThat(queue()).extracting(WaitingNote::id).containsExactly(first, second);
        }

        @Test
        void holdsNothingOfARestrictedRecordUntilThatIsLifted() {
            Actor mia = people.arrive(anna, client);
            NoteId note = signed("done");
            people.as(mia, () -> restricting.ask(client));
            people.as(administrator, () -> restricting.set(client, Set.of(anna.id())));

            assertThat(queue()).isEmpty();
            assertThatThrownBy(() -> people.as(sol, () -> coSigning.open(note)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.as(sol, () -> coSigning.coSign(note, 1)))
                    .isInstanceOf(NotFound.class);

            people.as(administrator, () -> restricting.lift(client));
            assertThat(queue()).extracting(WaitingNote::id).containsExactly(note);
        }

        @Test
        void holdsNothingOfWhomOneNoLongerSupervises() {
            NoteId note = signed("done");
            people.as(administrator, () -> supervising.end(line, LocalDate.now(clock)));
            clock.advance(Duration.ofDays(1));

            assertThat(queue()).isEmpty();
            assertThatNotThere(() -> coSigning.open(note));
            assertThatNotThere(() -> {
                coSigning.coSign(note, 1);
                return true;
            });
        }

        @Test
        void isTakenOverByWhoeverCoSignsNext() {
            NoteId note = signed("done");
            Actor next = people.staff(administrator, Role.SUPERVISOR);
            LocalDate today = LocalDate.now(clock);
            UUID other =
                    people.as(
                            administrator,
                            () -> supervising.begin(next.id(), anna.id(), today, null));
            assertThat(people.as(next, () -> coSigning.waiting())).isEmpty();

            people.as(administrator, () -> supervising.askForCoSigning(other, true));

            assertThat(people.as(next, () -> coSigning.waiting()))
                    .extracting(WaitingNote::id)
                    .containsExactly(note);
        }

        @Test
        void holdsNothingThatWasSignedBeforeItWasAskedFor() {
            askForCoSigning(false);
            NoteId note = signed("done");
            askForCoSigning(true);

            assertThat(queue()).isEmpty();
            assertThat(open(anna, note).state()).isEqualTo(NoteState.SIGNED);
        }

        @Test
        void isNotReachedFromAnotherPractice() {
            NoteId note = signed("done");
            Actor stranger = people.staff(people.administrator(), Role.SUPERVISOR);

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(stranger, () -> coSigning.open(note)));
        }

        @Test
        void costsTheSameStatementsHoweverManyNotesWait() throws Exception {
            signed("one");
            int one = StatementCount.of(CoSigningTest.this::queue).size();
            for (int i = 0; i < 8; i++) {
                session = aSession();
                signed("more");
            }

            assertThat(StatementCount.of(CoSigningTest.this::queue)).hasSize(one);
            assertThat(queue()).hasSize(9);
        }

        @Test
        void writesDownWhoOpenedANote() {
            NoteId note = signed("done");
            people.as(sol, () -> coSigning.open(note));

            assertThat(
                            count(
                                    """
                                    select count(*) from audit_entry
                                     where practice_id = :practice and action = 'NOTE_OPENED'
                                       and subject_id = :id and client_id = :client
                                    """,
                                    note))
                    .isEqualTo(1);
        }
    }

    @Nested
    class TheSecondSignature {

        @Test
        void standsBesideTheFirstOverTheSameDigest() {
            NoteId note = signed("done");
            clock.advance(Duration.ofHours(2));

            people.as(sol, () -> coSigning.coSign(note, 1));

            NoteDetails details = open(anna, note);
            assertThat(details.state()).isEqualTo(NoteState.CO_SIGNED);
            assertThat(details.signedBy()).isEqualTo(anna.person().name());
            assertThat(details.signedAt()).isEqualTo(TestClock.START);
            assertThat(details.coSigned())
                    .isEqualTo(
                            new NoteDetails.CoSignature(
                                    sol.person().name(),
                                    TestClock.START.plus(Duration.ofHours(2))));
            assertThat(details.intact()).isTrue();
            assertThat(
                            count(
                                    """
                                    select count(distinct digest) from note_signature
                                     where practice_id = :practice and note_id = :id
                                       and client_id = :client
                                    """,
                                    note))
                    .isEqualTo(1);
            assertThat(queue()).isEmpty();
        }

        @Test
        void isGivenToSeveralAtOnceAfterEachWasOpened() {
            NoteId one = signed("one");
            session = aSession();
            NoteId two = signed("two");
            people.as(sol, () -> coSigning.open(one));

            assertThat(queue())
                    .extracting(WaitingNote::isRead)
                    .containsExactlyInAnyOrder(true, false);
            assertRefused(
                    "notes.co-sign.not-read",
                    () ->
                            coSigning.coSignAll(
                                    List.of(new ReadToSign(one, 1), new ReadToSign(two, 1))));
            assertThat(queue()).hasSize(2);

            people.as(sol, () -> coSigning.open(two));
            people.as(
                    sol,
                    () ->
                            coSigning.coSignAll(
                                    List.of(new ReadToSign(one, 1), new ReadToSign(two, 1))));
            assertThat(queue()).isEmpty();
        }

        @Test
        void isNotGivenToSeveralForAVersionThatWasNotOpened() {
            NoteId note = signed("first words");
            people.as(sol, () -> coSigning.open(note));
            people.as(sol, () -> coSigning.giveBack(note, 1, "Please add the plan."));
            signAgain(note, "other words");

            assertThat(queue()).extracting(WaitingNote::isRead).containsExactly(false);
            for (int version : new int[] {1, 2, 3}) {
                List<ReadToSign> crafted = List.of(new ReadToSign(note, version));
                assertRefused(
                        version == 1 ? "notes.not-waiting" : "notes.co-sign.not-read",
                        () -> coSigning.coSignAll(crafted));
            }
            people.as(sol, () -> coSigning.open(note));
            people.as(sol, () -> coSigning.coSignAll(List.of(new ReadToSign(note, 2))));
            assertThat(queue()).isEmpty();
        }

        @Test
        void isNotGivenToSeveralByAnotherWhoDidNotOpenThem() {
            NoteId note = signed("done");
            people.as(sol, () -> coSigning.open(note));
            Actor rita = people.staff(administrator, Role.SUPERVISOR);
            LocalDate today = LocalDate.now(clock);
            UUID hers =
                    people.as(
                            administrator,
                            () -> supervising.begin(rita.id(), anna.id(), today, null));
            people.as(administrator, () -> supervising.askForCoSigning(hers, true));

            assertThatThrownBy(() ->
                            people.as(
                                    rita,
                                    () -> coSigning.coSignAll(List.of(new ReadToSign(note, 1)))))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void isGivenOnceEvenFromTwoWindows() throws Exception {
            NoteId note = signed("done");
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Callable<String> attempt =
                        () -> {
                            try {
                                people.as(sol, () -> coSigning.coSign(note, 1));
                                return "done";
                            } catch (Refused refused) {
                                return refused.key();
                            }
                        };
                assertThat(List.of(both.submit(attempt), both.submit(attempt)))
                        .extracting(answer -> answer.get())
                        .containsExactlyInAnyOrder("done", "notes.not-waiting");
            }
        }

        @Test
        void isNeverGivenToAVersionThatWasNotOnScreen() {
            NoteId note = signed("first");
            people.as(sol, () -> coSigning.giveBack(note, 1, "more"));
            signAgain(note, "second");

            assertRefused("notes.not-waiting", () -> coSigning.coSign(note, 1));
            assertThat(open(anna, note).state()).isEqualTo(NoteState.WAITING);
        }
    }

    @Nested
    class AReturnedNote {

        @Test
        void isWithItsAuthorAgainWithTheSignedTextAndTheRemark() {
            NoteId note = signed("first");

            people.as(sol, () -> coSigning.giveBack(note, 1, "say more on the plan"));

            DraftNote draft = people.as(anna, () -> writing.read(client, session)).orElseThrow();
            assertThat(draft.id()).isEqualTo(note);
            assertThat(draft.text()).isEqualTo(free("first"));
            assertThat(draft.returned())
                    .isEqualTo(
                            new Returned(
                                    1,
                                    sol.person().name(),
                                    TestClock.START,
                                    "say more on the plan"));
            assertThat(people.as(anna, () -> reading.unsigned()))
                    .extracting(UnsignedNote::id)
                    .containsExactly(note);
        }

        @Test
        void becomesTheNextVersionAndWaitsAgain() {
            NoteId note = signed("first");
            people.as(sol, () -> coSigning.giveBack(note, 1, "more"));
            signAgain(note, "second");
            people.as(sol, () -> coSigning.coSign(note, 2));

            NoteDetails details = open(anna, note);
            assertThat(details.version()).isEqualTo(2);
            assertThat(details.text()).isEqualTo(free("second"));
            assertThat(details.state()).isEqualTo(NoteState.CO_SIGNED);
            assertThat(details.intact()).isTrue();
            assertThat(details.returns()).extracting(Returned::version).containsExactly(1);
            assertThat(
                            count(
                                    """
                                    select count(*) from note_version
                                     where practice_id = :practice and note_id = :id
                                       and client_id = :client
                                    """,
                                    note))
                    .as("What was signed first stays")
                    .isEqualTo(2);
        }

        @Test
        void isReadByTheTeamAsItWasSignedLastWithoutTheRemark() {
            Actor ben = colleague();
            NoteId note = signed("first");
            people.as(sol, () -> coSigning.giveBack(note, 1, "between the two of us"));
            people.as(anna, () -> writing.keepDraft(client, note, 2, free("half a thought")));

            NoteDetails seen = open(ben, note);

            assertThat(seen.text()).isEqualTo(free("first"));
            assertThat(seen.returns()).singleElement().extracting(Returned::remark).isEqualTo("");
            assertThat(open(anna, note).returns())
                    .singleElement()
                    .extracting(Returned::remark)
                    .isEqualTo("between the two of us");
        }

        @Test
        void keepsTheWordsOfEachVersionForItsAuthorAndWhoeverCoSignsIt() {
            Actor ben = colleague();
            NoteId note = signed("first");
            people.as(sol, () -> coSigning.giveBack(note, 1, "more"));
            signAgain(note, "second");

            assertThat(people.as(anna, () -> reading.openVersion(client, note, 1)))
                    .isEqualTo(free("first"));
            assertThat(people.as(sol, () -> coSigning.openVersion(note, 1)))
                    .isEqualTo(free("first"));
            assertThatThrownBy(() -> people.as(ben, () -> reading.openVersion(client, note, 1)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.as(anna, () -> reading.openVersion(client, note, 3)))
                    .isInstanceOf(NotFound.class);

            people.as(sol, () -> coSigning.coSign(note, 2));
            assertThatThrownBy(() -> people.as(sol, () -> coSigning.openVersion(note, 1)))
                    .as("Outside the queue nothing is read")
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void showsNoVersionOnceItIsWithdrawn() {
            NoteId note = signed("first");
            people.as(sol, () -> coSigning.giveBack(note, 1, "more"));
            signAgain(note, "second");
            people.as(anna, () -> signing.withdraw(client, note, "the wrong client"));

            assertThatThrownBy(() -> people.as(anna, () -> reading.openVersion(client, note, 1)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void isNotReturnedWithoutSayingWhatIsToBeChangedOrWithTooMuch() {
            NoteId note = signed("first");

            assertRefused("shared.text-empty", () -> coSigning.giveBack(note, 1, " \n"));
            assertRefused(
                    "shared.text-too-long",
                    () ->
                            coSigning.giveBack(
                                    note, 1, "a".repeat(CoSigningNotes.LONGEST_REMARK + 1)));
            assertThat(queue()).hasSize(1);
        }

        @Test
        void carriesARemarkThatLiesSealed() {
            NoteId note = signed("first");
            people.as(sol, () -> coSigning.giveBack(note, 1, "a secret garden"));

            assertThat(stored("select remark from note_return", note)).doesNotContain("garden");
        }
    }

    @Nested
    class AWithdrawnNote {

        @Test
        void leavesItsSignersAndTheReasonAndShowsNothingOfItsWords() {
            Actor ben = colleague();
            NoteId note = signed("meant for somebody else");
            people.as(anna, () -> signing.addAddendum(client, note, "more of it"));
            people.as(anna, () -> signing.withdraw(client, note, "wrong client"));

            NoteDetails seen = open(ben, note);

            assertThat(seen.state()).isEqualTo(NoteState.WITHDRAWN);
            assertThat(seen.text().isEmpty()).isTrue();
            assertThat(seen.addenda()).isEmpty();
            assertThat(seen.signedBy()).isEqualTo(anna.person().name());
            assertThat(seen.withdrawn())
                    .isEqualTo(
                            new NoteDetails.Withdrawal(
                                    anna.person().name(), TestClock.START, "wrong client"));
            assertThat(seen.intact()).isTrue();
            assertThat(queue()).as("It waits no more").isEmpty();
            assertThat(stored("select reason from note_withdrawal", note)).doesNotContain("client");
        }

        @Test
        void makesRoomForAnotherOneAndIsNotTheNoteBefore() {
            NoteId first = signed("first");
            people.as(anna, () -> signing.withdraw(client, first, "typed in a hurry"));
            NoteId second = signed("second");
            people.as(anna, () -> signing.withdraw(client, second, "typed in a hurry too"));
            NoteId third = signed("third");

            assertThat(open(anna, third).text()).isEqualTo(free("third"));
            assertThat(people.as(anna, () -> reading.of(client)))
                    .extracting(NoteSummary::state)
                    .containsExactlyInAnyOrder(
                            NoteState.WITHDRAWN, NoteState.WITHDRAWN, NoteState.WAITING);
            people.as(anna, () -> signing.withdraw(client, third, "and again"));
            clock.advance(Duration.ofHours(1));
            SessionId later = aSession();
            assertThat(people.as(anna, () -> reading.openPrevious(client, later))).isEmpty();
        }

        @Test
        void isNotWithdrawnWithoutAReason() {
            NoteId note = signed("done");

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> people.as(anna, () -> signing.withdraw(client, note, "  ")))
                    .matches(refused -> refused.key().equals("shared.text-empty"));
        }
    }

    @Nested
    class ItsSession {

        @Test
        void staysAsItIsOnceANoteOnItIsSigned() {
            correct(SessionKind.REVIEW);
            signed("done");

            assertThatItIsLocked();
        }

        @Test
        void staysAsItIsByTheNoteOfAColleague() {
            Actor ben = colleague();
            people.as(ben, () -> writing.start(client, session, NoteFormat.FREE));
            correct(SessionKind.REVIEW);
            people.as(
                    ben,
                    () -> {
                        DraftNote draft = writing.read(client, session).orElseThrow();
                        writing.keepDraft(client, draft.id(), 0, free("by Ben"));
                        signing.sign(client, draft.id(), 1);
                    });

            assertThatItIsLocked();
        }

        @Test
        void opensWithANoteThatIsReturnedAndLocksWithTheNextVersion() {
            NoteId note = signed("done");
            people.as(sol, () -> coSigning.giveBack(note, 1, "it was a review"));

            correct(SessionKind.REVIEW);
            signAgain(note, "a review");

            assertThatItIsLocked();
        }

        @Test
        void opensWhenItsOnlyNoteIsWithdrawn() {
            NoteId note = signed("done");
            people.as(anna, () -> signing.withdraw(client, note, "did not take place"));

            correct(SessionKind.REVIEW);

            assertThat(people.as(anna, () -> sessions.read(client, session)).kind())
                    .isEqualTo(SessionKind.REVIEW);
        }

        @Test
        void isCorrectedBeforeASignatureOrNotAtAll() throws Exception {
            NoteId note =
                    people.as(anna, () -> writing.start(client, session, NoteFormat.FREE).id());
            people.as(anna, () -> writing.keepDraft(client, note, 0, free("done")));
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<Signing> signature =
                        both.submit(() -> {
                            start.await();
                            return people.as(anna, () -> signing.sign(client, note, 1));
                        });
                Future<Boolean> correction =
                        both.submit(() -> {
                            start.await();
                            try {
                                correct(SessionKind.REVIEW);
                                return true;
                            } catch (Refused refused) {
                                return false;
                            }
                        });
                assertThat(signature.get()).isInstanceOf(Signing.Signed.class);
                assertThat(people.as(anna, () -> sessions.read(client, session)).kind())
                        .isEqualTo(correction.get() ? SessionKind.REVIEW : SessionKind.SESSION);
            }
            assertThatItIsLocked();
        }

        private void assertThatItIsLocked() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> correct(SessionKind.CLOSING))
                    .matches(refused -> refused.key().equals("notes.session-locked"));
            assertThat(people.as(anna, () -> sessions.read(client, session)).kind())
                    .isNotEqualTo(SessionKind.CLOSING);
        }

        private void correct(SessionKind kind) {
            people.as(
                    anna,
                    () ->
                            sessions.change(
                                    client,
                                    session,
                                    new SessionData(clock.instant(), kind, Attendance.ATTENDED)));
        }
    }

    private List<WaitingNote> queue() {
        return people.as(sol, () -> coSigning.waiting());
    }

    private NoteDetails open(Actor who, NoteId note) {
        return people.as(who, () -> reading.open(client, note));
    }

    private NoteId signed(String words) {
        return people.as(
                anna,
                () -> {
                    NoteId id = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(client, id, 0, free(words));
                    signing.sign(client, id, 1);
                    return id;
                });
    }

    private void signAgain(NoteId note, String words) {
        people.as(
                anna,
                () -> {
                    int revision = writing.read(client, session).orElseThrow().revision();
                    writing.keepDraft(client, note, revision, free(words));
                    signing.sign(client, note, revision + 1);
                });
    }

    private SessionId aSession() {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant(),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private Actor colleague() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        return ben;
    }

    private void askForCoSigning(boolean asked) {
        people.as(administrator, () -> supervising.askForCoSigning(line, asked));
    }

    private void assertRefused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(sol, work))
                .matches(refused -> refused.key().equals(key));
    }

    private void assertThatNotThere(Callable<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(sol, work));
    }

    private long count(String select, NoteId note) {
        return inside(() ->
                sql.sql(select)
                        .param("id", note.value())
                        .param("client", client.value())
                        .query(Long.class)
                        .single());
    }

    private String stored(String select, NoteId note) {
        byte[] bytes =
                inside(() ->
                        sql.sql(select + " where practice_id = :practice and note_id = :id")
                                .param("id", note.value())
                                .query(byte[].class)
                                .single());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private <T> T inside(Callable<T> work) {
        return people.as(
                anna,
                () ->
                        transactions.execute(status -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    private static NoteText free(String words) {
        return new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words));
    }
}
