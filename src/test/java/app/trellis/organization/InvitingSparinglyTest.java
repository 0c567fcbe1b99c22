package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.SafeContactData;
import app.trellis.identity.EmailAddress;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InvitingSparinglyTest {

    @Autowired People people;
    @Autowired Inviting inviting;
    @Autowired ManagingMembers members;
    @Autowired ManagingClients clients;
    @Autowired KeepingSafeContact contacts;
    @Autowired TestClock clock;

    private Actor administrator;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
    }

    @Test
    void twentyAnHourAndAHundredADay() {
        assertThat(invitedUntilTooMany(administrator)).isEqualTo(20);

        for (int hour = 0; hour < 4; hour++) {
            clock.advance(Duration.ofMinutes(61));
            assertThat(invitedUntilTooMany(administrator)).isEqualTo(20);
        }
        clock.advance(Duration.ofMinutes(61));
        assertThat(invitedUntilTooMany(administrator)).isZero();

        clock.advance(Duration.ofDays(1));
        assertThat(invitedUntilTooMany(administrator)).isEqualTo(20);
    }

    @Test
    void whatOneInvitesDoesNotHoldUpTheOthers() {
        Actor second = people.staff(administrator, Role.ADMINISTRATOR);
        assertThat(invitedUntilTooMany(administrator)).isEqualTo(19);

        assertThat(invitedUntilTooMany(second)).isEqualTo(20);
        assertThat(invitedUntilTooMany(people.administrator())).isEqualTo(20);
    }

    @Test
    void oneClientIsInvitedFourTimesAWeek() {
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        ClientId client = people.client(anna);
        people.as(
                anna,
                () -> contacts.record(client, new SafeContactData(true, "", "", "", "", "", "")));
        for (int i = 0; i < 4; i++) {
            people.as(anna, () -> clients.invite(client, true, null));
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(anna, () -> clients.invite(client, true, null)))
                .matches(no -> no.key().equals("organization.many-invitations-to-one"));

        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(people.as(anna, () -> clients.invite(client, true, null)).path()).isNotBlank();
    }

    @Test
    void tenLinksToANewPasswordAreMadeForOnePersonInAnHour() {
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        for (int i = 0; i < 10; i++) {
            people.as(administrator, () -> members.passwordLink(anna.id()));
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(administrator, () -> members.passwordLink(anna.id())))
                .matches(no -> no.key().equals("identity.many-links"));

        clock.advance(Duration.ofMinutes(61));
        assertThat(people.as(administrator, () -> members.passwordLink(anna.id()))).isNotBlank();
    }

    private int invitedUntilTooMany(Actor who) {
        for (int count = 0; count < 150; count++) {
            String email = "many%d@trellis.example".formatted(count);
            try {
                people.as(
                        who,
                        () ->
                                inviting.inviteStaff(
                                        "Rowan",
                                        EmailAddress.of(email),
                                        Set.of(Role.PRACTITIONER)));
            } catch (Refused tooMany) {
                assertThat(tooMany.key()).isEqualTo("organization.many-invitations");
                return count;
            }
        }
        throw new AssertionError("never refused");
    }
}
