package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PrivateTalksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Holds holds;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void aTalkWithNoConcernOpensPagesForNinetyDaysAndTheProgramForThirty() {
        PrivateTalkDetails talk = talk(About.PARTNER, TalkResult.NO_CONCERN);

        assertThat(talk.opens(About.PARTNER, MONDAY.plusDays(90))).isTrue();
        assertThat(talk.opens(About.PARTNER, MONDAY.plusDays(91))).isFalse();
        assertThat(talk.opens(About.FAMILY, MONDAY)).isFalse();
        assertThat(talk.opensPartnerProgram(MONDAY.plusDays(30))).isTrue();
        assertThat(talk.opensPartnerProgram(MONDAY.plusDays(31))).isFalse();
        assertThat(talk.againOn()).isEqualTo(MONDAY.plusDays(90));
    }

    @Test
    void forFriendsOneTalkIsEnoughAndOpensNoProgramWithAPartner() {
        PrivateTalkDetails talk = talk(About.FRIEND, TalkResult.NO_CONCERN);

        assertThat(talk.opens(About.FRIEND, MONDAY.plusYears(2))).isTrue();
        assertThat(talk.againOn()).isNull();
        assertThat(talk.opensPartnerProgram(MONDAY)).isFalse();
    }

    @Test
    void someConcernOpensTheQuietWayOnlyAndAsksForAnotherTalkInFourteenDays() {
        PrivateTalkDetails some = talk(About.FAMILY, TalkResult.SOME_CONCERN);
        PrivateTalkDetails notNow = talk(About.FAMILY, TalkResult.NOT_NOW);

        assertThat(some.opens(About.FAMILY, MONDAY)).isFalse();
        assertThat(some.opensQuietWay(About.FAMILY, MONDAY)).isTrue();
        assertThat(some.againOn()).isEqualTo(MONDAY.plusDays(14));
        assertThat(notNow.opensQuietWay(About.FAMILY, MONDAY)).isFalse();
    }

    @Test
    void aConcernRestsPagesWithThatPersonAndNotNowRestsAllOfThem() {
        record(About.PARTNER, MONDAY, TalkResult.SOME_CONCERN);
        record(About.PARTNER, MONDAY, TalkResult.SOME_CONCERN);

        assertThat(open())
                .singleElement()
                .returns(HoldScope.ROLE, HoldDetails::scope)
                .returns(About.PARTNER, HoldDetails::about)
                .returns(HoldCode.TALK_CONCERN, HoldDetails::code);

        record(About.FAMILY, MONDAY, TalkResult.NOT_NOW);

        assertThat(open())
                .extracting(HoldDetails::scope)
                .containsExactly(HoldScope.ROLE, HoldScope.ALL);
    }

    @Test
    void onlyAFurtherTalkAndANoteOpenThemAgain() {
        record(About.PARTNER, MONDAY, TalkResult.SOME_CONCERN);
        UUID hold = open().getFirst().id();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lift(hold))
                .returns("care.hold-talk-first", Refused::key);

        clock.advance(Duration.ofDays(14));
        record(About.PARTNER, MONDAY.plusDays(14), TalkResult.NO_CONCERN);
        assertThat(open()).hasSize(1);
        lift(hold);
        assertThat(open()).isEmpty();
    }

    @Test
    void severalSignsAreLiftedTogetherOrNotAtAll() {
        record(About.PARTNER, MONDAY, TalkResult.SOME_CONCERN);
        record(About.FAMILY, MONDAY, TalkResult.SOME_CONCERN);
        List<UUID> both = open().stream().map(HoldDetails::id).toList();
        clock.advance(Duration.ofDays(14));
        record(About.PARTNER, MONDAY.plusDays(14), TalkResult.NO_CONCERN);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> liftAll(both));
        assertThat(open()).hasSize(2);

        record(About.FAMILY, MONDAY.plusDays(14), TalkResult.NO_CONCERN);
        liftAll(both);
        assertThat(open()).isEmpty();
    }

    @Test
    void anOldTalkThatIsEnteredLateRestsNothing() {
        record(About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        record(About.PARTNER, MONDAY.minusDays(20), TalkResult.SOME_CONCERN);

        assertThat(open()).isEmpty();
        assertThat(people.as(anna, () -> talks.opens(client, About.PARTNER))).isTrue();
        assertThat(people.as(anna, () -> talks.newest(client)))
                .singleElement()
                .returns(TalkResult.NO_CONCERN, PrivateTalkDetails::result);
    }

    @Test
    void theClientCannotTellThatATalkRestsTheirPages() {
        record(About.PARTNER, MONDAY, TalkResult.NOT_NOW);

        assertThat(people.as(mia, () -> holds.open(client)))
                .singleElement()
                .returns(null, HoldDetails::code);
    }

    private static PrivateTalkDetails talk(About about, TalkResult result) {
        return new PrivateTalkDetails(UUID.randomUUID(), about, MONDAY, result);
    }

    private void record(About about, LocalDate day, TalkResult result) {
        people.as(anna, () -> talks.record(client, about, day, result));
    }

    private void lift(UUID hold) {
        people.as(anna, () -> holds.lift(client, hold, "Talked it through, alone."));
    }

    private void liftAll(List<UUID> ids) {
        people.as(anna, () -> holds.liftAll(client, ids, "Talked about both, alone."));
    }

    private List<HoldDetails> open() {
        return people.as(anna, () -> holds.open(client));
    }
}
