package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CareTeamTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired Caseload caseload;

    @Test
    void aPractitionerOpensTheRecordOfTheirOwnClient() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);

        ClientDetails details = people.as(anna, () -> clients.open(client));

        assertThat(details.id()).isEqualTo(client);
        assertThat(details.team()).hasSize(1);
    }

    @Test
    void aRecordOfAColleagueAndOneThatDoesNotExistLookTheSame() {
        Actor administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        ClientId client = people.client(anna);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> clients.open(client)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(ben, () -> clients.open(new ClientId(UUID.randomUUID()))));
    }

    @Test
    void aRecordOfAnotherPracticeIsNotThere() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> clients.open(client)));
    }

    @Test
    void anAdministratorDoesNotOpenARecordButMayPassItOn() {
        Actor administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        ClientId client = people.client(anna);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(administrator, () -> clients.open(client)));

        people.as(administrator, () -> teams.passOn(client, ben.id()));

        assertThat(people.as(ben, () -> clients.open(client)).team())
                .extracting(ClientDetails.Colleague::id)
                .containsExactly(ben.id());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> clients.open(client)));
    }

    @Test
    void aClientReadsTheHeadOfTheirOwnRecordAndNoOther() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId own = people.client(anna);
        ClientId other = people.client(anna);
        Actor client = people.arrive(anna, own);

        assertThat(people.as(client, () -> clients.mine())).isEqualTo(own);
        assertThat(people.as(client, () -> clients.details(own)).hasArrived()).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(client, () -> clients.details(other)));
    }

    @Test
    void theCaseloadHoldsTheClientsOfTheDay() {
        Actor administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        ClientId client = people.client(anna);
        people.client(people.staff(administrator, Role.PRACTITIONER));

        assertThat(people.as(anna, () -> caseload.read()))
                .extracting(CaseloadRow::id)
                .containsExactly(client);
    }
}
