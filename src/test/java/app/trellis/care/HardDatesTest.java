package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Days that may be hard for a client: when they come, and who may keep them. */
@ServiceTest
class HardDatesTest {

    @Autowired People people;
    @Autowired KeepingHardDates dates;
    @Autowired KeepingCareTeams teams;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor ben;
    private ClientId client;

    @BeforeEach
    void annaAndBenTreatMia() {
        clock.set(TestClock.START);
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
    }

    @Test
    void aDayThatComesOnceLiesAheadUntilItsEveningAndBehindAfterwards() {
        HardDate court = aDay(LocalDate.of(2026, 3, 10), false);

        assertThat(court.nextFrom(LocalDate.of(2026, 3, 10))).contains(court.day());
        assertThat(court.lastBefore(LocalDate.of(2026, 3, 10))).isEmpty();
        assertThat(court.nextFrom(LocalDate.of(2026, 3, 11))).isEmpty();
        assertThat(court.lastBefore(LocalDate.of(2026, 3, 11))).contains(court.day());
    }

    @Test
    void aYearlyDayComesBackAndNeverBeforeItsFirstTime() {
        HardDate day = aDay(LocalDate.of(2024, 12, 30), true);

        assertThat(day.nextFrom(LocalDate.of(2026, 12, 31))).contains(LocalDate.of(2027, 12, 30));
        assertThat(day.lastBefore(LocalDate.of(2027, 1, 5))).contains(LocalDate.of(2026, 12, 30));
        assertThat(day.lastBefore(LocalDate.of(2024, 12, 31))).contains(day.day());
        assertThat(day.lastBefore(LocalDate.of(2024, 12, 30))).isEmpty();
        assertThat(day.nextFrom(LocalDate.of(2020, 1, 1))).contains(day.day());
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheTwentyEighthInOtherYears() {
        HardDate day = aDay(LocalDate.of(2024, 2, 29), true);

        assertThat(day.nextFrom(LocalDate.of(2026, 2, 1))).contains(LocalDate.of(2026, 2, 28));
        assertThat(day.nextFrom(LocalDate.of(2027, 3, 1))).contains(LocalDate.of(2028, 2, 29));
        assertThat(day.lastBefore(LocalDate.of(2026, 3, 1))).contains(LocalDate.of(2026, 2, 28));
        assertThat(day.lastBefore(LocalDate.of(2028, 3, 1))).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void whatDayItIsIsSealed() {
        UUID id = add(anna, "When he told me", LocalDate.of(2024, 5, 4));

        assertThat(kept(ben))
                .singleElement()
                .returns("When he told me", HardDate::label)
                .returns(LocalDate.of(2024, 5, 4), HardDate::day)
                .returns(true, HardDate::yearly);
        byte[] stored =
                people.as(
                        anna,
                        () ->
                                transaction.execute(status ->
                                        sql.sql(
                                                        "select label from hard_date where"
                                                                + " practice_id = :practice"
                                                                + " and id = :id")
                                                .param("id", id)
                                                .query(byte[].class)
                                                .single()));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("told");
    }

    @Test
    void twoWhoChangeTheSameDayAreToldOnceAndNothingIsLost() {
        UUID id = add(anna, "Court", LocalDate.of(2026, 3, 10));
        HardDate read = kept(anna).getFirst();
        change(ben, id, read.version(), "Court, second day");

        assertRefused(() -> change(anna, id, read.version(), "Hearing"), "care.hard-date-changed");
        assertThat(kept(anna)).singleElement().returns("Court, second day", HardDate::label);

        change(anna, id, kept(anna).getFirst().version(), "Hearing");
        assertThat(kept(ben)).singleElement().returns("Hearing", HardDate::label);
    }

    @Test
    void whatIsRemovedIsGoneAndRemovingItTwiceIsNoTrouble() {
        UUID id = add(anna, "Court", LocalDate.of(2026, 3, 10));

        people.as(ben, () -> dates.remove(client, id));
        people.as(anna, () -> dates.remove(client, id));

        assertThat(kept(anna)).isEmpty();
        assertRefused(() -> change(anna, id, 0, "Court"), "care.hard-date-changed");
    }

    @Test
    void aDayOfOneClientIsNotChangedOrRemovedThroughAnother() {
        UUID id = add(anna, "Court", LocalDate.of(2026, 3, 10));
        ClientId other = people.client(anna);

        people.as(anna, () -> dates.remove(other, id));
        assertRefused(
                () -> people.as(anna, () -> dates.change(other, id, 0, data("x", LocalDate.EPOCH))),
                "care.hard-date-changed");

        assertThat(kept(anna)).singleElement().returns("Court", HardDate::label);
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> kept(stranger));
    }

    @Test
    void noDayAndNoWordsAreRefused() {
        assertRefused(() -> add(anna, "Court", null), "care.hard-date-no-day");
        assertRefused(() -> add(anna, "Court", LocalDate.of(20260, 1, 1)), "care.hard-date-no-day");
        assertRefused(() -> add(anna, " ", LocalDate.EPOCH), "care.hard-date-no-words");
        assertRefused(() -> add(anna, "x".repeat(121), LocalDate.EPOCH), "shared.text-too-long");
    }

    @Test
    void thirtyAreKeptAtMostAlsoByTwoAtTheSameMoment() throws Exception {
        IntStream.range(0, 29).forEach(day -> add(anna, "Day " + day, LocalDate.EPOCH));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<UUID> work =
                () -> {
                    together.await();
                    return add(anna, "The thirtieth", LocalDate.EPOCH);
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            long kept =
                    threads.invokeAll(List.of(work, work)).stream()
                            .filter(done -> done.state() == Future.State.SUCCESS)
                            .count();
            assertThat(kept).isOne();
        }
        assertRefused(() -> add(anna, "One more", LocalDate.EPOCH), "care.hard-dates-enough");
        assertThat(kept(anna)).hasSize(30);
    }

    private static HardDate aDay(LocalDate day, boolean yearly) {
        return new HardDate(UUID.randomUUID(), day, yearly, "A day", 0);
    }

    private UUID add(Actor who, String label, @Nullable LocalDate day) {
        return people.as(who, () -> dates.add(client, new HardDateData(day, true, label)));
    }

    private void change(Actor who, UUID id, long version, String label) {
        people.as(
                who,
                () -> dates.change(client, id, version, data(label, LocalDate.of(2026, 3, 10))));
    }

    private static HardDateData data(String label, LocalDate day) {
        return new HardDateData(day, false, label);
    }

    private List<HardDate> kept(Actor who) {
        return people.as(who, () -> dates.of(client));
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).withMessageContaining(key);
    }
}
