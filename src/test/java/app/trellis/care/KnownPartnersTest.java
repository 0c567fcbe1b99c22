package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class KnownPartnersTest {

    @Autowired People people;
    @Autowired Holds holds;
    @Autowired HoldingPrivateTalks talks;
    @Autowired NotingPartners partners;
    @Autowired KeepingCareTeams teams;
    @Autowired Caseload caseload;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor ben;
    private ClientId mias;
    private ClientId toms;
    private Actor mia;
    private Actor tom;

    @BeforeEach
    void miaIsInAnnasCareAndTomInBens() {
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        mias = people.client(anna);
        toms = people.client(ben);
        mia = people.arrive(anna, mias);
        tom = people.arrive(ben, toms);
    }

    @Test
    void aHoldOnOneHoldsBothAndNamesNoReason() {
        known();
        clock.advance(Duration.ofHours(3));
        sign(mia, mias, HoldCode.FELT_UNSAFE, HoldScope.ALL);

        assertThat(open(ben, toms))
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.outside()).isTrue();
                    assertThat(hold.code()).isNull();
                    assertThat(hold.scope()).isEqualTo(HoldScope.ALL);
                    assertThat(hold.placedAt().atZone(ZoneOffset.UTC).getHour()).isZero();
                });
        assertThat(open(anna, mias)).singleElement().returns(false, HoldDetails::outside);
        assertThat(people.as(ben, () -> caseload.read()).getFirst().signals())
                .extracting(Signal::detail)
                .containsExactly("rests-outside");
    }

    @Test
    void aClientCannotTellWhyTheirPagesRest() {
        known();
        sign(mia, mias, HoldCode.FELT_UNSAFE, HoldScope.ALL);

        assertThat(open(tom, toms))
                .singleElement()
                .returns(false, HoldDetails::outside)
                .returns(null, HoldDetails::code);
    }

    @Test
    void neitherTheAuditOfOneNorOfTheOtherSaysAnythingOfThePair() {
        known();
        long before = entries(toms);
        sign(mia, mias, HoldCode.FELT_UNSAFE, HoldScope.ALL);

        assertThat(entries(toms)).isEqualTo(before);
        assertThat(actors(toms)).doesNotContain(anna.id().value(), mia.id().value());
        assertThat(actors(mias)).doesNotContain(ben.id().value(), tom.id().value());
    }

    @Test
    void whoeverTreatsBothChoosesFromTheirOwnAndNobodyElse() {
        people.as(ben, () -> teams.shareWith(toms, anna.id()));
        ClientId other = people.client(ben);

        assertThat(people.as(anna, () -> partners.choices(mias)))
                .extracting(PartnerChoice::id)
                .containsExactly(toms);
        people.as(anna, () -> partners.note(mias, toms));
        people.as(anna, () -> partners.note(toms, mias));
        assertThat(noted(anna, mias)).hasSize(1);
        assertThat(noted(ben, toms)).hasSize(1);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> partners.note(mias, other)));
        assertThat(refusal(() -> people.as(anna, () -> partners.note(mias, mias))))
                .isEqualTo("care.partner-is-self");
    }

    @Test
    void aCodeWorksOnceInItsPracticeAndForSevenDays() {
        String code = people.as(anna, () -> partners.makeCode(mias));
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId foreign = people.client(stranger);

        assertThat(refusal(() -> people.as(stranger, () -> partners.join(foreign, code))))
                .isEqualTo("care.partner-code-over");
        assertThat(refusal(() -> people.as(anna, () -> partners.join(mias, code))))
                .isEqualTo("care.partner-is-self");
        people.as(
                ben,
                () -> partners.join(toms, " " + code.toLowerCase().replaceAll("(.{4})", "$1-")));
        assertThat(refusal(() -> people.as(ben, () -> partners.join(people.client(ben), code))))
                .isEqualTo("care.partner-code-over");

        String late = people.as(anna, () -> partners.makeCode(mias));
        clock.advance(Duration.ofDays(7));
        assertThat(refusal(() -> people.as(ben, () -> partners.join(toms, late))))
                .isEqualTo("care.partner-code-over");
        assertThat(noted(anna, mias)).singleElement().returns(false, NotedPartner::waits);
    }

    @Test
    void whatAlreadyRestsHoldsTheOtherFromTheMomentItIsKnown() {
        sign(tom, toms, HoldCode.GOT_ANGRY, HoldScope.ROLE);
        assertThat(open(anna, mias)).isEmpty();

        known();

        assertThat(open(anna, mias)).singleElement().returns(true, HoldDetails::outside);
        assertThat(open(ben, toms)).singleElement().returns(false, HoldDetails::outside);
    }

    @Test
    void aHoldIsLiftedOnlyAfterAPrivateTalkWithNoConcern() {
        talk(anna, mias, About.PARTNER, TalkResult.NO_CONCERN);
        clock.advance(Duration.ofHours(1));
        sign(mia, mias, HoldCode.FELT_UNSAFE, HoldScope.ALL);
        UUID hold = open(anna, mias).getFirst().id();

        assertThat(refusal(() -> lift(anna, mias, hold))).isEqualTo("care.hold-talk-first");
        clock.advance(Duration.ofHours(1));
        talk(anna, mias, About.PARTNER, TalkResult.SOME_CONCERN);
        assertThat(refusal(() -> lift(anna, mias, hold))).isEqualTo("care.hold-talk-first");
        clock.advance(Duration.ofHours(1));
        talk(anna, mias, About.FRIEND, TalkResult.NO_CONCERN);
        assertThat(refusal(() -> lift(anna, mias, hold))).isEqualTo("care.hold-talk-first");
        clock.advance(Duration.ofDays(1));
        talk(anna, mias, About.PARTNER, TalkResult.NO_CONCERN);
        lift(anna, mias, hold);

        assertThat(open(anna, mias)).extracting(HoldDetails::id).doesNotContain(hold);
    }

    @Test
    void whatRestsForOnePersonIsLiftedAfterATalkAboutThem() {
        sign(mia, mias, HoldCode.GOT_ANGRY, HoldScope.ROLE, About.PARTNER);
        UUID hold = open(anna, mias).getFirst().id();
        talk(anna, mias, About.WORK, TalkResult.NO_CONCERN);

        assertThat(refusal(() -> lift(anna, mias, hold))).isEqualTo("care.hold-talk-first");
        talk(anna, mias, About.PARTNER, TalkResult.NO_CONCERN);
        lift(anna, mias, hold);

        assertThat(open(anna, mias)).isEmpty();
    }

    @Test
    void theOtherIsLiftedByTheirOwnPractitionerOnceTheReasonIsGone() {
        known();
        sign(mia, mias, HoldCode.FELT_UNSAFE, HoldScope.ALL);
        UUID outside = open(ben, toms).getFirst().id();
        talk(ben, toms, About.PARTNER, TalkResult.NO_CONCERN);

        assertThat(refusal(() -> lift(ben, toms, outside))).isEqualTo("care.hold-outside-still");
        talk(anna, mias, About.PARTNER, TalkResult.NO_CONCERN);
        lift(anna, mias, open(anna, mias).getFirst().id());
        assertThat(open(ben, toms)).hasSize(1);

        lift(ben, toms, outside);

        assertThat(open(ben, toms)).isEmpty();
        assertThat(people.as(ben, () -> caseload.read()).getFirst().signals()).isEmpty();
    }

    @Test
    void theOwnWishOfOneIsNoLockThatTheOtherCannotOpen() {
        known();
        sign(mia, mias, HoldCode.WISH, HoldScope.WISH);
        UUID outside = open(ben, toms).getFirst().id();
        talk(ben, toms, About.PARTNER, TalkResult.NO_CONCERN);

        lift(ben, toms, outside);

        assertThat(open(ben, toms)).isEmpty();
        assertThat(open(anna, mias)).hasSize(1);
    }

    @Test
    void takenBackItHoldsNothingAnyMoreAndLiftsNothing() {
        known();
        sign(mia, mias, HoldCode.FELT_UNSAFE, HoldScope.ALL);
        UUID pair = noted(anna, mias).getFirst().id();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(ben, () -> partners.takeBack(people.client(ben), pair)));
        people.as(ben, () -> partners.takeBack(toms, pair));

        assertThat(noted(anna, mias)).isEmpty();
        assertThat(open(ben, toms)).hasSize(1);
        talk(ben, toms, About.PARTNER, TalkResult.NO_CONCERN);
        lift(ben, toms, open(ben, toms).getFirst().id());
        sign(mia, mias, HoldCode.PAID_FOR_IT, HoldScope.ALL);
        assertThat(open(ben, toms)).isEmpty();
    }

    private void known() {
        String code = people.as(anna, () -> partners.makeCode(mias));
        people.as(ben, () -> partners.join(toms, code));
    }

    private void sign(Actor actor, ClientId client, HoldCode code, HoldScope scope) {
        sign(actor, client, code, scope, null);
    }

    private void sign(
            Actor actor,
            ClientId client,
            HoldCode code,
            HoldScope scope,
            @org.jspecify.annotations.Nullable About about) {
        people.as(
                actor,
                () ->
                        app.trellis.shared.CurrentPractice.run(
                                actor.practice(),
                                () ->
                                        transaction.executeWithoutResult(status ->
                                                holds.place(
                                                        client,
                                                        new Sign(
                                                                code, scope, about, null, true)))));
    }

    private void talk(Actor actor, ClientId client, About about, TalkResult result) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        people.as(actor, () -> talks.record(client, about, today, result));
    }

    private void lift(Actor actor, ClientId client, UUID hold) {
        people.as(actor, () -> holds.lift(client, hold, "Talked alone."));
    }

    private List<HoldDetails> open(Actor actor, ClientId client) {
        return people.as(actor, () -> holds.open(client));
    }

    private List<NotedPartner> noted(Actor actor, ClientId client) {
        return people.as(actor, () -> partners.of(client));
    }

    private long entries(ClientId client) {
        return actors(client).size();
    }

    private List<UUID> actors(ClientId client) {
        return app.trellis.shared.CurrentPractice.call(
                anna.practice(),
                () ->
                        transaction.execute(status ->
                                sql.sql(
                                                """
                                                select actor_id from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                """)
                                        .param("client", client.value())
                                        .query((row, number) -> row.getObject(1, UUID.class))
                                        .list()));
    }

    private static String refusal(ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).key();
    }
}
