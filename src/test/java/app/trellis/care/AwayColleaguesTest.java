package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.organization.ManagingMembers;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** Somebody fell ill and cannot say so; an administrator says it for them. */
@ServiceTest
class AwayColleaguesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired AwayColleagues colleagues;
    @Autowired BeingAway away;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired OwnCare ownCare;
    @Autowired Assigning assigning;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private Actor cem;
    private ClientId mara;
    private ClientId jonas;

    @BeforeEach
    void annaHasTwoClients() {
        clock.set(TestClock.START);
        RequestContextHolder.resetRequestAttributes();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        cem = people.staff(administrator, Role.PRACTITIONER);
        mara = people.client(anna);
        jonas = people.client(anna);
    }

    @Test
    void theStandInsReadAtOnceAndTheClientIsTold() {
        Actor person = people.arrive(anna, mara);

        say(MONDAY.plusDays(6), everybody(ben));

        assertThat(people.as(ben, () -> clients.open(mara)).id()).isEqualTo(mara);
        assertThat(people.as(person, () -> ownCare.standing()).readsUntil())
                .isEqualTo(MONDAY.plusDays(6));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(administrator, () -> clients.open(mara)));
    }

    @Test
    void eachClientNeedsSomebodyAndNothingIsSaidOfWhatTheyAreAsked() {
        people.as(anna, () -> assigning.assign(mara, Asking.checkIn(MONDAY).data()));

        assertThatExceptionOfType(WithoutCover.class)
                .isThrownBy(() -> say(MONDAY, Map.of(mara, ben.id())))
                .satisfies(refused -> {
                    assertThat(refused.clients()).containsExactly(jonas);
                    assertThat(refused.key()).isEqualTo("care.away.left-out");
                });
        AwayPlan plan = open().plan();
        assertThat(plan.clients())
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.asked()).isFalse();
                    assertThat(one.team()).isEmpty();
                });
        assertThat(plan.colleagues())
                .extracting(AwayPlan.Colleague::id)
                .contains(ben.id(), cem.id())
                .doesNotContain(anna.id(), administrator.id());
    }

    @Test
    void theOneWhoIsAwayReadsWhoSaidItAndCanEndIt() {
        say(MONDAY.plusDays(6), everybody(ben));

        Away own = people.as(anna, () -> away.mine()).getFirst();
        assertThat(own.running()).isTrue();
        assertThat(Objects.requireNonNull(own.saidBy()).name()).isEqualTo(nameOf(administrator));
        assertThat(own.saidBy().day()).isEqualTo(MONDAY);

        people.as(anna, () -> away.comeBack(own.id()));

        assertThat(people.as(anna, () -> away.mine())).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> clients.open(mara)));
    }

    @Test
    void whoComesBackAfterwardsIsToldOnce() {
        UUID said = say(MONDAY.plusDays(2), everybody(ben));
        clock.advance(Duration.ofDays(5));

        assertThat(people.as(anna, () -> away.mine()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isOver()).isTrue();
                    assertThat(one.until()).isEqualTo(MONDAY.plusDays(2));
                    assertThat(one.standingIn()).hasSize(2);
                });
        assertThat(open().times()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> away.seen(said)));

        people.as(anna, () -> away.seen(said));

        assertThat(people.as(anna, () -> away.mine())).isEmpty();
    }

    @Test
    void whatOneSaidOneselfIsNotToldAfterwards() {
        people.as(anna, () -> away.say(new AwayData(MONDAY, MONDAY, Map.of())));
        clock.advance(Duration.ofDays(5));

        assertThat(people.as(anna, () -> away.mine())).isEmpty();
    }

    @Test
    void whatSomebodySaidThemselvesCanBeMadeLongerForThem() {
        UUID own =
                people.as(
                        anna,
                        () -> away.say(new AwayData(MONDAY, MONDAY.plusDays(1), everybody(ben))));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> say(MONDAY.plusDays(6), everybody(ben)))
                .extracting(Refused::key)
                .isEqualTo("care.away.twice");

        change(own, 0, MONDAY.plusDays(6), everybody(ben));

        Away found = open().times().getFirst();
        assertThat(found.until()).isEqualTo(MONDAY.plusDays(6));
        assertThat(found.saidBy()).isNull();
        clock.advance(Duration.ofDays(4));
        assertThat(people.as(ben, () -> clients.open(jonas)).id()).isEqualTo(jonas);
        people.as(administrator, () -> colleagues.end(anna.id(), own));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> clients.open(jonas)));
    }

    @Test
    void nobodyIsFoundWhoDoesNotTreatHereOrIsOfAnotherPractice() {
        Actor elsewhere = people.staff(people.administrator(), Role.PRACTITIONER);

        for (Actor nobody : List.of(elsewhere, administrator)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(administrator, () -> colleagues.open(nobody.id())));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            people.as(
                                    administrator,
                                    () ->
                                            colleagues.say(
                                                    nobody.id(),
                                                    new AwayData(MONDAY, MONDAY, Map.of()))));
        }
        UUID bens = people.as(ben, () -> away.say(new AwayData(MONDAY, MONDAY, Map.of())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(administrator, () -> colleagues.end(anna.id(), bens)));
    }

    @Test
    void theAuditHoldsWhoSaidItAndEachLook() {
        open();
        say(MONDAY, everybody(ben));

        assertThat(auditedBy(administrator))
                .containsSubsequence("CASELOAD_OPENED", "AWAY_SAID", "STAND_IN_NAMED");
    }

    @Test
    void aPageThatWasOpenedBeforeAChangeOverwritesNothing() {
        UUID said = say(MONDAY.plusDays(3), everybody(ben));
        int seen = people.as(anna, () -> away.mine()).getFirst().revision();
        change(said, seen, MONDAY.plusDays(5), everybody(cem));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        away.change(
                                                said,
                                                seen,
                                                new AwayData(
                                                        MONDAY,
                                                        MONDAY.plusDays(1),
                                                        everybody(ben)))))
                .extracting(Refused::key)
                .isEqualTo("care.away.changed-meanwhile");
        assertThat(open().times().getFirst().until()).isEqualTo(MONDAY.plusDays(5));
    }

    @Test
    void twoWhoSayItAtTheSameMomentSayItOnce() throws Exception {
        long kept =
                together(
                        () -> say(MONDAY.plusDays(3), everybody(ben)),
                        () ->
                                people.as(
                                        anna,
                                        () ->
                                                away.say(
                                                        new AwayData(
                                                                MONDAY,
                                                                MONDAY.plusDays(2),
                                                                everybody(cem)))));

        assertThat(kept).isOne();
        assertThat(open().times())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.standingIn())
                                .hasSize(2)
                                .extracting(Away.StandingIn::member)
                                .containsOnly(one.standingIn().getFirst().member()));
    }

    @Test
    void twoWhoChangeItAtTheSameMomentNeverMixTheirStandIns() throws Exception {
        UUID said = say(MONDAY.plusDays(3), everybody(ben));

        long kept =
                together(
                        () -> {
                            change(said, 0, MONDAY.plusDays(5), everybody(cem));
                            return said;
                        },
                        () -> {
                            people.as(
                                    anna,
                                    () ->
                                            away.change(
                                                    said,
                                                    0,
                                                    new AwayData(
                                                            MONDAY,
                                                            MONDAY.plusDays(1),
                                                            everybody(ben))));
                            return said;
                        });

        assertThat(kept).isOne();
        Away found = open().times().getFirst();
        MemberId expected = found.until().equals(MONDAY.plusDays(5)) ? cem.id() : ben.id();
        assertThat(found.standingIn())
                .hasSize(2)
                .extracting(Away.StandingIn::member)
                .containsOnly(expected);
    }

    @Test
    void readsTheSameHoweverManyClientsThereAre() throws Exception {
        long opened = reads(this::open);
        long said = reads(() -> say(MONDAY.plusDays(1), everybody(ben)));
        people.as(anna, () -> away.comeBack(people.as(anna, () -> away.mine()).getFirst().id()));
        for (int more = 0; more < 20; more++) {
            people.client(anna);
        }

        assertThat(reads(this::open)).isEqualTo(opened);
        Map<ClientId, MemberId> all = new HashMap<>();
        open().plan().clients().forEach(one -> all.put(one.id(), ben.id()));
        assertThat(all).hasSize(22);
        assertThat(reads(() -> say(MONDAY.plusDays(1), all))).isEqualTo(said);
    }

    /** What is asked of the database; a row is written for each stand-in, with its audit. */
    private static long reads(Callable<?> work) throws Exception {
        return StatementCount.of(work).stream()
                .filter(one -> one.strip().toLowerCase(java.util.Locale.ROOT).startsWith("select"))
                .filter(one -> !one.contains("audit"))
                .count();
    }

    private static long together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(after(both, one), after(both, other))).stream()
                    .filter(done -> done.state() == Future.State.SUCCESS)
                    .count();
        }
    }

    private static Callable<Object> after(CyclicBarrier both, Callable<?> work) {
        return () -> {
            both.await();
            return work.call();
        };
    }

    private Map<ClientId, MemberId> everybody(Actor standIn) {
        return Map.of(mara, standIn.id(), jonas, standIn.id());
    }

    private UUID say(LocalDate until, Map<ClientId, MemberId> standIns) {
        return people.as(
                administrator,
                () -> colleagues.say(anna.id(), new AwayData(MONDAY, until, standIns)));
    }

    private void change(
            UUID said, int revision, LocalDate until, Map<ClientId, MemberId> standIns) {
        people.as(
                administrator,
                () ->
                        colleagues.change(
                                anna.id(), said, revision, new AwayData(MONDAY, until, standIns)));
    }

    private AwayColleague open() {
        return people.as(administrator, () -> colleagues.open(anna.id()));
    }

    private String nameOf(Actor actor) {
        return people.as(administrator, () -> members.staff()).stream()
                .filter(one -> one.id().equals(actor.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<String> auditedBy(Actor actor) {
        return CurrentPractice.call(
                actor.practice(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status ->
                                        sql.sql(
                                                        """
                                                        select action from audit_entry
                                                         where practice_id = :practice
                                                           and actor_id = :actor order by id
                                                        """)
                                                .param("actor", actor.id().value())
                                                .query(String.class)
                                                .list())));
    }
}
