package app.trellis.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.ManagingClients;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings of a supervisor with those whom they supervise, and what is on their agenda. */
@ServiceTest
class MeetingsTest {

    private static final Instant FRIDAY = TestClock.START.plus(Duration.ofDays(4));

    @Autowired People people;
    @Autowired Supervising supervising;
    @Autowired ManagingClients clients;
    @Autowired BringingToSupervision bringing;
    @Autowired ArrangingMeetings arranging;
    @Autowired ComingToMeetings coming;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private Actor sol;
    private UUID line;

    @BeforeEach
    void solSupervisesAnnaAndBen() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        line = people.as(administrator, () -> supervising.begin(sol.id(), anna.id(), today, null));
        people.as(administrator, () -> supervising.begin(sol.id(), ben.id(), today, null));
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void bothReadWhenItIsAndWhatEitherPutOnIt() {
        UUID meeting = arranged(anna.id());
        people.as(sol, () -> arranging.add(meeting, "How the week was"));
        clock.advance(Duration.ofMinutes(1));
        people.as(anna, () -> coming.add(meeting, "My caseload"));

        for (Meeting one : List.of(arrangedBySol().getFirst(), comingTo(anna).getFirst())) {
            assertThat(one.startsAt()).isEqualTo(FRIDAY);
            assertThat(one.supervisor()).isEqualTo(sol.person().name());
            assertThat(one.people()).containsExactly(anna.person().name());
            assertThat(one.points())
                    .extracting(Meeting.Point::words)
                    .containsExactly("How the week was", "My caseload");
        }
        assertThat(comingTo(anna).getFirst().points())
                .extracting(Meeting.Point::mine)
                .containsExactly(false, true);
        assertThat(comingTo(ben)).isEmpty();
    }

    @Test
    void eitherTicksAndTakesTheTickBackAndTakesOffTheirOwnAlone() {
        UUID meeting = arranged(anna.id());
        people.as(anna, () -> coming.add(meeting, "My caseload"));
        UUID point = comingTo(anna).getFirst().points().getFirst().id();

        assertNotThere(sol, () -> removedBySol(point));
        people.as(sol, () -> arranging.tick(point, true));
        assertThat(comingTo(anna).getFirst().points().getFirst().ticked()).isTrue();
        people.as(anna, () -> coming.tick(point, false));
        assertThat(arrangedBySol().getFirst().points().getFirst().ticked()).isFalse();
        people.as(anna, () -> coming.remove(point));
        assertThat(arrangedBySol().getFirst().points()).isEmpty();
    }

