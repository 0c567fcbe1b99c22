package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.organization.Deputising;
import app.trellis.organization.DeputyDetails;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.PersonToday;
import app.trellis.organization.SupervisedPerson;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor who stands in for another one: what they get, for how long, and who says so. */
@ServiceTest
class DeputisingTest {

    @Autowired People people;
    @Autowired Deputising deputising;
    @Autowired Supervising supervising;
    @Autowired ManagingMembers members;
    @Autowired ManagingClients clients;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired CoSigningNotes coSigning;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;
    private Actor rita;
    private LocalDate today;

    @BeforeEach
    void solSupervisesAnnaAndCoSigns() {
        clock.set(TestClock.START);
        today = LocalDate.now(clock);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        rita = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> {
                    UUID line = supervising.begin(sol.id(), anna.id(), today, null);
                    supervising.askForCoSigning(line, true);
                });
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void forThoseDaysAndNoLongerTheDeputyGetsWhatWaits() {
        NoteId note = signed();
        named(today.plusDays(1), today.plusDays(2));
        assertNothingFor(rita, note);

        clock.advance(Duration.ofDays(1));
        assertThat(underToday(rita)).extracting(PersonToday::id).containsExactly(anna.id());
        assertThat(people.as(rita, () -> coSigning.waiting()))
                .extracting(WaitingNote::id)
                .containsExactly(note);
        assertThat(people.as(sol, () -> coSigning.waiting())).hasSize(1);

        clock.advance(Duration.ofDays(2));
        assertNothingFor(rita, note);
    }

    @Test
    void whatTheDeputyCoSignsIsCoSigned() {
        NoteId note = signed();
        named(today, today);

        people.as(rita, () -> coSigning.coSign(note, 1));

        assertThat(people.as(sol, () -> coSigning.waiting())).isEmpty();
    }

    @Test
    void figuresOverPeopleStayWithTheirOwnSupervisor() {
        named(today, today.plusDays(5));

        assertThat(people.as(rita, () -> supervising.mine())).isEmpty();
        assertThat(people.as(sol, () -> supervising.mine()))
                .extracting(SupervisedPerson::id)
                .containsExactly(anna.id());
    }

    @Test
    void aDeputyIsNotReachedByADeputyOfTheirs() {
        Actor tom = people.staff(administrator, Role.SUPERVISOR);
        named(today, today.plusDays(5));

        assertRefused(
                "organization.deputy.stands-in-already",
                () -> people.as(rita, () -> deputising.name(tom.id(), today, today.plusDays(1))));
        assertRefused(
                "organization.deputy.away",
                () -> people.as(tom, () -> deputising.name(sol.id(), today, today.plusDays(1))));
        people.as(rita, () -> deputising.name(tom.id(), today.plusDays(6), today.plusDays(7)));
        assertThat(underToday(tom)).isEmpty();
    }

    @Test
    void endedItIsOverAtOnce() {
        NoteId note = signed();
        UUID id = named(today, today.plusDays(5));

        assertNotThere(rita, () -> ended(id));
        people.as(sol, () -> ended(id));

        assertNothingFor(rita, note);
        assertThat(people.as(sol, () -> deputising.mine())).isEmpty();
    }

    @Test
    void anAdministratorSaysItForSomebodyWhoFellIll() {
        UUID id =
                people.as(
                        administrator,
                        () -> deputising.nameFor(sol.id(), rita.id(), today, today.plusDays(3)));

        for (Actor one : List.of(sol, rita)) {
            assertThat(people.as(one, () -> deputising.mine()))
                    .singleElement()
                    .satisfies(said -> {
                        assertThat(said.supervisorName()).isEqualTo(sol.person().name());
                        assertThat(said.deputyName()).isEqualTo(rita.person().name());
                        assertThat(said.holdsOn(today)).isTrue();
                        assertThat(said.holdsOn(today.plusDays(4))).isFalse();
                    });
        }
        people.as(administrator, () -> deputising.endFor(id));
        assertThat(people.as(administrator, () -> deputising.all())).isEmpty();
    }

    @Test
    void onlySupervisorsOfThePracticeOnDaysThatAreFree() {
        Actor stranger = people.staff(people.administrator(), Role.SUPERVISOR);

        assertNotThere(sol, () -> deputising.name(anna.id(), today, today));
        assertNotThere(sol, () -> deputising.name(stranger.id(), today, today));
        assertRefused("organization.deputy.self", () -> nameRita(sol.id(), today, today));
        assertRefused(
                "organization.days-order", () -> nameRita(rita.id(), today, today.minusDays(1)));
        assertRefused(
                "organization.deputy.days", () -> nameRita(rita.id(), today.minusDays(1), today));
        assertRefused(
                "organization.deputy.days", () -> nameRita(rita.id(), today, today.plusDays(367)));
        named(today, today.plusDays(5));
        assertRefused(
                "organization.deputy.there",
                () -> nameRita(rita.id(), today.plusDays(5), today.plusDays(6)));
        assertThat(people.as(sol, () -> deputising.choices()).keySet()).containsExactly(rita.id());
    }

    @Test
    void whoeverHasGoneStandsInForNobody() {
        NoteId note = signed();
        named(today, today.plusDays(5));
        people.as(administrator, () -> members.end(rita.id()));

        assertThat(people.as(sol, () -> deputising.mine())).isEmpty();
        assertThat(people.as(sol, () -> coSigning.waiting()))
                .extracting(WaitingNote::id)
                .containsExactly(note);
    }

    @Test
    void theListCostsTheSameHoweverLongItIs() throws Exception {
        named(today, today);
        int one = StatementCount.of(this::saidByOrForSol).size();
        named(today.plusDays(1), today.plusDays(1));
        named(today.plusDays(2), today.plusDays(2));

        assertThat(StatementCount.of(this::saidByOrForSol)).hasSize(one);
    }

    private List<DeputyDetails> saidByOrForSol() {
        return people.as(sol, () -> deputising.mine());
    }

    private List<PersonToday> underToday(Actor who) {
        return people.as(who, () -> supervising.today(LocalDate.now(clock)));
    }

    private UUID named(LocalDate from, LocalDate until) {
        return nameRita(rita.id(), from, until);
    }

    private UUID nameRita(MemberId deputy, LocalDate from, LocalDate until) {
        return people.as(sol, () -> deputising.name(deputy, from, until));
    }

    private boolean ended(UUID id) {
        deputising.end(id);
        return true;
    }

    private void assertNothingFor(Actor who, NoteId note) {
        assertThat(underToday(who)).isEmpty();
        assertThat(people.as(who, () -> coSigning.waiting())).isEmpty();
        assertNotThere(who, () -> coSigning.open(note));
    }

    private void assertNotThere(Actor who, Callable<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(who, work));
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .matches(refused -> refused.key().equals(key));
    }

    private NoteId signed() {
        ClientId client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        SessionId session =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                clock.instant(),
                                                SessionKind.SESSION,
                                                Attendance.ATTENDED)));
        return people.as(
                anna,
                () -> {
                    NoteId id = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(
                            client,
                            id,
                            0,
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "done")));
                    signing.sign(client, id, 1);
                    return id;
                });
    }
}
