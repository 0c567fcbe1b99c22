package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is due follows the client's wall: a day of 23 or of 25 hours is one day, also where midnight
 * itself is left out or comes twice.
 */
@ServiceTest
class ClocksChangeTest {

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired TodaysPage todaysPage;
    @Autowired Occurrences occurrences;
    @Autowired TransactionTemplate inTransaction;
    @Autowired PracticeSql sql;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-29, DAILY",
        "Europe/London, 2026-10-25, DAILY",
        "America/Santiago, 2026-09-06, DAILY",
        "America/Santiago, 2026-04-04, DAILY",
        "Europe/London, 2026-03-29, WEEKDAYS",
        "Europe/London, 2026-10-25, WEEKDAYS",
        "Europe/London, 2026-03-29, EVERY_N_DAYS",
        "Europe/London, 2026-10-25, EVERY_N_DAYS",
        "America/Santiago, 2026-09-06, EVERY_N_DAYS"
    })
    void aChangeOfTheClocksNeitherDoublesNorDropsADay(
            ZoneId zone, LocalDate change, Rhythm rhythm) {
        LocalDate first = change.minusDays(3);
        LocalDate last = change.plusDays(3);
        livesIn(zone);
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        clock.set(first.atStartOfDay(zone).toInstant());
        people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                new Asking(
                                                AssignmentKind.EXERCISE,
                                                "grounding",
                                                rhythm,
                                                2,
                                                first,
                                                null,
                                                0,
                                                null,
                                                Plan.NONE,
                                                "",
                                                false)
                                        .data()));

        List<LocalDate> done = new ArrayList<>();
        while (clock.instant().isBefore(end)) {
            TodayItem item = people.as(mia, () -> todaysPage.read(client)).first();
            if (item != null) {
                assertThat(item.dueOn()).isEqualTo(LocalDate.now(clock.withZone(zone)));
                done.add(item.dueOn());
                done(item);
            }
            clock.advance(Duration.ofMinutes(30));
        }

        assertThat(done)
                .containsExactlyElementsOf(
                        Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                                .filter(day -> isDue(rhythm, first, day))
                                .toList());
    }

    private static boolean isDue(Rhythm rhythm, LocalDate first, LocalDate day) {
        return switch (rhythm) {
            case WEEKDAYS -> day.getDayOfWeek().getValue() < 6;
            case EVERY_N_DAYS -> (day.toEpochDay() - first.toEpochDay()) % 2 == 0;
            default -> true;
        };
    }

    private void livesIn(ZoneId zone) {
        people.as(
                anna,
                () ->
                        inTransaction.executeWithoutResult(tx ->
                                sql.sql(
                                                """
                                                update client set zone = :zone
                                                 where practice_id = :practice and id = :id
                                                """)
                                        .param("zone", zone.getId())
                                        .param("id", client.value())
                                        .update()));
    }

    private void done(TodayItem item) {
        UUID occurrence = Objects.requireNonNull(item.occurrence());
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(
                                tx -> occurrences.done(client, occurrence, clock.instant())));
    }
}
