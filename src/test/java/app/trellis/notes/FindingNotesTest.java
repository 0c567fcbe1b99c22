package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class FindingNotesTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired KeepingProcessNotes processNotes;
    @Autowired FindingNotes finding;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId mia;
    private ClientId leo;

    @BeforeEach
    void annaHasTwoClients() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        mia = people.client(anna);
        leo = people.client(anna);
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void findsDraftsSignedNotesAndWhatWasAddedByTheirWords() {
        NoteId draft = draft(anna, mia, 3, "afraid of the phone");
        NoteId signed = signed(anna, leo, 2, "the Phone rang");
        NoteId added = signed(anna, leo, 1, "nothing of it");
        people.as(anna, () -> signing.addAddendum(leo, added, "the phone after all"));
        signed(anna, leo, 0, "something else");

        FoundNotes found = find(anna, null, null, null, "phone");

        assertThat(found.notes())
                .extracting(FoundNotes.Found::id)
                .containsExactly(added, signed, draft);
        assertThat(found.notes())
                .extracting(FoundNotes.Found::excerpt)
                .containsExactly("the phone after all", "the Phone rang", "afraid of the phone");
        assertThat(found.looked()).isEqualTo(4);
        assertThat(found.all()).isEqualTo(4);
    }

    @Test
    void findsByClientAndByDayWithoutOpeningAnything() {
        signed(anna, leo, 9, "before");
        NoteId within = signed(anna, mia, 5, "within");
        NoteId leos = signed(anna, leo, 5, "within, of another");
        signed(anna, mia, 1, "after");
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        FoundNotes days = find(anna, null, day.minusDays(6), day.minusDays(4), "");
        FoundNotes both = find(anna, mia, day.minusDays(6), day.minusDays(4), "");

        assertThat(days.notes())
                .extracting(FoundNotes.Found::id)
                .containsExactlyInAnyOrder(within, leos);
        assertThat(both.notes()).extracting(FoundNotes.Found::id).containsExactly(within);
        assertThat(both.notes()).allMatch(one -> one.excerpt().isEmpty());
        assertThat(searchesOf(mia)).isZero();
    }

    @Test
    void findsNothingOfAColleagueAndNothingOfACareTeamThatOneHasLeft() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(mia, ben.id()));
        signed(ben, mia, 1, "phone, by Ben");
        signed(anna, mia, 2, "phone, by Anna");
        signed(anna, leo, 2, "phone, by Anna");

        assertThat(find(anna, null, null, null, "phone").notes()).hasSize(2);
        people.as(administrator, () -> teams.passOn(mia, ben.id()));
        assertThat(find(anna, null, null, null, "phone").notes())
                .extracting(FoundNotes.Found::client)
                .containsExactly(leo);
    }

    @Test
    void neverFindsProcessNotesOrTheWordsOfAWithdrawnOne() {
        SessionId session = aSession(anna, mia, 1);
        people.as(anna, () -> processNotes.keep(mia, session, 0, "phone"));
        NoteId withdrawn = signed(anna, mia, 2, "phone");
        people.as(anna, () -> signing.withdraw(mia, withdrawn, "phone"));

        assertThat(find(anna, null, null, null, "phone").notes()).isEmpty();
        assertThat(find(anna, mia, null, null, "").notes())
                .singleElement()
                .extracting(FoundNotes.Found::state)
                .isEqualTo(NoteState.WITHDRAWN);
    }

    @Test
    void writesDownOnceForEachClientThatNotesWereSearched() {
        signed(anna, mia, 1, "one");
        signed(anna, mia, 2, "two");
        signed(anna, leo, 3, "three");

        find(anna, null, null, null, "one");

        assertThat(searchesOf(mia)).isEqualTo(1);
        assertThat(searchesOf(leo)).isEqualTo(1);
    }

    @Test
    void costsTheSameStatementsHoweverManyNotesThereAre() throws Exception {
        signed(anna, mia, 1, "phone");
        int one = cost();
        for (int day = 2; day < 12; day++) {
            signed(anna, mia, day, "phone");
        }

        assertThat(cost()).isEqualTo(one);
    }

    @Test
    void refusesMoreWordsThanItSays() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> find(anna, null, null, null, "a".repeat(Text.SHORT + 1)));
    }

    @Test
    void aDraftIsOverdueAfterADayAndAReturnedOneFromItsReturn() {
        draft(anna, mia, 0, "begun");
        assertThat(people.as(anna, () -> reading.overdue())).isZero();

        clock.advance(Duration.ofHours(24));
        assertThat(people.as(anna, () -> reading.overdue())).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(people.as(anna, () -> reading.overdue())).isEqualTo(1);
        assertThat(people.as(anna, () -> reading.of(mia)))
                .singleElement()
                .matches(NoteSummary::overdue);
    }

    private int cost() throws Exception {
        return StatementCount.of(() -> find(anna, null, null, null, "phone")).size();
    }

    private FoundNotes find(
            Actor who,
            @Nullable ClientId client,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String words) {
        return people.as(who, () -> finding.find(new NoteFilter(client, from, until, words)));
    }

    private NoteId signed(Actor by, ClientId client, int daysAgo, String words) {
        NoteId note = draft(by, client, daysAgo, words);
        people.as(by, () -> signing.sign(client, note, 1));
        return note;
    }

    private NoteId draft(Actor by, ClientId client, int daysAgo, String words) {
        SessionId session = aSession(by, client, daysAgo);
        return people.as(
                by,
                () -> {
                    NoteId note = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(
                            client,
                            note,
                            0,
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words)));
                    return note;
                });
    }

    private SessionId aSession(Actor by, ClientId client, int daysAgo) {
        return people.as(
                by,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().minus(Duration.ofDays(daysAgo)),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private long searchesOf(ClientId client) {
        Long found =
                people.as(
                        anna,
                        () ->
                                transactions.execute(status ->
                                        sql.sql(
                                                        """
                                                        select count(*) from audit_entry
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                           and action = 'NOTES_SEARCHED'
                                                        """)
                                                .param("client", client.value())
                                                .query(Long.class)
                                                .single()));
        return found == null ? 0 : found;
    }
}
