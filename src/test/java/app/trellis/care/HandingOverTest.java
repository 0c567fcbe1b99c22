package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.organization.ManagingMembers;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

@ServiceTest
class HandingOverTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Autowired People people;
    @Autowired HandingOver handingOver;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired BeingAway away;
    @Autowired Caseload caseload;
    @Autowired OwnCare own;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId mara;
    private ClientId jonas;
    private Actor mia;

    @BeforeEach
    void annaLeadsTwoClients() {
        clock.set(TestClock.START);
        RequestContextHolder.resetRequestAttributes();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        mara = people.client(anna);
        jonas = people.client(anna);
        mia = people.arrive(anna, mara);
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void accessGoesOverOnTheDayAndNotBefore() {
        LocalDate day = MONDAY.plusDays(4);
        handOver(anna, day, mara);

        assertOpens(anna, mara);
        assertCannotOpen(ben, mara);
        clock.advance(Duration.ofDays(2));
        assertOpens(anna, mara);
        assertCannotOpen(ben, mara);
        clock.advance(Duration.ofDays(1));
        assertCannotOpen(anna, mara);
        assertOpens(ben, mara);
        assertThat(onCaseload(ben)).containsExactly(mara);
        assertThat(onCaseload(anna)).containsExactly(jonas);
    }

    @Test
    void todayIsFromTheNextRequestOn() {
        handOver(anna, today(), mara, jonas);

        assertCannotOpen(anna, mara);
        assertOpens(ben, mara);
        assertThat(onCaseload(ben)).containsExactlyInAnyOrder(mara, jonas);
    }

    @Test
    void theClientReadsWhoComesAndWhoIsNew() {
        people.as(anna, () -> clients.callPractitioner(mara, "Ann"));
        LocalDate day = today().plusDays(3);
        handOver(anna, day, mara);

        Standing before = standing();
        assertThat(before.comingOn()).isEqualTo(day);
        assertThat(before.coming()).isNotEmpty();
        assertThat(before.newSince()).isNull();
        assertThat(people.as(mia, () -> clients.details(mara)).practitionerWord()).isEqualTo("Ann");

        clock.advance(Duration.ofDays(3));
        Standing then = standing();
        assertThat(then.comingOn()).isNull();
        assertThat(then.newSince()).isEqualTo(day);
        assertThat(then.practitioner()).isEqualTo(before.coming());
        assertThat(people.as(mia, () -> clients.details(mara)).practitionerWord())
                .isEqualTo(before.coming());
    }

    @Test
    void whoReceivesIsToldOnceAndReadsNamesFromTheDayOn() {
        handOver(anna, today().plusDays(2), mara);

        assertThat(people.as(ben, () -> handingOver.unseen())).isEqualTo(1);
        assertThat(only(ben).names()).isEmpty();
        assertThat(only(ben).isNew()).isTrue();
        assertThat(only(anna).names()).hasSize(1);
        people.as(ben, () -> handingOver.seen());
        assertThat(people.as(ben, () -> handingOver.unseen())).isZero();

        clock.advance(Duration.ofDays(2));
        assertThat(only(ben).names()).hasSize(1);
        assertThat(only(anna).names()).isEmpty();
    }

    @Test
    void itIsTakenBackAsIfItHadNotBeenSaid() {
        people.as(anna, () -> clients.callPractitioner(mara, "Ann"));
        people.as(anna, () -> teams.shareWith(mara, ben.id()));
        UUID id = handOver(anna, today(), mara);
        people.as(ben, () -> handingOver.seen());

        people.as(anna, () -> handingOver.undo(id));

        assertOpens(anna, mara);
        assertThat(team(mara))
                .containsExactlyInAnyOrderEntriesOf(Map.of(anna.id(), true, ben.id(), false));
        Standing standing = standing();
        assertThat(standing.newSince()).isNull();
        assertThat(standing.comingOn()).isNull();
        assertThat(people.as(mia, () -> clients.details(mara)).practitionerWord()).isEqualTo("Ann");
        assertThat(only(ben).undone()).isTrue();
        assertThat(people.as(ben, () -> handingOver.unseen())).isEqualTo(1);
        assertThat(audited(mara)).contains("CLIENT_HANDED_OVER", "HANDING_OVER_UNDONE");
    }

    @Test
    void takenBackTheNextMorningNobodyLeadsTwiceOnADayThatWentBy() {
        UUID id = handOver(anna, today(), mara);
        clock.advance(Duration.ofHours(23));

        people.as(anna, () -> handingOver.undo(id));

        assertOpens(anna, mara);
        assertCannotOpen(ben, mara);
        assertThat(leadsOn(mara, today().minusDays(1))).isEqualTo(1);
        assertThat(leadsOn(mara, today())).isEqualTo(1);
    }

    @Test
    void thereIsADayToTakeItBackAndAllTheTimeBeforeItsDay() {
        UUID soon = handOver(anna, today(), mara);
        UUID later = handOver(anna, today().plusDays(10), jonas);
        clock.advance(Duration.ofHours(25));

        assertThat(refusal(() -> people.as(anna, () -> handingOver.undo(soon))))
                .isEqualTo("care.hand-over.too-late");
        clock.advance(Duration.ofDays(5));
        people.as(anna, () -> handingOver.undo(later));

        clock.advance(Duration.ofDays(10));
        assertOpens(anna, jonas);
        assertCannotOpen(ben, jonas);
    }

    @Test
    void aTeamThatWasChangedSinceIsNotOverwritten() {
        UUID id = handOver(anna, today(), mara);
        Actor cem = people.staff(administrator, Role.PRACTITIONER);
        people.as(ben, () -> teams.passOn(mara, cem.id()));

        assertThat(refusal(() -> people.as(anna, () -> handingOver.undo(id))))
                .isEqualTo("care.hand-over.changed-since");
        assertOpens(cem, mara);
    }

    @Test
    void onlyWhoSaidItOrAnAdministratorTakesItBack() {
        UUID id =
                people.as(
                        administrator,
                        () -> handingOver.handOverOf(anna.id(), data(today(), mara)));

        for (Actor other : List.of(anna, ben, people.administrator())) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(other, () -> handingOver.undo(id)));
        }
        people.as(administrator, () -> handingOver.undo(id));
        assertOpens(anna, mara);
    }

    @Test
    void nobodyHandsOverWhomTheyDoNotLead() {
        people.as(anna, () -> teams.shareWith(mara, ben.id()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                ben,
                                () ->
                                        handingOver.handOver(
                                                new HandoverData(
                                                        Set.of(mara), anna.id(), today()))));
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        handingOver.handOver(
                                                new HandoverData(
                                                        Set.of(mara), stranger.id(), today()))));
    }

    @Test
    void aDayThatWentByOrIsSaidTwiceIsRefused() {
        assertThat(refusal(() -> handOver(anna, today().minusDays(1), mara)))
                .isEqualTo("care.hand-over.past");
        assertThat(refusal(() -> handOver(anna, today().plusDays(200), mara)))
                .isEqualTo("care.hand-over.too-far");
        handOver(anna, today().plusDays(5), mara);
        assertThat(refusal(() -> handOver(anna, today().plusDays(6), mara, jonas)))
                .isEqualTo("care.hand-over.said-already");
    }

    @Test
    void whoIsAwayOnTheDayReceivesNobody() {
        people.as(
                ben,
                () -> away.say(new AwayData(today().plusDays(4), today().plusDays(6), Map.of())));

        assertThat(refusal(() -> handOver(anna, today().plusDays(5), mara)))
                .isEqualTo("care.away.colleague-away");
        handOver(anna, today().plusDays(8), mara);
    }

    @Test
    void whoStandsInStopsOnTheDayOnWhichSomebodyElseLeads() {
        Actor cem = people.staff(administrator, Role.PRACTITIONER);
        people.as(
                anna,
                () ->
                        away.say(
                                new AwayData(
                                        today(),
                                        today().plusDays(9),
                                        Map.of(mara, cem.id(), jonas, cem.id()))));
        handOver(anna, today().plusDays(3), mara);

        assertOpens(cem, mara);
        clock.advance(Duration.ofDays(3));
        assertCannotOpen(cem, mara);
        assertOpens(cem, jonas);
        assertOpens(ben, mara);
    }

    @Test
    void nobodyLeavesBeforeTheDayOnWhichSomebodyElseLeads() {
        handOver(anna, today().plusDays(3), mara, jonas);

        assertThat(refusal(() -> people.as(administrator, () -> members.end(anna.id()))))
                .isEqualTo("care.clients-to-pass-on");
        clock.advance(Duration.ofDays(3));
        people.as(administrator, () -> members.end(anna.id()));
        assertOpens(ben, mara);
    }

    @Test
    void whatItMeansIsSaidBeforeAndAnAdministratorReadsOfTheWorkAlone() {
        HandoverPreview whole =
                people.as(anna, () -> handingOver.preview(data(today().plusDays(3), mara)));
        HandoverPreview work =
                people.as(
                        administrator,
                        () -> handingOver.previewOf(anna.id(), data(today(), mara, jonas)));

        assertThat(whole.clients()).extracting(LedClient::id).containsExactly(mara);
        assertThat(whole.atOnce()).isFalse();
        assertThat(work.atOnce()).isTrue();
        assertThat(work.clients()).hasSize(2);
        assertThat(work.lines()).allMatch(HandedPart.Line::ofTheWork);
        assertOpens(anna, mara);
    }

    private UUID handOver(Actor who, LocalDate day, ClientId... whom) {
        return people.as(who, () -> handingOver.handOver(data(day, whom)));
    }

    private HandoverData data(LocalDate day, ClientId... whom) {
        return new HandoverData(Set.of(whom), ben.id(), day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Standing standing() {
        return people.as(mia, () -> own.standing());
    }

    private Handover only(Actor who) {
        List<Handover> said = people.as(who, () -> handingOver.said());
        assertThat(said).hasSize(1);
        return said.getFirst();
    }

    private Map<app.trellis.shared.MemberId, Boolean> team(ClientId client) {
        return people.as(anna, () -> clients.details(client)).team().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                ClientDetails.Colleague::id, ClientDetails.Colleague::leads));
    }

    private List<ClientId> onCaseload(Actor who) {
        return people.as(who, () -> caseload.read()).stream().map(CaseloadRow::id).toList();
    }

    private void assertOpens(Actor who, ClientId client) {
        assertThat(people.as(who, () -> clients.details(client)).id()).isEqualTo(client);
    }

    private void assertCannotOpen(Actor who, ClientId client) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(who, () -> clients.details(client)));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        return catchThrowableOfType(Refused.class, what).key();
    }

    private int leadsOn(ClientId client, LocalDate day) {
        return inPractice(() ->
                sql.sql(
                                """
                                select count(*) from care_team t
                                 where t.practice_id = :practice and t.client_id = :client
                                   and t.part = 'LEAD' and t.from_day <= :day
                                   and (t.until_day is null or t.until_day >= :day)
                                """)
                        .param("client", client.value())
                        .param("day", day)
                        .query(Integer.class)
                        .single());
    }

    private List<String> audited(ClientId client) {
        return inPractice(() ->
                sql.sql(
                                """
                                select action from audit_entry
                                 where practice_id = :practice and client_id = :client
                                """)
                        .param("client", client.value())
                        .query(String.class)
                        .list());
    }

    private <T> T inPractice(java.util.function.Supplier<T> work) {
        return people.as(
                administrator,
                () -> java.util.Objects.requireNonNull(transaction.execute(s -> work.get())));
    }
}
