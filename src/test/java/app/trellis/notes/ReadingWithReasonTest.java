package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.care.OpenedMonth;
import app.trellis.care.OpeningToReview;
import app.trellis.care.OpeningWithReason;
import app.trellis.care.ReasonKind;
import app.trellis.care.RecordingSessions;
import app.trellis.care.Restricting;
import app.trellis.care.ReviewingReasons;
import app.trellis.care.SeeingReasons;
import app.trellis.care.SeeingWhoOpened;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.ToOpen;
import app.trellis.care.ToldOpening;
import app.trellis.organization.Deputising;
import app.trellis.organization.PracticeSettings;
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
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signed session notes that a supervisor opens with a reason: who may, for how long, who learns.
 */
@ServiceTest
class ReadingWithReasonTest {

    private static final String REASON = "Anna is ill and Mia rang twice tonight.";

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired KeepingProcessNotes processNotes;
    @Autowired OpeningWithReason opening;
    @Autowired ReadingWithReason reading;
    @Autowired SeeingReasons seeing;
    @Autowired ReviewingReasons reviewing;
    @Autowired SeeingWhoOpened whoOpened;
    @Autowired PracticeSettings settings;
    @Autowired Supervising supervising;
    @Autowired Deputising deputising;
    @Autowired Restricting restricting;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private Actor sol;
    private UUID line;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void solSupervisesAnnaAndThePracticeAllowsIt() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        line = people.as(administrator, () -> supervising.begin(sol.id(), anna.id(), today, null));
        allow(true);
        client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void aRestrictedRecordOpensToNobodyAndClosesWhatIsOpen() {
        UUID open =
                people.as(
                        sol,
                        () ->
                                opening.open(
                                        client.value(),
                                        People.PASSWORD,
                                        ReasonKind.values()[0],
                                        REASON));
        people.as(mia, () -> restricting.ask(client));
        people.as(administrator, () -> restricting.set(client, Set.of(anna.id())));

        assertThatThrownBy(() -> people.as(sol, () -> reading.of(open)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(sol, () -> opening.about(client.value())))
                .isInstanceOf(NotFound.class);

        people.as(administrator, () -> restricting.lift(client));
        assertThat(people.as(sol, () -> opening.about(client.value()))).isNotNull();
    }

    @Test
    void signedNotesAreReadWithWhatWasAddedAndNothingElse() {
        NoteId note = signed(anna, "one small step");
        people.as(anna, () -> signing.addAddendum(client, note, "and another"));
        SessionId session = aSession(anna);
        NoteId draft = people.as(anna, () -> writing.start(client, session, NoteFormat.FREE).id());
        people.as(anna, () -> processNotes.keep(client, session, 0, "for me alone"));

        UUID opened = open();
        OpenedNotes list = people.as(sol, () -> reading.of(opened));
        NoteDetails read = people.as(sol, () -> reading.open(opened, note)).note();

        assertThat(list.notes()).extracting(OpenedNotes.Line::id).containsExactly(note);
        assertThat(list.pseudonym()).isEqualTo("R-7");
        assertThat(list.toString()).doesNotContain("Mia");
        assertThat(read.text().in(NoteSection.TEXT)).isEqualTo("one small step");
        assertThat(read.addenda())
                .extracting(NoteDetails.Addendum::text)
                .containsExactly("and another");
        assertNotThere(sol, () -> reading.open(opened, draft));
    }

    @Test
    void aReturnedNoteReadsAsItWasSignedWithoutItsRemarkAndAWithdrawnOneIsNotThere() {
        NoteId withdrawn = signed(anna, "meant for somebody else");
        people.as(anna, () -> signing.withdraw(client, withdrawn, "wrong client"));
        NoteId kept = signed(anna, "kept");

        UUID opened = open();

        assertThat(people.as(sol, () -> reading.of(opened)).notes())
                .extracting(OpenedNotes.Line::id)
                .containsExactly(kept);
        assertNotThere(sol, () -> reading.open(opened, withdrawn));
    }

    @Test
    void anHourLaterNothingIsOpenAnyMore() {
        NoteId note = signed(anna, "one small step");
        UUID opened = open();

        clock.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(people.as(sol, () -> reading.open(opened, note)).until())
                .isEqualTo(TestClock.START.plus(Duration.ofMinutes(60)));

        clock.advance(Duration.ofMillis(1));
        assertNotThere(sol, () -> reading.of(opened));
        assertNotThere(sol, () -> reading.open(opened, note));
        assertNotThere(sol, () -> ended(opened));
    }

    @Test
    void endedBeforeItsTimeItIsOverAtOnceAndMayBeOpenedAnew() {
        NoteId note = signed(anna, "one small step");
        UUID opened = open();
        clock.advance(Duration.ofMinutes(5));
        people.as(sol, () -> opening.end(opened));

        assertNotThere(sol, () -> reading.open(opened, note));
        assertThat(told(anna).getFirst().until())
                .isEqualTo(TestClock.START.plus(Duration.ofMinutes(5)));

        UUID again = open();
        assertThat(people.as(sol, () -> reading.open(again, note)).note().id()).isEqualTo(note);
    }

    @Test
    void nothingElseIsOpenedWhileOneRuns() {
        ClientId other = people.as(anna, () -> clients.add("Lea Example", null));
        UUID opened = open();

        assertRefused("care.reason.running", () -> open(client));
        assertRefused("care.reason.running", () -> open(other));
        ToOpen about = people.as(sol, () -> opening.about(other.value()));
        assertThat(about.running())
                .isEqualTo(
                        new ToOpen.Running(
                                opened, TestClock.START.plus(Duration.ofHours(1)), false));
    }

    @Test
    void twoWindowsOpenOneHour() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<String> attempt =
                    () -> {
                        try {
                            open();
                            return "open";
                        } catch (Refused refused) {
                            return refused.key();
                        }
                    };
            Future<String> one = both.submit(attempt);
            Future<String> two = both.submit(attempt);
            assertThat(List.of(one.get(), two.get()))
                    .containsExactlyInAnyOrder("open", "care.reason.running");
        }
    }

    @Test
    void withoutThePasswordOrAReasonNothingIsOpened() {
        assertRefused(
                "care.reason.password-wrong",
                () -> opening.open(client.value(), "not mine", ReasonKind.SAFETY, REASON));
        assertRefused(
                "care.reason.short",
                () ->
                        opening.open(
                                client.value(),
                                People.PASSWORD,
                                ReasonKind.SAFETY,
                                "   fourteen chars"));
        assertRefused(
                "shared.text-too-long",
                () ->
                        opening.open(
                                client.value(),
                                People.PASSWORD,
                                ReasonKind.SAFETY,
                                "a".repeat(Text.LONG + 1)));

        assertThat(count("select count(*) from reasoned_opening where practice_id = :practice"))
                .isZero();
        assertThat(told(anna)).isEmpty();
    }

    @Test
    void aPracticeThatHasNotSwitchedItOnHasNoSuchThingAndClosesItAtOnce() {
        NoteId note = signed(anna, "one small step");
        UUID opened = open();

        allow(false);

        assertNotThere(sol, () -> reading.open(opened, note));
        assertNotThere(sol, () -> reading.of(opened));
        assertNotThere(sol, () -> opening.about(client.value()));
        assertNotThere(sol, () -> open(client));
    }

    @Test
    void onlyClientsOfThoseWhomOneSupervisesTodayAreThere() {
        ClientId bens = people.client(ben);
        Actor stranger = people.staff(people.administrator(), Role.SUPERVISOR);
        Actor other = people.staff(administrator, Role.SUPERVISOR);

        assertNotThere(sol, () -> open(bens));
        assertNotThere(sol, () -> opening.about(UUID.randomUUID()));
        assertNotThere(stranger, () -> opening.about(client.value()));
        assertNotThere(other, () -> opening.about(client.value()));

        people.as(administrator, () -> supervising.end(line, LocalDate.now(clock)));
        clock.advance(Duration.ofDays(1));
        assertNotThere(sol, () -> open(client));
    }

    @Test
    void whatSomebodyElseOpenedIsNotThere() {
        NoteId note = signed(anna, "one small step");
        Actor rita = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(rita.id(), anna.id(), LocalDate.now(clock), null));
        UUID opened = open();

        assertNotThere(rita, () -> reading.of(opened));
        assertNotThere(rita, () -> reading.open(opened, note));
        assertNotThere(
                rita,
                () -> {
                    opening.end(opened);
                    return true;
                });
    }

    @Test
    void whoStandsInForTheSupervisorMayOnThoseDaysAndNoLonger() {
        NoteId note = signed(anna, "one small step");
        Actor rita = people.staff(administrator, Role.SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        UUID deputy = people.as(sol, () -> deputising.name(rita.id(), today, today));
        UUID opened =
                people.as(
                        rita,
                        () ->
                                opening.open(
                                        client.value(),
                                        People.PASSWORD,
                                        ReasonKind.SAFETY,
                                        REASON));
        assertThat(people.as(rita, () -> reading.open(opened, note)).note().id()).isEqualTo(note);

        people.as(sol, () -> deputising.end(deputy));

        assertNotThere(rita, () -> reading.open(opened, note));
        assertNotThere(rita, () -> opening.about(client.value()));
    }

    @Test
    void aNoteOfAnotherClientIsNotThere() {
        ClientId own = client;
        client = people.as(anna, () -> clients.add("Lea Example", null));
        NoteId foreign = signed(anna, "of Lea");
        client = own;
        UUID opened = open();

        assertNotThere(sol, () -> reading.open(opened, foreign));
    }

    @Test
    void whoWroteAndWhoLeadsReadWhoDidItWhenAndWhyUntilTheySaySo() {
        signed(anna, "one");
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        signed(ben, "two");
        UUID opened = open();

        for (Actor person : List.of(anna, ben)) {
            assertThat(people.as(person, () -> seeing.unseen())).isOne();
            ToldOpening one = told(person).getFirst();
            assertThat(one.by()).isEqualTo(sol.person().name());
            assertThat(one.from()).isEqualTo(TestClock.START);
            assertThat(one.kind()).isEqualTo(ReasonKind.UNREACHABLE);
            assertThat(one.reason()).isEqualTo(REASON);
            assertThat(one.client()).isEqualTo(client);
            assertThat(one.toString()).doesNotContain("rang");
        }

        people.as(anna, () -> seeing.seen(opened));
        assertThat(people.as(anna, () -> seeing.unseen())).isZero();
        assertThat(told(anna)).singleElement().matches(ToldOpening::seen);
        assertThat(people.as(ben, () -> seeing.unseen())).isOne();
    }

    @Test
    void whoWroteThereOnceReadsItWithoutTheName() {
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        signed(ben, "two");
        people.as(anna, () -> teams.takeOff(client, ben.id()));
        clock.advance(Duration.ofDays(2));
        open();

        ToldOpening one = told(ben).getFirst();

        assertThat(one.client()).isNull();
        assertThat(one.who()).isEqualTo("R-7");
    }

    @Test
    void whoWasNotToldCannotSayThatTheySawIt() {
        UUID opened = open();

        assertNotThere(
                ben,
                () -> {
                    seeing.seen(opened);
                    return true;
                });
    }

    @Test
    void theRecordCarriesTheMarkForTheCareTeam() {
        open();

        assertThat(people.as(anna, () -> seeing.of(client)))
                .singleElement()
                .matches(one -> one.reason().equals(REASON));
        assertNotThere(ben, () -> seeing.of(client));
    }

    @Test
    void theClientReadsEachOpeningWithItsHourAndKindAndWithoutAName() {
        NoteId note = signed(anna, "one small step");
        clock.advance(Duration.ofMinutes(7));
        UUID opened = open();
        people.as(sol, () -> reading.open(opened, note));
        clock.advance(Duration.ofHours(2));
        open();

        OpenedMonth month = people.as(mia, () -> whoOpened.month(client, 0));

        LocalTime at = LocalTime.ofInstant(TestClock.START, ZoneId.of("Europe/London"));
        assertThat(month.days().getFirst().reasoned())
                .containsExactly(
                        new OpenedMonth.Reasoned(at.plusMinutes(7), ReasonKind.UNREACHABLE),
                        new OpenedMonth.Reasoned(at.plusMinutes(127), ReasonKind.UNREACHABLE));
        assertThat(month.days().getFirst().by()).isEmpty();
        assertThat(month.toString()).doesNotContain(sol.person().name()).doesNotContain("rang");
    }

    @Test
    void anAdministratorLooksAtItWithoutTheWordsOrAName() {
        UUID opened = open();
        OpeningToReview one = people.as(administrator, () -> reviewing.all()).getFirst();
        assertThat(one.by()).isEqualTo(sol.person().name());
        assertThat(one.practitioner()).isEqualTo(anna.person().name());
        assertThat(one.shortNumber()).isEqualTo(client.shortNumber());
        assertThat(one.toString()).doesNotContain("rang", "Mia", "R-7");

        people.as(administrator, () -> reviewing.reviewed(opened));
        people.as(administrator, () -> reviewing.reviewed(opened));

        assertThat(people.as(administrator, () -> reviewing.all()).getFirst().reviewedAt())
                .isEqualTo(TestClock.START);
        assertThat(
                        count(
                                """
                                select count(*) from audit_entry
                                 where practice_id = :practice and action = 'REASON_REVIEWED'
                                """))
                .isOne();
    }

    @Test
    void whoOpenedItDoesNotLookAtItThemselves() {
        Actor both = people.staff(administrator, Role.SUPERVISOR, Role.ADMINISTRATOR);
        people.as(
                administrator,
                () -> supervising.begin(both.id(), anna.id(), LocalDate.now(clock), null));
        UUID opened =
                people.as(
                        both,
                        () ->
                                opening.open(
                                        client.value(),
                                        People.PASSWORD,
                                        ReasonKind.CONCERN,
                                        REASON));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(both, () -> reviewing.reviewed(opened)))
                .matches(refused -> refused.key().equals("care.reason.own"));
        assertThat(people.as(both, () -> reviewing.all()).getFirst().own()).isTrue();
    }

    @Test
    void anotherPracticeFindsNothing() {
        UUID opened = open();
        Actor elsewhere = people.administrator();

        assertThat(people.as(elsewhere, () -> reviewing.all())).isEmpty();
        assertNotThere(
                elsewhere,
                () -> {
                    reviewing.reviewed(opened);
                    return true;
                });
    }

    @Test
    void theReasonLiesSealedAndEachActIsWrittenDown() {
        NoteId note = signed(anna, "one small step");
        UUID opened = open();
        people.as(sol, () -> reading.open(opened, note));
        people.as(sol, () -> opening.end(opened));

        byte[] sealed =
                inside(() ->
                        sql.sql("select reason from reasoned_opening where practice_id = :practice")
                                .query(byte[].class)
                                .single());
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("rang");
        assertThat(
                        inside(() ->
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                   and actor_id = :sol
                                                 order by happened_at, id
                                                """)
                                        .param("client", client.value())
                                        .param("sol", sol.id().value())
                                        .query(String.class)
                                        .list()))
                .containsExactlyInAnyOrder(
                        "OPENED_WITH_A_REASON", "NOTE_READ_WITH_A_REASON", "REASON_ENDED");
    }

    @Test
    void theListsCostTheSameHoweverLongTheyAre() throws Exception {
        signed(anna, "one");
        UUID opened = open();
        int notes = StatementCount.of(() -> people.as(sol, () -> reading.of(opened))).size();
        int told = StatementCount.of(() -> told(anna)).size();
        int review =
                StatementCount.of(() -> people.as(administrator, () -> reviewing.all())).size();
        for (int i = 0; i < 3; i++) {
            signed(anna, "more");
        }
        UUID last = opened;
        for (int i = 0; i < 3; i++) {
            UUID before = last;
            people.as(sol, () -> opening.end(before));
            last = open();
        }
        UUID now = last;

        assertThat(StatementCount.of(() -> people.as(sol, () -> reading.of(now)))).hasSize(notes);
        assertThat(StatementCount.of(() -> told(anna))).hasSize(told);
        assertThat(StatementCount.of(() -> people.as(administrator, () -> reviewing.all())))
                .hasSize(review);
    }

    private boolean ended(UUID opened) {
        opening.end(opened);
        return true;
    }

    private UUID open() {
        return open(client);
    }

    private UUID open(ClientId of) {
        return people.as(
                sol,
                () -> opening.open(of.value(), People.PASSWORD, ReasonKind.UNREACHABLE, REASON));
    }

    private List<ToldOpening> told(Actor person) {
        return people.as(person, () -> seeing.mine());
    }

    private void allow(boolean allowed) {
        people.as(administrator, () -> settings.openWithReason(allowed));
    }

    private NoteId signed(Actor author, String words) {
        SessionId session = aSession(author);
        return people.as(
                author,
                () -> {
                    NoteId id = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(client, id, 0, free(words));
                    signing.sign(client, id, 1);
                    return id;
                });
    }

    private SessionId aSession(Actor who) {
        Instant at = clock.instant();
        return people.as(
                who,
                () ->
                        sessions.record(
                                client,
                                new SessionData(at, SessionKind.SESSION, Attendance.ATTENDED)));
    }

    private void assertRefused(String key, Callable<?> work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(sol, work))
                .matches(refused -> refused.key().equals(key));
    }

    private void assertNotThere(Actor who, Callable<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(who, work));
    }

    private long count(String select) {
        return inside(() -> sql.sql(select).query(Long.class).single());
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
