package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LookingAfterAPracticeTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Autowired private People people;
    @Autowired private ManagingMembers members;
    @Autowired private Supervising supervising;
    @Autowired private PracticeSettings settings;
    @Autowired private Inviting inviting;

    private Actor administrator;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(refusal(() -> members.end(administrator.id())))
                .isEqualTo("organization.last-administrator");

        people.staff(administrator, Role.ADMINISTRATOR);
        people.as(administrator, () -> members.end(administrator.id()));
    }

    @Test
    void whoHasGoneStaysOnTheListWithTheDay() {
        Actor colleague = people.staff(administrator, Role.PRACTITIONER);

        people.as(administrator, () -> members.end(colleague.id()));

        assertThat(people.as(administrator, () -> members.staff()))
                .filteredOn(one -> one.id().equals(colleague.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.endedAt()).isNotNull());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(administrator, () -> members.passwordLink(colleague.id())));
    }

    @Test
    void nobodyReachesIntoAnotherPractice() {
        Actor stranger = people.administrator();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> members.end(administrator.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(stranger, () -> members.passwordLink(administrator.id())));
    }

    @Test
    void aLineOfSupervisionHasDates() {
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);

        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), practitioner.id(), MONDAY, null));
        SupervisionLineDetails line = people.as(administrator, () -> supervising.all().getFirst());
        people.as(administrator, () -> supervising.end(line.id(), MONDAY.plusDays(9)));

        assertThat(people.as(supervisor, () -> supervising.mine()))
                .extracting(SupervisedPerson::id, SupervisedPerson::until)
                .containsExactly(tuple(practitioner.id(), MONDAY.plusDays(9)));
    }

    @Test
    void whoHasGoneIsSupervisedNoMore() {
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        Actor staying = people.staff(administrator, Role.PRACTITIONER);
        for (Actor one : List.of(practitioner, staying)) {
            people.as(
                    administrator,
                    () -> supervising.begin(supervisor.id(), one.id(), MONDAY.minusDays(9), null));
        }

        people.as(administrator, () -> members.end(practitioner.id()));

        assertThat(people.as(supervisor, () -> supervising.mine()))
                .extracting(SupervisedPerson::id, SupervisedPerson::until)
                .containsExactlyInAnyOrder(
                        tuple(practitioner.id(), MONDAY), tuple(staying.id(), null));
    }

    @Test
    void aLineNeedsASupervisorAPractitionerAndDaysInOrder() {
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);

        assertThat(
                        refusal(() ->
                                supervising.begin(
                                        practitioner.id(), supervisor.id(), MONDAY, null)))
                .isEqualTo("organization.role-wrong");
        assertThat(
                        refusal(() ->
                                supervising.begin(
                                        supervisor.id(),
                                        practitioner.id(),
                                        MONDAY,
                                        MONDAY.minusDays(1))))
                .isEqualTo("organization.days-order");
        assertThat(refusal(() -> supervising.begin(supervisor.id(), supervisor.id(), MONDAY, null)))
                .isEqualTo("organization.supervises-self");
    }

    @Test
    void settingsAreReadByEverybodyAndChangedByAdministrators() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        ZoneId lima = ZoneId.of("America/Lima");

        people.as(
                administrator,
                () ->
                        settings.describe(
                                "The garden house",
                                lima,
                                LocalTime.of(8, 0),
                                LocalTime.of(18, 30)));
        PracticeDetails read = people.as(practitioner, () -> settings.read());

        assertThat(read.name()).isEqualTo("The garden house");
        assertThat(read.zone()).isEqualTo(lima);
        assertThat(read.readUntil()).isEqualTo(LocalTime.of(18, 30));
        assertThat(read.checklist().timeZone()).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(practitioner, () -> settings.sayInNeed("Call 112.")));
    }

    @Test
    void theCrisisTextIsNeverEmpty() {
        String before = people.as(administrator, () -> settings.read()).crisisText();

        assertThat(refusal(() -> settings.sayInNeed("   "))).isEqualTo("organization.crisis-empty");

        assertThat(people.as(administrator, () -> settings.read()).crisisText())
                .isEqualTo(before)
                .isNotBlank();
    }

    @Test
    void withoutAMailServerThereIsNothingToTest() {
        assertThat(refusal(() -> settings.testMail())).isEqualTo("organization.no-mail-server");
        assertThat(people.as(administrator, () -> settings.read()).checklist().mailTest())
                .isFalse();
    }

    @Test
    void aClientLearnsNothingAboutThePeopleWhoWorkHere() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        Actor client = people.arrive(practitioner, people.client(practitioner));

        for (Runnable work :
                List.<Runnable>of(
                        () -> members.staff(),
                        () -> supervising.all(),
                        () -> inviting.pending(),
                        () -> settings.testMail())) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(client, work));
        }
    }

    private String refusal(Runnable work) {
        try {
            people.as(administrator, work);
        } catch (Refused refused) {
            return refused.key();
        }
        throw new AssertionError("not refused");
    }
}
