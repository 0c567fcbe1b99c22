package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.care.About;
import app.trellis.care.Attendance;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SignalKind;
import app.trellis.care.TalkResult;
import app.trellis.care.TalkStanding;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.Supervising;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SupportingTeamTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Supervising supervising;
    @Autowired SupportingTeam supporting;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Assigning assigning;
    @Autowired CheckingIn checkingIn;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void solSupervisesAnna() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        supervise(anna, MONDAY.minusDays(30), null);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void aClientWithoutAnythingSaysSo() {
        TeamSupport.Line line = only();

        assertThat(line.client().client()).isEqualTo(client);
        assertThat(line.client().talk()).isEqualTo(TalkStanding.NONE);
        assertThat(line.steadyPage()).isFalse();
        assertThat(line.isHeavy()).isFalse();
        assertThat(line.needsLook()).isFalse();
        assertThat(person().notes().unsigned()).isZero();
    }

    @Test
    void aSafetyAnswerWaitsAndIsPastItsLimitAfterTwoHours() {
        feelsUnsafe();

        assertThat(only().openAlerts()).isOne();
        assertThat(only().pastDue()).isZero();
        assertThat(only().isHeavy()).isTrue();
        assertThat(only().client().has(SignalKind.SAFETY)).isTrue();
        assertThat(only().client().holds()).isPositive();

        clock.advance(Duration.ofHours(3));
        assertThat(only().pastDue()).isOne();
        assertThat(person().pastDue()).isOne();
        assertThat(person().heavy()).isOne();
    }

    @Test
    void aTalkIsInDateAsLongAsItHolds() {
        talk(About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        assertThat(only().client().talk()).isEqualTo(TalkStanding.IN_DATE);

        talk(About.FAMILY, MONDAY.minusDays(20), TalkResult.SOME_CONCERN);
        assertThat(only().client().talk()).isEqualTo(TalkStanding.AGAIN);

        talk(About.FAMILY, MONDAY, TalkResult.NO_CONCERN);
        assertThat(only().client().talk()).isEqualTo(TalkStanding.IN_DATE);

        clock.advance(Duration.ofDays(91));
        assertThat(only().client().talk()).isEqualTo(TalkStanding.AGAIN);
    }

    @Test
    void silenceIsToldAfterThreeWeeks() {
        clock.advance(Duration.ofDays(21));
        assertThat(person().quiet()).isZero();

        clock.advance(Duration.ofDays(1));
        assertThat(person().quiet()).isOne();
        assertThat(person().isQuiet()).isTrue();
        assertThat(only().needsLook()).isTrue();
    }

    @Test
    void whatWasAssignedAgainstALineIsCountedWithoutItsReason() {
        people.as(
                anna,
                () ->
                        assigning.assign(
                                client, Asking.page("grounding", MONDAY).against("Talked over.")));

        assertThat(only().againstALine()).isOne();
        assertThat(only().toString()).doesNotContain("Talked over.");

        clock.advance(Duration.ofDays(91));
        assertThat(only().againstALine()).isZero();
    }

    @Test
    void aNoteIsLateADayAfterItWasBegun() {
        people.as(
                anna,
                () -> {
                    SessionId session =
                            sessions.record(
                                    client,
                                    new SessionData(
                                            TestClock.START,
                                            SessionKind.SESSION,
                                            Attendance.ATTENDED));
                    return writing.start(client, session, NoteFormat.FREE);
                });
        assertThat(person().notes().unsigned()).isZero();

        clock.advance(Duration.ofHours(25));
        assertThat(person().notes().unsigned()).isOne();
        assertThat(person().notes().oldest()).isEqualTo(TestClock.START);
    }

    @Test
    void onlyWhoIsSupervisedTodayStandsThere() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.client(ben);
        assertThat(read().people()).extracting(TeamSupport.Person::id).containsExactly(anna.id());

        supervise(ben, MONDAY, MONDAY);
        assertThat(read().people()).hasSize(2);

        clock.advance(Duration.ofDays(1));
        assertThat(read().people()).extracting(TeamSupport.Person::id).containsExactly(anna.id());
    }

    @Test
    void whoSupervisesNobodyReadsOfNobody() {
        Actor other = people.staff(administrator, Role.SUPERVISOR);

        assertThat(people.as(other, supporting::mine).people()).isEmpty();
    }

    @Test
    void aLargerTeamCostsTheSameStatements() throws Exception {
        int small = statements();
        for (int more = 0; more < 6; more++) {
            Actor another = people.staff(administrator, Role.PRACTITIONER);
            supervise(another, MONDAY.minusDays(30), null);
            people.client(another);
            people.client(another);
        }

        assertThat(read().people()).hasSize(7);
        assertThat(statements()).isEqualTo(small);
    }

    private int statements() throws Exception {
        return StatementCount.of(this::read).size();
    }

    private TeamSupport read() {
        return people.as(sol, supporting::mine);
    }

    private TeamSupport.Person person() {
        List<TeamSupport.Person> team = read().people();
        assertThat(team).hasSize(1);
        return team.getFirst();
    }

    private TeamSupport.Line only() {
        List<TeamSupport.Line> lines = person().clients();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private void supervise(Actor who, LocalDate from, @Nullable LocalDate until) {
        people.as(administrator, () -> supervising.begin(sol.id(), who.id(), from, until));
    }

    private void talk(About about, LocalDate day, TalkResult result) {
        people.as(anna, () -> talks.record(client, about, day, result));
    }

    private void feelsUnsafe() {
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q10", 1),
                Sharing.SHARED);
    }
}