    @Test
    void whatWasNotTickedGoesOnToTheNextMeetingOfTheSamePeople() {
        UUID meeting = arranged(anna.id());
        people.as(anna, () -> coming.add(meeting, "talked about"));
        people.as(anna, () -> coming.add(meeting, "left over"));
        UUID done = comingTo(anna).getFirst().points().getFirst().id();
        people.as(anna, () -> coming.tick(done, true));
        people.as(sol, () -> arranging.close(meeting, true));

        assertThat(comingTo(anna))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.closed()).isTrue();
                    assertThat(one.points())
                            .extracting(Meeting.Point::words)
                            .containsExactly("left over");
                });
        UUID group = arranged(anna.id(), ben.id());
        assertThat(comingTo(ben).getFirst().points()).isEmpty();
        assertThat(group).isNotNull();

        UUID next = arranged(anna.id());
        Meeting after =
                comingTo(anna).stream().filter(one -> one.id().equals(next)).findFirst().get();
        assertThat(after.points()).extracting(Meeting.Point::words).containsExactly("left over");
        assertThat(comingTo(anna)).noneMatch(Meeting::closed);
    }

    @Test
    void whatIsBroughtStandsThereByItselfForTheSupervisorAlone() {
        ClientId client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        people.as(anna, () -> bringing.bring(client, "How to go on"));
        arranged(anna.id(), ben.id());

        assertThat(arrangedBySol().getFirst().brought())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.practitioner()).isEqualTo(anna.person().name());
                    assertThat(one.client()).isEqualTo("R-7");
                    assertThat(one.line()).isEqualTo("How to go on");
                });
        assertThat(comingTo(ben).getFirst().brought()).isEmpty();
        assertThat(comingTo(anna).getFirst().brought()).isEmpty();
    }

    @Test
    void itIsMovedAndCalledOff() {
        UUID meeting = arranged(anna.id());
        people.as(sol, () -> arranging.move(meeting, FRIDAY.plus(Duration.ofDays(3))));
        assertThat(comingTo(anna).getFirst().startsAt()).isEqualTo(FRIDAY.plus(Duration.ofDays(3)));

        people.as(sol, () -> arranging.close(meeting, false));
        assertThat(comingTo(anna)).isEmpty();
        assertNotThere(sol, () -> closedBySol(meeting));
        assertNotThere(anna, () -> added(meeting));
    }

    @Test
    void onlyPeopleUnderOneTodayAreAskedAndTheSameOnesOnce() {
        Actor carla = people.staff(administrator, Role.PRACTITIONER);

        assertNotThere(sol, () -> arranging.arrange(FRIDAY, Set.of(anna.id(), carla.id())));
        assertRefused("supervision.meeting.people", () -> arranging.arrange(FRIDAY, Set.of()));
        assertRefused(
                "supervision.meeting.past",
                () -> arranging.arrange(clock.instant().minusSeconds(1), Set.of(anna.id())));
        arranged(anna.id());
        assertRefused("supervision.meeting.there", () -> arranged(anna.id()));
    }

    @Test
    void nobodyElseReachesItAndNobodyAfterTheirLineEnded() {
        UUID meeting = arranged(anna.id());
        people.as(anna, () -> coming.add(meeting, "My caseload"));
        UUID point = comingTo(anna).getFirst().points().getFirst().id();
        Actor rita = people.staff(administrator, Role.SUPERVISOR);

        assertNotThere(ben, () -> added(meeting));
        assertNotThere(
                ben,
                () -> {
                    coming.tick(point, true);
                    return true;
                });
        assertThat(people.as(rita, () -> arranging.mine())).isEmpty();
        assertNotThere(
                rita,
                () -> {
                    arranging.close(meeting, true);
                    return true;
                });

        people.as(administrator, () -> supervising.end(line, LocalDate.now(clock)));
        clock.advance(Duration.ofDays(1));
        assertThat(arrangedBySol()).isEmpty();
        assertThat(comingTo(anna)).isEmpty();
        assertNotThere(anna, () -> added(meeting));
    }

    @Test
    void anAgendaIsNotEndless() {
        UUID meeting = arranged(anna.id());
        for (int i = 0; i < Agendas.ENOUGH; i++) {
            people.as(anna, () -> coming.add(meeting, "one more"));
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(anna, () -> coming.add(meeting, "too much")))
                .matches(refused -> refused.key().equals("supervision.point.enough"));
        assertRefused("shared.text-empty", () -> addedBySol(meeting, "  "));
        assertRefused("shared.text-too-long", () -> addedBySol(meeting, "a".repeat(201)));
    }

    @Test
    void theListsCostTheSameHoweverMuchStandsInThem() throws Exception {
        UUID meeting = arranged(anna.id());
        people.as(anna, () -> coming.add(meeting, "one"));
        int forSol = StatementCount.of(this::arrangedBySol).size();
        int forAnna = StatementCount.of(() -> comingTo(anna)).size();
        arranged(ben.id());
        arranged(anna.id(), ben.id());
        for (int i = 0; i < 5; i++) {
            people.as(anna, () -> coming.add(meeting, "more"));
        }

        assertThat(StatementCount.of(this::arrangedBySol)).hasSize(forSol);
        assertThat(StatementCount.of(() -> comingTo(anna))).hasSize(forAnna);
    }

    private UUID arranged(MemberId... asked) {
        return people.as(sol, () -> arranging.arrange(FRIDAY, Set.of(asked)));
    }

    private List<Meeting> arrangedBySol() {
        return people.as(sol, () -> arranging.mine());
    }

    private List<Meeting> comingTo(Actor who) {
        return people.as(who, () -> coming.mine());
    }

    private boolean added(UUID meeting) {
        coming.add(meeting, "a point");
        return true;
    }

    private boolean addedBySol(UUID meeting, String words) {
        arranging.add(meeting, words);
        return true;
    }

    private boolean removedBySol(UUID point) {
        arranging.remove(point);
        return true;
    }

    private boolean closedBySol(UUID meeting) {
        arranging.close(meeting, true);
        return true;
    }

    private void assertRefused(String key, Callable<?> work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(sol, work))
                .matches(refused -> refused.key().equals(key));
    }

    private void assertNotThere(Actor who, Callable<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(who, work));
    }
}
