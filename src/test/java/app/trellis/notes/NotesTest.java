package app.trellis.notes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.TeamCount;
import app.trellis.care.TeamFigures;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class NotesTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired TeamFigures figures;
    @Autowired Supervising supervising;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void annaHasSeenAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        session = aSession(Duration.ZERO);
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Nested
    class ADraft {

        @Test
        void isStartedOnceForASessionAndItsAuthor() {
            DraftNote first = start(anna);
            DraftNote again = start(anna);

            assertThat(again).isEqualTo(first);
            assertThat(first.revision()).isZero();
            assertThat(first.text().isEmpty()).isTrue();
        }

        @Test
        void isNeverAFormulationNeitherStartedNorKept() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() ->
                            people.as(
                                    anna,
                                    () -> writing.start(client, session, NoteFormat.FORMULATION)));
            assertThat(people.as(anna, () -> writing.read(client, session))).isEmpty();

            DraftNote draft = start(anna);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> keep(anna, draft, 0, NoteText.empty(NoteFormat.FORMULATION)));
            assertThat(draft(anna).revision()).isZero();
        }

        @Test
        void isStartedOnceByTwoWindowsAtTheSameTime() throws Exception {
            List<DraftNote> started = together(() -> start(anna), () -> start(anna));

            assertThat(started)
                    .extracting(DraftNote::id)
                    .hasSize(2)
                    .containsOnly(started.get(0).id());
        }

        @ParameterizedTest
        @EnumSource(value = NoteFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "FORMULATION")
        void isKeptInEveryFormatAndReadBackWordForWord(NoteFormat format) {
            DraftNote note = start(anna);
            NoteText text =
                    new NoteText(format, Map.of(format.sections().getLast(), "línea\n\n  🌱 "));

            Keeping kept = keep(anna, note, 0, text);

            assertThat(kept).isInstanceOf(Keeping.Kept.class);
            assertThat(draft(anna).text()).isEqualTo(text);
        }

        @Test
        void goesOnFromTheRevisionThatWasKept() {
            DraftNote note = start(anna);

            assertThat(keep(anna, note, 0, free("a"))).isEqualTo(kept(1));
            assertThat(keep(anna, note, 1, free("ab"))).isEqualTo(kept(2));
            assertThat(draft(anna).text()).isEqualTo(free("ab"));
        }

        @Test
        void isAnsweredWithTheOtherTextWhenAnotherWindowWasFaster() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("theirs"));

            Keeping answer = keep(anna, note, 0, free("mine"));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Keeping.Stale.class,
                            stale -> {
                                assertThat(stale.theirs().text()).isEqualTo(free("theirs"));
                                assertThat(stale.theirs().revision()).isEqualTo(1);
                                assertThat(stale.theirs().savedAt()).isEqualTo(clock.instant());
                            });
            assertThat(draft(anna).text()).isEqualTo(free("theirs"));
        }

        @Test
        void isKeptAfterTheChoiceOnTopOfTheOtherRevision() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("theirs"));

            Keeping.Stale stale = (Keeping.Stale) keep(anna, note, 0, free("mine"));

            assertThat(keep(anna, note, stale.theirs().revision(), free("mine")))
                    .isEqualTo(kept(2));
            assertThat(draft(anna).text()).isEqualTo(free("mine"));
        }

        @Test
        void isNoConflictWhenBothWindowsSayTheSame() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("the same"));

            assertThat(keep(anna, note, 0, free("the same"))).isEqualTo(kept(1));
        }

        @Test
        void losesNoTextWhenTwoWindowsKeepAtTheSameTime() throws Exception {
            DraftNote note = start(anna);

            List<Keeping> answers =
                    together(
                            () -> keep(anna, note, 0, free("one")),
                            () -> keep(anna, note, 0, free("two")));

            assertThat(answers).hasAtLeastOneElementOfType(Keeping.Kept.class);
            assertThat(answers).hasAtLeastOneElementOfType(Keeping.Stale.class);
        }

        @Test
        void takesAHundredThousandCodePoints() {
            DraftNote note = start(anna);
            NoteText full = free("🌱".repeat(NoteText.MOST));

            assertThat(keep(anna, note, 0, full)).isEqualTo(kept(1));
            assertThat(draft(anna).text()).isEqualTo(full);
        }

        @Test
        void takesWhatComesFromElsewhereAsItIs() {
            DraftNote note = start(anna);
            NoteText pasted =
                    free(
                            "\u201cQuoted\u201d \u2013 caf\u00e9, cafe\u0301\u00a0\u000b\u2022\tpoint\n"
                                    + "\u200fماذا شعرت؟ \u2067שלום\u2069 "
                                    + "👩\u200d👧 ❤\ufe0f 🏳\ufe0f\u200d🌈");

            keep(anna, note, 0, pasted);
            sign(anna, note, 1);

            NoteDetails signed = people.as(anna, () -> reading.open(client, note.id()));
            assertThat(signed.text()).isEqualTo(pasted);
            assertThat(signed.intact()).isTrue();
        }

        @Test
        void refusesMoreAndKeepsWhatThereWas() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("before"));

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> keep(anna, note, 1, free("a".repeat(NoteText.MOST + 1))))
                    .matches(refused -> refused.key().equals("notes.too-long"));
            assertThat(draft(anna).text()).isEqualTo(free("before"));
        }

        @Test
        void liesSealed() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("a secret garden"));

            assertThat(
                            new String(
                                    stored("session_note", "draft", note.id()),
                                    StandardCharsets.UTF_8))
                    .doesNotContain("garden");
        }

        @Test
        void leavesNothingWhenItIsDiscarded() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("gone"));

            people.as(anna, () -> writing.discardDraft(client, note.id(), 1));

            assertThat(people.as(anna, () -> writing.read(client, session))).isEmpty();
            assertThat(count("session_note", "id", note.id())).isZero();
            assertThat(count("note_version", "note_id", note.id())).isZero();
        }

        @Test
        void isNotDiscardedUnseen() {
            DraftNote note = start(anna);
            keep(anna, note, 0, free("written in the other window"));

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() ->
                            people.as(anna, () -> writing.discardDraft(client, note.id(), 0)));
            assertThat(draft(anna).text()).isEqualTo(free("written in the other window"));
        }

        @Test
        void mayBeStartedAgainAfterItWasDiscarded() {
            DraftNote note = start(anna);
            people.as(anna, () -> writing.discardDraft(client, note.id(), 0));

            assertThatNotFound(() -> keep(anna, note, 0, free("late")));
            assertThat(start(anna).id()).isNotEqualTo(note.id());
        }

        @Test
        void isThereForItsAuthorAlone() {
            Actor ben = colleague();
            DraftNote note = start(anna);
            keep(anna, note, 0, free("only mine"));

            assertThat(people.as(ben, () -> reading.of(client))).isEmpty();
            assertThat(people.as(ben, () -> writing.read(client, session))).isEmpty();
            assertThatNotFound(() -> people.as(ben, () -> reading.open(client, note.id())));
            assertThatNotFound(() -> keep(ben, note, 1, free("not mine")));
            assertThatNotFound(
                    () -> people.as(ben, () -> writing.discardDraft(client, note.id(), 1)));
            assertThatNotFound(() -> sign(ben, note, 1));
            assertThatNotFound(() -> add(ben, note, "more"));
        }

        @Test
        void isWrittenByEachColleagueForThemselves() {
            Actor ben = colleague();

            assertThat(start(ben).id()).isNotEqualTo(start(anna).id());
        }

        @Test
        void isNotAddedTo() {
            DraftNote note = start(anna);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> add(anna, note, "more"))
                    .matches(refused -> refused.key().equals("notes.not-signed"));
        }

        @Test
        void isStartedForASessionOfThatClientOnly() {
            ClientId other = people.client(anna);

            assertThatNotFound(
                    () -> people.as(anna, () -> writing.start(other, session, NoteFormat.SOAP)));
            assertThatNotFound(() ->
                    people.as(
                            anna,
                            () ->
                                    writing.start(
                                            client,
                                            new SessionId(UUID.randomUUID()),
                                            NoteFormat.SOAP)));
        }

        @Test
        void isNotReachedThroughAnotherClient() {
            ClientId other = people.client(anna);
            DraftNote note = start(anna);

            assertThatNotFound(
                    () -> people.as(anna, () -> writing.keepDraft(other, note.id(), 0, free("x"))));
            assertThatNotFound(() -> people.as(anna, () -> signing.sign(other, note.id(), 0)));
        }

        @Test
        void isOutOfReachWhenItsAuthorHasLeftTheTeam() {
            DraftNote note = start(anna);
            Actor ben = people.staff(administrator, Role.PRACTITIONER);
            people.as(administrator, () -> teams.passOn(client, ben.id()));

            assertThatNotFound(() -> keep(anna, note, 0, free("late")));
            assertThatNotFound(() -> sign(anna, note, 0));
        }
    }

    @Nested
    class TheSignature {

        @Test
        void locksTheNoteAndGivesItOneVersionAndOneSignature() {
            DraftNote note = written(anna, "done");

            Signing result = sign(anna, note, 1);

            assertThat(result).isInstanceOf(Signing.Signed.class);
            NoteDetails signed = people.as(anna, () -> reading.open(client, note.id()));
            assertThat(signed.text()).isEqualTo(free("done"));
            assertThat(signed.version()).isEqualTo(1);
            assertThat(signed.signedAt()).isEqualTo(clock.instant());
            assertThat(signed.signedBy()).isEqualTo(anna.person().name());
            assertThat(signed.digest()).hasSize(64).isEqualTo(((Signing.Signed) result).digest());
            assertThat(signed.intact()).isTrue();
            assertThat(signed.addenda()).isEmpty();
            assertThat(count("note_version", "note_id", note.id())).isEqualTo(1);
            assertThat(count("note_signature", "note_id", note.id())).isEqualTo(1);
        }

        @Test
        void leavesTheWordsInOnePlace() {
            DraftNote note = signed(anna, "done");

            assertThat(stored("session_note", "draft", note.id())).isEmpty();
        }

        @Test
        void isRefusedForAnEmptyNote() {
            DraftNote note = written(anna, " \n ");

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> sign(anna, note, 1))
                    .matches(refused -> refused.key().equals("notes.empty"));
            assertThat(draft(anna).revision()).isEqualTo(1);
        }

        @Test
        void neverSignsTextThatWasNotOnScreen() {
            DraftNote note = written(anna, "seen");
            keep(anna, note, 1, free("unseen"));

            Signing answer = sign(anna, note, 1);

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Signing.Stale.class,
                            stale -> assertThat(stale.theirs().text()).isEqualTo(free("unseen")));
            assertThat(draft(anna).text()).isEqualTo(free("unseen"));
        }

        @Test
        void happensOnceEvenFromTwoWindowsAtTheSameTime() throws Exception {
            DraftNote note = written(anna, "done");

            List<Object> answers =
                    together(
                            () -> attempt(() -> sign(anna, note, 1)),
                            () -> attempt(() -> sign(anna, note, 1)));

            assertThat(answers).hasAtLeastOneElementOfType(Signing.Signed.class);
            assertThat(answers).hasAtLeastOneElementOfType(NoteIsSigned.class);
            assertThat(count("note_signature", "note_id", note.id())).isEqualTo(1);
        }

        @Test
        void eitherSeesAChangeOrLocksItOut() throws Exception {
            DraftNote note = written(anna, "seen");

            List<Object> answers =
                    together(
                            () -> attempt(() -> sign(anna, note, 1)),
                            () -> attempt(() -> keep(anna, note, 1, free("changed"))));

            boolean signed = answers.get(0) instanceof Signing.Signed;
            assertThat(answers.get(0))
                    .isInstanceOf(signed ? Signing.Signed.class : Signing.Stale.class);
            assertThat(answers.get(1))
                    .isInstanceOf(signed ? NoteIsSigned.class : Keeping.Kept.class);
        }

        @Test
        void isRefusedForTheWorkOfAColleague() {
            Actor ben = colleague();
            DraftNote note = signed(anna, "done");

            assertThatNotFound(() -> sign(ben, note, 1));
        }
    }

    @Nested
    class ASignedNote {

        @Test
        void isNeitherChangedNorDiscardedNorSignedAgainNorStartedAgain() {
            DraftNote note = signed(anna, "done");

            assertThatIsSigned(() -> keep(anna, note, 1, free("other")));
            assertThatIsSigned(() -> keep(anna, note, 1, free("done")));
            assertThatIsSigned(
                    () -> people.as(anna, () -> writing.discardDraft(client, note.id(), 1)));
            assertThatIsSigned(() -> sign(anna, note, 1));
            assertThatIsSigned(() -> start(anna));
            assertThat(people.as(anna, () -> reading.open(client, note.id())).text())
                    .isEqualTo(free("done"));
        }

        @Test
        void isReadByTheCareTeam() {
            Actor ben = colleague();
            DraftNote note = signed(anna, "done");

            assertThat(people.as(ben, () -> reading.open(client, note.id())).text())
                    .isEqualTo(free("done"));
            assertThat(people.as(ben, () -> reading.of(client)))
                    .singleElement()
                    .satisfies(summary -> {
                        assertThat(summary.state()).isEqualTo(NoteState.SIGNED);
                        assertThat(summary.mine()).isFalse();
                        assertThat(summary.authorName()).isEqualTo(anna.person().name());
                    });
            assertThat(people.as(ben, () -> reading.openOwn(client, session))).isEmpty();
        }

        @Test
        void isReadByNobodyElse() {
            DraftNote note = signed(anna, "done");
            Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
            Actor ben = people.staff(administrator, Role.PRACTITIONER);
            Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
            Actor themselves = people.arrive(anna, client);

            for (Actor other : List.of(administrator, stranger, ben, supervisor, themselves)) {
                assertThatNotFound(() -> people.as(other, () -> reading.open(client, note.id())));
                assertThatNotFound(() -> people.as(other, () -> reading.of(client)));
                assertThatNotFound(
                        () -> people.as(other, () -> reading.openPrevious(client, session)));
                assertThatNotFound(() -> add(other, note, "more"));
                assertThatNotFound(() -> start(other));
            }
        }

        @Test
        void isAddedToAnyNumberOfTimesInOrderAndByName() {
            Actor ben = colleague();
            DraftNote note = signed(anna, "done");

            add(anna, note, "first");
            clock.advance(Duration.ofMinutes(1));
            add(ben, note, "second");
            clock.advance(Duration.ofMinutes(1));
            add(anna, note, "third");

            NoteDetails read = people.as(anna, () -> reading.open(client, note.id()));
            assertThat(read.text()).isEqualTo(free("done"));
            assertThat(read.intact()).isTrue();
            assertThat(read.addenda())
                    .extracting(NoteDetails.Addendum::text)
                    .containsExactly("first", "second", "third");
            assertThat(read.addenda())
                    .extracting(NoteDetails.Addendum::addedBy)
                    .containsExactly(
                            anna.person().name(), ben.person().name(), anna.person().name());
        }

        @Test
        void isNotAddedToWithNothingOrWithTooMuch() {
            DraftNote note = signed(anna, "done");

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> add(anna, note, " \n"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> add(anna, note, "a".repeat(NoteText.MOST + 1)));
            add(anna, note, "a".repeat(NoteText.MOST));
            assertThat(count("note_addendum", "note_id", note.id())).isEqualTo(1);
        }

        @Test
        void leavesATraceWhenItIsOpenedSignedAndAddedTo() {
            DraftNote note = signed(anna, "done");
            add(anna, note, "more");
            people.as(anna, () -> reading.open(client, note.id()));

            assertThat(traces(note.id()))
                    .containsExactlyInAnyOrder("NOTE_SIGNED", "NOTE_ADDED_TO", "NOTE_OPENED");
        }

        /** PostgreSQL's roles make it impossible; H2 has none, so there it is at least seen. */
        @Test
        void isNotForgedUnseen() {
            DraftNote note = signed(anna, "done");

            if (TestDatabase.isPostgresql()) {
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> forgeDigest(note.id()));
            } else {
                forgeDigest(note.id());
                assertThat(people.as(anna, () -> reading.open(client, note.id())).intact())
                        .isFalse();
            }
        }

        private void forgeDigest(NoteId note) {
            inPractice(() ->
                    sql.sql(
                                    """
                                    update note_signature set digest = :digest
                                     where practice_id = :practice and note_id = :note
                                    """)
                            .param("digest", "0".repeat(64))
                            .param("note", note.value())
                            .update());
        }
    }

    @Nested
    class TheNoteBefore {

        @Test
        void isTheLatestSignedOneOnAnEarlierSession() {
            SessionId earliest = aSession(Duration.ofDays(-14));
            SessionId earlier = aSession(Duration.ofDays(-7));
            SessionId later = aSession(Duration.ofHours(3));
            signedOn(earlier, "a week ago");
            signedOn(earliest, "two weeks ago");
            signedOn(later, "later");

            assertThat(previous()).isEqualTo(free("a week ago"));
        }

        @Test
        void isNoDraft() {
            SessionId earlier = aSession(Duration.ofDays(-7));
            people.as(anna, () -> writing.start(client, earlier, NoteFormat.FREE));

            assertThat(people.as(anna, () -> reading.openPrevious(client, session))).isEmpty();
        }

        @Test
        void mayBeAColleagues() {
            Actor ben = colleague();
            SessionId earlier = aSession(Duration.ofDays(-7));
            DraftNote note = people.as(ben, () -> writing.start(client, earlier, NoteFormat.FREE));
            keep(ben, note, 0, free("by Ben"));
            sign(ben, note, 1);

            assertThat(previous()).isEqualTo(free("by Ben"));
        }

        private NoteText previous() {
            return people.as(anna, () -> reading.openPrevious(client, session))
                    .orElseThrow()
                    .text();
        }

        private void signedOn(SessionId on, String text) {
            DraftNote note = people.as(anna, () -> writing.start(client, on, NoteFormat.FREE));
            keep(anna, note, 0, free(text));
            sign(anna, note, 1);
        }
    }

    @Nested
    class UnsignedOnes {

        @Test
        void areOnesOwnTheOldestFirst() {
            DraftNote older = start(anna);
            clock.advance(Duration.ofDays(1));
            SessionId next = aSession(Duration.ZERO);
            DraftNote newer = people.as(anna, () -> writing.start(client, next, NoteFormat.DAP));
            Actor ben = colleague();
            start(ben);

            assertThat(people.as(anna, () -> reading.unsigned()))
                    .extracting(UnsignedNote::id)
                    .containsExactly(older.id(), newer.id());
        }

        @Test
        void areFewerWhenOneIsSigned() {
            signed(anna, "done");

            assertThat(people.as(anna, () -> reading.unsigned())).isEmpty();
        }

        @Test
        void areCountedForTheReportOnceTheyHaveWaitedTooLong() {
            Actor ben = colleague();
            Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
            LocalDate today = LocalDate.now(clock);
            for (Actor one : List.of(anna, ben)) {
                people.as(
                        administrator,
                        () -> supervising.begin(supervisor.id(), one.id(), today, null));
            }
            DraftNote old = start(anna);
            clock.advance(Duration.ofDays(8));
            start(ben);

            assertThat(waiting(supervisor))
                    .containsExactly(new TeamCount("unsigned", anna.id(), 0, 1, 0));
            sign(anna, written(anna, old), 1);
            assertThat(waiting(supervisor)).isEmpty();
        }

        @Test
        void areCountedOnlyInsideATransaction() {
            LocalDate today = LocalDate.now(clock);
            assertThatExceptionOfType(IllegalTransactionStateException.class)
                    .isThrownBy(() ->
                            people.as(
                                    anna,
                                    () -> figures.underMe(today, today, today, clock.instant())));
        }

        private List<TeamCount> waiting(Actor supervisor) {
            LocalDate today = LocalDate.now(clock);
            Instant weekAgo = clock.instant().minus(Duration.ofDays(7));
            List<TeamCount> counts =
                    people.as(
                            supervisor,
                            () ->
                                    transactions.execute(
                                            tx -> figures.underMe(today, today, today, weekAgo)));
            return requireNonNull(counts).stream()
                    .filter(one -> one.figure().equals("unsigned"))
                    .toList();
        }
    }

    private SessionId aSession(Duration fromNow) {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().plus(fromNow),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private Actor colleague() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        return ben;
    }

    private static NoteText free(String text) {
        return new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, text));
    }

    private Keeping.Kept kept(int revision) {
        return new Keeping.Kept(revision, clock.instant());
    }

    private DraftNote start(Actor by) {
        return people.as(by, () -> writing.start(client, session, NoteFormat.FREE));
    }

    private Keeping keep(Actor by, DraftNote note, int revision, NoteText text) {
        return people.as(by, () -> writing.keepDraft(client, note.id(), revision, text));
    }

    private Signing sign(Actor by, DraftNote note, int revision) {
        return people.as(by, () -> signing.sign(client, note.id(), revision));
    }

    private void add(Actor by, DraftNote note, String text) {
        people.as(by, () -> signing.addAddendum(client, note.id(), text));
    }

    private DraftNote draft(Actor by) {
        return people.as(by, () -> writing.read(client, session)).orElseThrow();
    }

    private DraftNote written(Actor by, String text) {
        DraftNote note = start(by);
        keep(by, note, 0, free(text));
        return note;
    }

    private DraftNote written(Actor by, DraftNote note) {
        keep(by, note, 0, free("done"));
        return note;
    }

    private DraftNote signed(Actor by, String text) {
        DraftNote note = written(by, text);
        sign(by, note, 1);
        return note;
    }

    private <T> T inPractice(Callable<T> work) {
        return people.as(
                anna,
                () ->
                        transactions.execute(status -> {
                            try {
                                return work.call();
                            } catch (RuntimeException e) {
                                throw e;
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    private long count(String table, String column, NoteId note) {
        return inPractice(() ->
                sql.sql(
                                """
                                select count(*) from %s
                                 where practice_id = :practice and %s = :note
                                """
                                        .formatted(table, column))
                        .param("note", note.value())
                        .query(Long.class)
                        .single());
    }

    private byte[] stored(String table, String column, NoteId note) {
        return inPractice(() ->
                sql.sql(
                                """
                                select %s as sealed from %s
                                 where practice_id = :practice and id = :note
                                """
                                        .formatted(column, table))
                        .param("note", note.value())
                        .query((row, number) -> row.getBytes("sealed"))
                        .single());
    }

    private List<String> traces(NoteId note) {
        return inPractice(() ->
                sql.sql(
                                """
                                select action from audit_entry
                                 where practice_id = :practice and subject_id = :note
                                """)
                        .param("note", note.value())
                        .query(String.class)
                        .list());
    }

    private static void assertThatNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertThatIsSigned(ThrowingCallable act) {
        assertThatExceptionOfType(NoteIsSigned.class).isThrownBy(act);
    }

    private static Object attempt(Callable<?> work) throws Exception {
        try {
            return work.call();
        } catch (NoteIsSigned signed) {
            return signed;
        }
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : List.of(one, two)) {
                running.add(
                        both.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
