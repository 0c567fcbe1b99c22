package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.request.RequestContextHolder;

@ServiceTest
class KeepingOneRecordTest {

    @Autowired People people;
    @Autowired KeepingOneRecord keeping;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired NotingPartners partners;
    @Autowired Restricting restricting;
    @Autowired EndingCare ending;
    @Autowired Caseload caseload;
    @Autowired HandingOver handingOver;
    @Autowired RecordingSessions sessions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId kept;
    private ClientId second;

    @BeforeEach
    void annaEnteredAClientTwice() {
        clock.set(TestClock.START);
        RequestContextHolder.resetRequestAttributes();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        kept = people.client(anna);
        second = people.client(anna);
        people.as(
                anna,
                () ->
                        sessions.record(
                                second,
                                new SessionData(
                                        clock.instant(),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
        people.as(anna, () -> ending.end(second, Ending.LEFT, ""));
    }

    @Test
    void theSecondRecordLeadsToTheOneThatIsKeptAndIsReadByItsTeam() {
        people.as(anna, () -> teams.shareWith(kept, ben.id()));
        assertCannotOpen(ben, second);

        join();

        assertThat(people.as(ben, () -> clients.details(second)).keptAs()).isEqualTo(kept);
        assertThat(people.as(ben, () -> keeping.others(kept)))
                .extracting(OtherRecord::id)
                .containsExactly(second);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> clients.callPractitioner(second, "x")));
        people.as(anna, () -> teams.takeOff(kept, ben.id()));
        assertCannotOpen(ben, second);
    }

    @Test
    void itStandsOnNoCaseloadAndIsHandedOverToNobody() {
        join();

        assertThat(people.as(anna, () -> caseload.read()))
                .extracting(CaseloadRow::id)
                .containsExactly(kept);
        assertThat(people.as(anna, () -> handingOver.mine()))
                .extracting(LedClient::id)
                .containsExactly(kept);
    }

    @Test
    void whatLiesInItIsSaidBefore() {
        OneRecordPreview said = people.as(anna, () -> keeping.preview(second, kept));

        assertThat(said.there())
                .containsExactly(new OneRecordPreview.Count("care.twice.sessions", 1));
        assertThat(people.as(anna, () -> clients.details(second)).keptAs()).isNull();
    }

    @Test
    void itIsTakenBackForADay() {
        join();
        people.as(anna, () -> keeping.part(second));
        assertThat(people.as(anna, () -> clients.details(second)).keptAs()).isNull();
        people.as(anna, () -> ending.comeBack(second));
        people.as(anna, () -> ending.end(second, Ending.LEFT, ""));

        join();
        clock.advance(Duration.ofHours(25));
        assertRefused("care.twice.too-late", () -> people.as(anna, () -> keeping.part(second)));
    }

    @Test
    void careGoesOnInTheOneThatIsKept() {
        join();

        assertRefused("care.twice.is-second", () -> people.as(anna, () -> ending.comeBack(second)));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertRefused("care.twice.same", () -> joined(anna, second, second));
        assertRefused("care.twice.not-ended", () -> joined(anna, kept, second));
        ClientId third = people.client(anna);
        people.as(anna, () -> partners.note(second, third));
        assertRefused("care.twice.partners", () -> joined(anna, second, third));
        join();
        people.as(anna, () -> ending.end(third, Ending.LEFT, ""));
        assertRefused("care.twice.chain", () -> joined(anna, third, second));
        assertRefused("care.twice.chain", () -> joined(anna, second, third));
        people.as(anna, () -> ending.end(kept, Ending.LEFT, ""));
        assertRefused("care.twice.chain", () -> joined(anna, kept, third));
    }

    @Test
    void aRestrictedRecordIsNoneOfTwo() {
        ClientId third = people.client(anna);
        Actor mia = people.arrive(anna, third);
        people.as(mia, () -> restricting.ask(third));
        people.as(administrator, () -> restricting.set(third, Set.of(anna.id())));

        assertRefused("care.twice.restricted", () -> joined(anna, second, third));
    }

    @Test
    void onlyWhoTreatsBothSaysIt() {
        ClientId bens = people.client(ben);

        for (ThrowingCallable crafted :
                List.<ThrowingCallable>of(
                        () -> joined(anna, second, bens),
                        () -> joined(ben, second, bens),
                        () -> people.as(anna, () -> keeping.preview(second, bens)))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(crafted);
        }
    }

    private void join() {
        joined(anna, second, kept);
    }

    private void joined(Actor who, ClientId left, ClientId other) {
        people.as(who, () -> keeping.join(left, other));
    }

    private void assertCannotOpen(Actor who, ClientId client) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(who, () -> clients.details(client)));
    }

    private static void assertRefused(String key, ThrowingCallable what) {
        assertThat(catchThrowableOfType(Refused.class, what).key()).isEqualTo(key);
    }
}
