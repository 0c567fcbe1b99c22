package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.organization.ManagingMembers;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PassingOnTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired HandingOver handingOver;
    @Autowired EndingCare ending;
    @Autowired OwnCare own;
    @Autowired Caseload caseload;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;

    @BeforeEach
    void annaLeadsAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
    }

    @Test
    void nobodyGoesWhileAClientCountsOnThem() {
        ClientId finished = people.client(anna);
        people.as(anna, () -> ending.end(finished, Ending.LEFT, ""));

        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> people.as(administrator, () -> members.end(anna.id())));
        assertThat(refused.key()).isEqualTo("care.clients-to-pass-on");
        assertThat(refused.arguments()).containsExactly(1);

        people.as(administrator, () -> teams.passOn(client, ben.id()));
        people.as(administrator, () -> members.end(anna.id()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> clients.details(client)));
    }

    @Test
    void anAdministratorFindsTheClientsOfSomebodyWhoGoesAndOfSomebodyWhoIsGone() {
        ClientId finished = people.client(anna);
        people.as(anna, () -> ending.end(finished, Ending.LEFT, ""));
        people.client(ben);

        assertThat(ledBy(anna)).containsExactly(client, finished);
        people.as(administrator, () -> teams.passOn(client, ben.id()));
        assertThat(ledBy(anna)).containsExactly(finished);
        people.as(administrator, () -> members.end(anna.id()));
        clock.advance(Duration.ofDays(200));

        assertThat(ledBy(anna)).containsExactly(finished);
        people.as(administrator, () -> teams.passOn(finished, ben.id()));
        people.as(ben, () -> ending.comeBack(finished));

        assertThat(ledBy(anna)).isEmpty();
        assertThat(ledBy(ben)).contains(client, finished);
    }

    @Test
    void aClientIsPassedOnOnlyToSomebodyWhoTreatsClientsHere() {
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);

        for (Actor wrong : new Actor[] {stranger, supervisor, administrator}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(anna, () -> teams.passOn(client, wrong.id())));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(anna, () -> teams.shareWith(client, wrong.id())));
        }
        assertThat(people.as(anna, () -> clients.details(client)).team()).hasSize(1);
    }

    @Test
    void theClientReadsForFourWeeksWhoIsNew() {
        Actor mia = people.arrive(anna, client);
        people.as(anna, () -> clients.callPractitioner(client, "Ann"));
        assertThat(people.as(mia, () -> own.standing()).newSince()).isNull();
        clock.advance(Duration.ofDays(3));

        people.as(anna, () -> teams.passOn(client, ben.id()));

        Standing standing = people.as(mia, () -> own.standing());
        assertThat(standing.newSince()).isEqualTo(MONDAY.plusDays(3));
        assertThat(standing.practitioner()).isNotEqualTo("Ann").isNotEmpty();
        assertThat(people.as(ben, () -> caseload.read()).getFirst().withYouSince())
                .isEqualTo(MONDAY.plusDays(3));
        clock.advance(Duration.ofDays(28));
        assertThat(people.as(mia, () -> own.standing()).newSince()).isNull();
    }

    @Test
    void aColleagueIsTakenOffTheTeamAndTheLeadIsNot() {
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        assertThat(people.as(ben, () -> clients.details(client)).team()).hasSize(2);

        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                people.as(
                                                        ben,
                                                        () -> teams.takeOff(client, anna.id())))
                                .key())
                .isEqualTo("care.leads");
        people.as(anna, () -> teams.takeOff(client, ben.id()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> clients.details(client)));
    }

    private java.util.List<ClientId> ledBy(Actor member) {
        return people.as(administrator, () -> handingOver.ledBy(member.id())).stream()
                .map(LedClient::id)
                .toList();
    }
}
