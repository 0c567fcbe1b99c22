package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.OpenedMonth.Day;
import app.trellis.care.OpenedMonth.Opened;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a client reads of who opened their record, and what they never learn by it. */
@ServiceTest
class SeeingWhoOpenedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired SeeingWhoOpened seeing;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired BeingAway away;
    @Autowired NotingPartners partners;
    @Autowired Holds holds;
    @Autowired Audit audit;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void lookingManyTimesOnADayIsOneLineWithoutAnHour() {
        open(anna);
        clock.advance(Duration.ofHours(2));
        open(anna);

        assertThat(today().by()).containsExactly(new Opened(name(anna), OpenedFor.CARE));
    }

    @Test
    void theOneWhoLeadsIsCalledWhatTheClientCallsThem() {
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        people.as(mia, () -> clients.callPractitioner(client, "Dr. A"));
        open(anna);
        open(ben);

        assertThat(today().by())
                .containsExactlyInAnyOrder(
                        new Opened("Dr. A", OpenedFor.CARE), new Opened(name(ben), OpenedFor.CARE));
    }

    @Test
    void whoStandsInIsSaidTo() {
        people.as(
                anna,
                () -> away.say(new AwayData(MONDAY, MONDAY.plusDays(3), Map.of(client, ben.id()))));
        open(ben);
        assertThat(today().by()).containsExactly(new Opened(name(ben), OpenedFor.STANDING_IN));

        clock.advance(Duration.ofDays(10));
        assertThat(month().days())
                .extracting(Day::by)
                .contains(List.of(new Opened(name(ben), OpenedFor.STANDING_IN)));
    }

    @Test
    void whoDoesNotTreatThemIsToldByTheReasonAlone() {
        Actor sol = people.staff(administrator, Role.SUPERVISOR);
        looks(sol, Action.NOTE_OPENED);
        looks(sol, Action.SUPERVISION_LINE_READ);
        looks(ben, Action.ALERT_OPENED);
        looks(ben, Action.SAFE_CONTACT_OPENED);

        assertThat(today().by())
                .containsExactly(
                        new Opened("", OpenedFor.SECOND_SIGNATURE),
                        new Opened("", OpenedFor.SUPERVISION),
                        new Opened("", OpenedFor.CALLED));
    }

    @Test
    void whoLeftTheTeamTodayWasOnItThisMorning() {
        open(anna);
        people.as(administrator, () -> teams.passOn(client, ben.id()));

        assertThat(today().by()).containsExactly(new Opened(name(anna), OpenedFor.CARE));
    }

    @Test
    void changesAndTheClientsOwnLooksAreNoOpenings() {
        people.as(anna, () -> clients.rename(client, "Mia", null));
        looks(mia, Action.RESPONSE_OPENED);

        assertThat(today().by()).isEmpty();
    }

    @Test
    void theirOwnSignInsHaveTheirHourAndTheirOwnDay() {
        clock.set(Instant.parse("2026-03-03T23:40:00Z"));
        ClientId second = people.client(anna);
        Actor noor = people.arrive(anna, second);
        people.as(anna, () -> clients.open(second));
        rows.in(
                anna.practice(),
                () ->
                        sql.sql(
                                        """
                                        update client set zone = 'Australia/Sydney'
                                         where practice_id = :practice and id = :id
                                        """)
                                .param("id", second.value())
                                .update());

        // There it is the next morning.
        assertThat(people.as(noor, () -> seeing.month(second, 0)).days())
                .containsExactly(
                        new Day(
                                LocalDate.of(2026, 3, 4),
                                List.of(new Opened(name(anna), OpenedFor.CARE)),
                                List.of(),
                                List.of(LocalTime.of(10, 40))));
    }

    @Test
    void aMonthBeforeIsThereOnceTheyAreInALaterOne() {
        open(anna);
        assertThat(month().earlier()).isFalse();

        clock.advance(Duration.ofDays(40));

        assertThat(month().month()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(month().days()).isEmpty();
        assertThat(month().earlier()).isTrue();
        OpenedMonth before = people.as(mia, () -> seeing.month(client, 1));
        assertThat(before.days()).hasSize(1);
        assertThat(before.earlier()).isFalse();
    }

    @Test
    void nothingDoneInThePartnersRecordShowsInTheirs() {
        ClientId toms = people.client(ben);
        Actor tom = people.arrive(ben, toms);
        people.as(ben, () -> teams.shareWith(toms, anna.id()));
        open(anna);
        OpenedMonth before = month();

        people.as(anna, () -> partners.note(toms, client));
        people.as(
                tom,
                () ->
                        transaction.executeWithoutResult(status ->
                                holds.place(
                                        toms,
                                        new Sign(
                                                HoldCode.FELT_UNSAFE,
                                                HoldScope.ALL,
                                                null,
                                                UUID.randomUUID(),
                                                true))));
        assertThat(people.as(mia, () -> holds.open(client))).isNotEmpty();
        people.as(ben, () -> clients.open(toms));
        people.as(anna, () -> clients.open(toms));

        assertThat(month()).isEqualTo(before);
    }

    @Test
    void isTheClientsAlone() {
        Actor other = people.arrive(anna, people.client(anna));

        for (Actor who : List.of(anna, administrator, other)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(who, () -> seeing.month(client, 0)));
        }
    }

    @Test
    void costsTheSameHoweverOftenItWasOpened() throws Exception {
        open(anna);
        cost();
        List<String> once = cost();
        rows.in(
                anna.practice(),
                () -> {
                    UUID opened = rows.any("audit_entry");
                    for (int i = 0; i < 60; i++) {
                        rows.copy(
                                "audit_entry",
                                opened,
                                Map.of(
                                        "seq",
                                        1_000_000L + i,
                                        "client_id",
                                        client.value(),
                                        "action",
                                        "RECORD_OPENED",
                                        "actor_id",
                                        (i % 2 == 0 ? anna : ben).id().value(),
                                        "actor_roles",
                                        "PRACTITIONER"));
                    }
                });

        assertThat(cost()).hasSameSizeAs(once);
    }

    private List<String> cost() throws Exception {
        return StatementCount.of(() -> people.as(mia, () -> seeing.month(client, 0)));
    }

    private void open(Actor who) {
        people.as(who, () -> clients.open(client));
    }

    private void looks(Actor who, Action action) {
        people.as(
                who,
                () ->
                        transaction.executeWithoutResult(
                                status -> audit.record(action, client, UUID.randomUUID())));
    }

    private OpenedMonth month() {
        return people.as(mia, () -> seeing.month(client, 0));
    }

    private Day today() {
        return month().days().getFirst();
    }

    private static String name(Actor who) {
        return who.person().name();
    }
}
