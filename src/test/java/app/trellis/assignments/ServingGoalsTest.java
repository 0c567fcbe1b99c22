package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.GoalLine;
import app.trellis.care.GoalWork;
import app.trellis.care.KeepingGoals;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which goal an assignment serves, and who may know. */
@ServiceTest
class ServingGoalsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired ServingGoals serving;
    @Autowired KeepingGoals goals;
    @Autowired List<GoalWork> work;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;
    private UUID goal;
    private AssignmentId page;

    @BeforeEach
    void miaSharesAGoal() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        goal = people.as(mia, () -> goals.add(client, "Call my sister again", true));
        page =
                people.as(
                        anna,
                        () ->
                                assigning.assign(
                                        client,
                                        Asking.page("pause-before-reacting", MONDAY).data()));
    }

    @Test
    void anAssignmentSaysWhichGoalItServes() {
        people.as(anna, () -> serving.serve(client, page, goal));

        assertThat(people.as(anna, () -> serving.of(client)))
                .containsEntry(page, "Call my sister again");
        assertThat(people.as(mia, () -> serving.of(client)))
                .containsEntry(page, "Call my sister again");
    }

    @Test
    void eachSideReadsWhatIsDoneForAGoalByTheNameThatItKnows() {
        people.as(anna, () -> serving.serve(client, page, goal));

        assertThat(people.as(anna, () -> done())).containsExactly("Pause before reacting");
        assertThat(people.as(mia, () -> done())).containsExactly("A slow moment");
    }

    @Test
    void aGoalThatTheClientKeepsIsNotThereForAnybodyElse() {
        UUID kept = people.as(mia, () -> goals.add(client, "Only mine", false));

        assertThat(people.as(anna, () -> serving.open(client)))
                .extracting(GoalLine::words)
                .containsExactly("Call my sister again");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> serving.serve(client, page, kept)));
    }

    @Test
    void aGoalThatIsTakenBackLaterGoesFromThePlanAndStaysForTheClient() {
        people.as(anna, () -> serving.serve(client, page, goal));

        people.as(mia, () -> goals.share(client, goal, false));

        assertThat(people.as(anna, () -> serving.of(client))).isEmpty();
        assertThat(people.as(mia, () -> serving.of(client))).containsKey(page);
    }

    @Test
    void anotherGoalTakesThePlaceOfTheFirst() {
        UUID other = people.as(mia, () -> goals.add(client, "Sleep with the light off", true));
        people.as(anna, () -> serving.serve(client, page, goal));

        people.as(anna, () -> serving.serve(client, page, other));

        assertThat(people.as(anna, () -> serving.of(client)))
                .containsOnlyKeys(page)
                .containsValue("Sleep with the light off");
    }

    @Test
    void anotherClientsPageOrGoalIsNotThere() {
        ClientId other = people.client(anna);
        UUID theirs = people.as(anna, () -> goals.add(other, "Theirs", true));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> serving.serve(client, page, theirs)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> serving.serve(other, page, theirs)));
    }

    private List<String> done() {
        return work.stream()
                .flatMap(one ->
                        one.of(client, Locale.ENGLISH).getOrDefault(goal, List.of()).stream())
                .toList();
    }
}
