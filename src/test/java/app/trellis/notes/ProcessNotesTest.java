package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ProcessNotesTest {

    private static final String WORDS = "I was tired myself. ماذا شعرت؟ 🌱";

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingProcessNotes keeping;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
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
        session =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                clock.instant(),
                                                SessionKind.SESSION,
                                                Attendance.ATTENDED)));
    }

    @Test
    void areReadBackWordForWord() {
        assertThat(keep(0, WORDS)).isEqualTo(new KeepingProcess.Kept(1, clock.instant()));

        assertThat(people.as(anna, () -> keeping.open(client, session)).orElseThrow().text())
                .isEqualTo(WORDS);
    }

    @Test
    void areThereForTheirAuthorAlone() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        keep(0, WORDS);

        assertThat(people.as(ben, () -> keeping.isThere(client, session))).isFalse();
        assertThat(people.as(ben, () -> keeping.open(client, session))).isEmpty();
        assertThatNotThere(() -> {
            people.as(ben, () -> keeping.delete(client, session, 1));
            return true;
        });
        for (Actor other :
                List.of(
                        administrator,
                        people.staff(administrator, Role.SUPERVISOR),
                        people.arrive(anna, client))) {
            assertThatNotThere(() -> people.as(other, () -> keeping.open(client, session)));
        }
    }

    @Test
    void areApartFromTheNoteOfTheSameSession() {
        Actor sol = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () ->
                        supervising.askForCoSigning(
                                supervising.begin(sol.id(), anna.id(), LocalDate.now(clock), null),
                                true));
        keep(0, WORDS);
        people.as(
                anna,
                () -> {
                    NoteId note = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(
                            client,
                            note,
                            0,
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "done")));
                    signing.sign(client, note, 1);
                });

        assertThat(people.as(anna, () -> reading.of(client))).hasSize(1);
        assertThat(people.as(anna, () -> reading.openOwn(client, session)).orElseThrow().text())
                .extracting(text -> text.in(NoteSection.TEXT))
                .isEqualTo("done");
        assertThat(keep(1, "after signing"))
                .as("They stay open when the note is signed")
                .isInstanceOf(KeepingProcess.Kept.class);
    }

    @Test
    void lieSealedInAPlaceOfTheirOwn() {
        keep(0, "a secret garden");

        byte[] sealed =
                inside(() ->
                        sql.sql(
                                        """
                                        select body from process_note
                                         where practice_id = :practice
                                           and session_id = :session
                                        """)
                                .param("session", session.value())
                                .query(byte[].class)
                                .single());
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("garden");
    }

    @Test
    void neverOverwriteAnotherWindow() {
        keep(0, "theirs");

        assertThat(keep(0, "mine"))
                .isInstanceOfSatisfying(
                        KeepingProcess.Stale.class,
                        stale -> assertThat(stale.theirs().text()).isEqualTo("theirs"));
        assertThat(keep(0, "theirs")).isInstanceOf(KeepingProcess.Kept.class);
    }

    @Test
    void areStartedOnceByTwoWindows() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<KeepingProcess> one = () -> keep(0, "one");
            Callable<KeepingProcess> two = () -> keep(0, "two");
            List<KeepingProcess> answers = List.of(both.submit(one).get(), both.submit(two).get());

            assertThat(answers).hasAtLeastOneElementOfType(KeepingProcess.Kept.class);
            assertThat(answers).hasAtLeastOneElementOfType(KeepingProcess.Stale.class);
        }
    }

    @Test
    void leaveNothingWhenTheyAreDeleted() {
        keep(0, WORDS);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(anna, () -> keeping.delete(client, session, 0)));

        people.as(anna, () -> keeping.delete(client, session, 1));

        assertThat(people.as(anna, () -> keeping.isThere(client, session))).isFalse();
        assertThat(keep(0, "begun again")).isInstanceOf(KeepingProcess.Kept.class);
    }

    @Test
    void holdAHundredThousandCharactersAndRefuseMore() {
        String full = "🌱".repeat(Text.LONG);

        assertThat(keep(0, full)).isInstanceOf(KeepingProcess.Kept.class);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> keep(1, full + "a"));
        assertThat(people.as(anna, () -> keeping.open(client, session)).orElseThrow().text())
                .isEqualTo(full);
    }

    @Test
    void standInTheAuditWhenTheyAreStartedOpenedAndDeleted() {
        keep(0, WORDS);
        keep(1, WORDS + " more");
        people.as(anna, () -> keeping.open(client, session));
        people.as(anna, () -> keeping.delete(client, session, 2));

        assertThat(
                        inside(() ->
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                 order by happened_at, id
                                                """)
                                        .param("client", client.value())
                                        .query(String.class)
                                        .list()))
                .containsSubsequence(
                        "PROCESS_NOTE_STARTED", "PROCESS_NOTE_OPENED", "PROCESS_NOTE_DELETED")
                .containsOnlyOnce("PROCESS_NOTE_STARTED");
    }

    private KeepingProcess keep(int revision, String text) {
        return people.as(anna, () -> keeping.keep(client, session, revision, text));
    }

    private static void assertThatNotThere(Callable<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(work::call);
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
}
