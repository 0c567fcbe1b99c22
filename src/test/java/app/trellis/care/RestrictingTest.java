package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A restricted record is open to the few who are named with it, and never to nobody. */
@ServiceTest
class RestrictingTest {

    @Autowired People people;
    @Autowired Restricting restricting;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired Caseload caseload;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private Actor cleo;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaAndBenTreatMia() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        cleo = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
    }

    @Test
    void itIsAskedByTheClientAndSetByThePractice() {
        assertThatThrownBy(() ->
                        people.as(administrator, () -> restricting.set(client, Set.of(anna.id()))))
                .isInstanceOf(NotFound.class);
        people.as(mia, () -> restricting.ask(client));
        people.as(mia, () -> restricting.ask(client));
        assertThat(people.as(administrator, () -> restricting.open()))
                .singleElement()
                .satisfies(line -> assertThat(line.team()).containsOnlyKeys(anna.id(), ben.id()));
        assertThat(people.as(ben, () -> clients.details(client)).id())
                .as("asking changes nothing yet")
                .isEqualTo(client);

        people.as(administrator, () -> restricting.set(client, Set.of(anna.id())));

        assertThat(reads(anna)).isTrue();
        assertThat(reads(ben)).isFalse();
        assertThat(people.as(mia, () -> clients.mine())).isEqualTo(client);
        people.as(administrator, () -> restricting.lift(client));
        assertThat(reads(ben)).isTrue();
    }

    @Test
    void itIsNeverOpenToNobodyNorToSomebodyWhoDoesNotTreatHer() {
        people.as(mia, () -> restricting.ask(client));

        for (Set<app.trellis.shared.MemberId> readers :
                List.of(
                        Set.<app.trellis.shared.MemberId>of(),
                        Set.of(cleo.id()),
                        Set.of(anna.id(), cleo.id()))) {
            assertThatThrownBy(
                            () -> people.as(administrator, () -> restricting.set(client, readers)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(reads(ben)).isTrue();
    }

    @Test
    void whoeverTheClientIsPassedToReadsToo() {
        people.as(mia, () -> restricting.ask(client));
        people.as(administrator, () -> restricting.set(client, Set.of(anna.id())));

        people.as(administrator, () -> teams.passOn(client, cleo.id()));

        assertThat(reads(cleo)).isTrue();
        assertThat(reads(anna)).isFalse();
        assertThat(reads(ben)).isFalse();
    }

    @Test
    void whatWaitsIsTakenBackAndWhatIsRefusedCanBeAskedAnew() {
        people.as(mia, () -> restricting.ask(client));
        people.as(mia, () -> restricting.takeBack(client));
        assertThat(people.as(administrator, () -> restricting.open())).isEmpty();
        people.as(mia, () -> restricting.ask(client));
        people.as(administrator, () -> restricting.refuse(client));
        assertThat(people.as(administrator, () -> restricting.open())).isEmpty();
        people.as(mia, () -> restricting.ask(client));
        people.as(administrator, () -> restricting.set(client, Set.of(anna.id())));

        people.as(mia, () -> restricting.takeBack(client));

        assertThat(reads(ben)).as("what holds is lifted by the practice").isFalse();
    }

    private boolean reads(Actor actor) {
        boolean listed =
                people.as(actor, () -> caseload.read()).stream()
                        .anyMatch(row -> row.id().equals(client));
        boolean opens;
        try {
            opens = people.as(actor, () -> clients.details(client)).id().equals(client);
        } catch (NotFound closed) {
            opens = false;
        }
        assertThat(listed).as("the list says the same as the record").isEqualTo(opens);
        return opens;
    }
}
