package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.care.About;
import app.trellis.care.BringingToSupervision;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.ManagingClients;
import app.trellis.care.TalkResult;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TalkingOverTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Supervising supervising;
    @Autowired TalkingOver talkingOver;
    @Autowired BringingToSupervision bringing;
    @Autowired ManagingClients clients;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor supervisor;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        client = people.client(anna);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void whatWasAssignedAgainstALineStandsThereWithTheLineAndTheReason() {
        supervise(MONDAY, null);
        assignAgainst("Talked through with a colleague.");

        assertThat(read().againstLines())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.day()).isEqualTo(MONDAY);
                    assertThat(one.title()).isEqualTo("Grounding 5-4-3-2-1");
                    assertThat(one.reason()).isEqualTo("Talked through with a colleague.");
                    assertThat(one.lines())
                            .containsExactly(Asking.page("grounding", MONDAY).notFor().getLast());
                });
    }

    @Test
    void whatWasAssignedWithEveryLineTickedIsNotThere() {
        supervise(MONDAY, null);
        assign(Asking.page("grounding", MONDAY).explained("A word all the same."));

        assertThat(read().againstLines()).isEmpty();
    }

    @Test
    void onlyTheDaysOfTheLineCount() {
        supervise(MONDAY, MONDAY.plusDays(1));
        clock.advance(Duration.ofDays(2));
        assignAgainst("Too late for this supervisor.");
        people.as(
                anna,
                () ->
                        talks.record(
                                client, About.FAMILY, MONDAY.plusDays(2), TalkResult.SOME_CONCERN));

        assertThat(read().againstLines()).isEmpty();
        assertThat(read().talks()).isEmpty();
        assertThat(read().anybody()).isFalse();
    }

    @Test
    void aTalkThatLeftAConcernIsToldByDateAndResult() {
        supervise(MONDAY, null);
        people.as(anna, () -> talks.record(client, About.FRIEND, MONDAY, TalkResult.NO_CONCERN));
        people.as(anna, () -> talks.record(client, About.PARTNER, MONDAY, TalkResult.NOT_NOW));

        assertThat(read().talks())
                .singleElement()
                .returns(MONDAY, ToTalkOver.Talk::day)
                .returns(About.PARTNER, ToTalkOver.Talk::about)
                .returns(TalkResult.NOT_NOW, ToTalkOver.Talk::result);
    }

    @Test
    void anotherSupervisorSeesNothingOfIt() {
        assignAgainst("Nobody supervises Anna.");

        assertThat(read().againstLines()).isEmpty();
    }

    @Test
    void whatIsBroughtIsToldWithItsLineAndWithoutAName() {
        supervise(MONDAY, null);
        bring("The talk with her partner worries me.");

        assertThat(read().brought())
                .singleElement()
                .returns(MONDAY, ToTalkOver.Bring::day)
                .returns("The talk with her partner worries me.", ToTalkOver.Bring::line)
                .returns(null, ToTalkOver.Bring::client)
                .returns(true, ToTalkOver.Bring::waits);
        String name = people.as(anna, () -> clients.details(client)).name();
        assertThat(read().brought().getFirst().practitioner()).isNotEqualTo(name);
    }

    @Test
    void theSupervisorSeesThePracticesOwnWordForAClientWhereThereIsOne() {
        supervise(MONDAY, null);
        people.as(anna, () -> clients.rename(client, "Mia Example", "Robin"));
        bring("");

        assertThat(read().brought())
                .singleElement()
                .returns("Robin", ToTalkOver.Bring::client)
                .returns("", ToTalkOver.Bring::line);
    }

    @Test
    void eitherOfTheTwoTicksItAndItRestsWithItsDay() {
        supervise(MONDAY, null);
        bring("First.");
        clock.advance(Duration.ofDays(1));
        UUID mark = read().brought().getFirst().id();
        people.as(supervisor, () -> talkingOver.talkedOver(mark));
        assertThat(people.as(anna, () -> bringing.of(client))).isEmpty();
        bring("Second.");
        clock.advance(Duration.ofDays(1));
        people.as(
                anna,
                () -> bringing.of(client).ifPresent(one -> bringing.talkedOver(client, one.id())));

        assertThat(read().brought())
                .extracting(ToTalkOver.Bring::line, ToTalkOver.Bring::talkedOn)
                .containsExactly(
                        tuple("Second.", MONDAY.plusDays(2)), tuple("First.", MONDAY.plusDays(1)));
    }

    @Test
    void whatWaitsGoesToWhoeverSupervisesTodayAndThePastStaysWithWhoTalkedItOver() {
        supervise(MONDAY, MONDAY.plusDays(1));
        bring("One that was talked over.");
        people.as(
                anna,
                () -> bringing.of(client).ifPresent(one -> bringing.talkedOver(client, one.id())));
        bring("One that waits.");
        clock.advance(Duration.ofDays(3));
        Actor next = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(next.id(), anna.id(), MONDAY.plusDays(2), null));

        assertThat(read().brought())
                .extracting(ToTalkOver.Bring::line)
                .containsExactly("One that was talked over.");
        assertThat(people.as(next, () -> talkingOver.mine(Locale.ENGLISH)).brought())
                .extracting(ToTalkOver.Bring::line)
                .containsExactly("One that waits.");
        UUID waits =
                people.as(next, () -> talkingOver.mine(Locale.ENGLISH)).brought().getFirst().id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(supervisor, () -> talkingOver.talkedOver(waits)));
    }

    private void bring(String line) {
        people.as(anna, () -> bringing.bring(client, line));
    }

    private void supervise(LocalDate from, @Nullable LocalDate until) {
        people.as(administrator, () -> supervising.begin(supervisor.id(), anna.id(), from, until));
    }

    private ToTalkOver read() {
        return people.as(supervisor, () -> talkingOver.mine(Locale.ENGLISH));
    }

    private void assignAgainst(String reason) {
        assign(Asking.page("grounding", MONDAY).against(reason));
    }

    private void assign(AssignmentData data) {
        people.as(anna, () -> assigning.assign(client, data));
    }
}
