package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.responses.FillingInTogether;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ScoreSpansTest {

    private static final int WRITERS = 8;
    private static final int SERIES = 25;

    @Autowired People people;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired ScoreSpans spans;
    @Autowired TransactionTemplate transactions;
    @Autowired FillingInTogether together;
    @Autowired EndingCare ending;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;

    @BeforeEach
    void aClientOfAnna() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        people.arrive(anna, client);
    }

    @Test
    void theFirstAndTheLastScoreAreKept() {
        fillIn("gad-7", 3);
        fillIn("gad-7", 1);
        fillIn("gad-7", 2);

        assertThat(kept()).containsExactly("1 gad-7 3 21.0 14.0");
    }

    @Test
    void whatWasLeftBlankTooOftenIsNoScore() {
        fillIn("gad-7", 2);
        send("gad-7", Map.of("q1", "3"));

        assertThat(kept()).containsExactly("1 gad-7 1 14.0 14.0");
    }

    @Test
    void aCheckInHasNone() {
        Map<String, Object> marks = new HashMap<>();
        for (int item = 1; item <= 10; item++) {
            marks.put("q" + item, 6);
        }
        send(CheckIns.KEY, marks);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whoComesBackBeginsAnew() {
        fillIn("gad-7", 3);
        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(ended(last)).extracting(ScoreSpan::first).containsExactly(21.0);

        clock.advance(Duration.ofDays(30));
        people.as(anna, () -> ending.comeBack(client));
        fillIn("gad-7", 1);
        fillIn("gad-7", 0);

        assertThat(kept()).containsExactly("1 gad-7 1 21.0 21.0", "2 gad-7 2 7.0 0.0");
        assertThat(ended(last)).isEmpty();
        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));
        assertThat(ended(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .extracting(ScoreSpan::first)
                .containsExactly(7.0);
    }

    @Test
    void rebuiltTheyAreTheSameAfterARandomDayOfWork() {
        Random random = new Random(7);
        List<ClientId> clients = new ArrayList<>(List.of(client));
        for (int i = 0; i < 3; i++) {
            ClientId another = people.client(anna);
            people.arrive(anna, another);
            clients.add(another);
        }
        for (int i = 0; i < 24; i++) {
            client = clients.get(random.nextInt(clients.size()));
            if (random.nextInt(8) == 0) {
                people.as(anna, () -> ending.end(client, Ending.LEFT, ""));
                people.as(anna, () -> ending.comeBack(client));
            }
            fillIn(random.nextBoolean() ? "gad-7" : "phq-8", random.nextInt(4));
        }
        List<String> live = all();

        ScoreSpans.Rebuilt rebuilt = people.as(anna, () -> spans.rebuild());

        assertThat(live).hasSizeGreaterThan(5);
        assertThat(rebuilt).isEqualTo(new ScoreSpans.Rebuilt(live.size(), 0));
        assertThat(all()).isEqualTo(live);
    }

    @Test
    void whatSomebodyChangedByHandIsFoundAndSetRight() {
        fillIn("gad-7", 1);
        fillIn("phq-8", 2);
        List<String> live = all();
        people.as(
                anna,
                () ->
                        transactions.executeWithoutResult(status ->
                                sql.sql(
                                                """
                                                update score_span set last_total = 3.0
                                                 where practice_id = :practice
                                                   and instrument_key = 'gad-7'
                                                """)
                                        .update()));

        assertThat(people.as(anna, () -> spans.rebuild())).isEqualTo(new ScoreSpans.Rebuilt(2, 1));
        assertThat(all()).isEqualTo(live);
    }

    @Test
    void eightWritersWhoBeginTheSameSeriesLoseNothing() throws Exception {
        for (int series = 1; series <= SERIES; series++) {
            writeAtOnce(series);
        }

        assertThat(kept())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SERIES)
                                .mapToObj(series -> "1 gad-7 " + WRITERS + " 0.0 7.0")
                                .toList());
    }

    private void writeAtOnce(int version) throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                written.add(
                        writers.submit(() -> {
                            begin.await();
                            CurrentPractice.run(
                                    anna.practice(),
                                    () ->
                                            rows.in(
                                                    anna.practice(),
                                                    () -> spans.keep(row(version, number))));
                            return true;
                        }));
            }
            begin.countDown();
            for (Future<?> one : written) {
                one.get();
            }
        }
    }

    private ScoreRow row(int version, int number) {
        return new ScoreRow(
                client,
                UUID.randomUUID(),
                "gad-7",
                version,
                1,
                Instant.parse("2026-03-01T09:00:00Z").plusSeconds(number),
                LocalDate.of(2026, 3, 1),
                (double) number,
                7,
                false,
                null,
                null,
                Map.of(),
                null);
    }

    private List<ScoreSpan> ended(LocalDate day) {
        List<ScoreSpan> ended = new ArrayList<>();
        rows.in(anna.practice(), () -> ended.addAll(spans.ofEnded(day, day)));
        return ended;
    }

    private List<String> kept() {
        return all().stream()
                .filter(line -> line.startsWith(client.value().toString()))
                .map(line -> line.substring(37))
                .toList();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        rows.in(
                anna.practice(),
                () ->
                        all.addAll(
                                sql.sql(
                                                """
                                                select * from score_span
                                                 where practice_id = :practice
                                                 order by client_id, episode, instrument_key
                                                """)
                                        .query((row, number) ->
                                                "%s %d %s %d %s %s"
                                                        .formatted(
                                                                row.getObject(
                                                                        "client_id", UUID.class),
                                                                row.getInt("episode"),
                                                                row.getString("instrument_key"),
                                                                row.getInt("scores"),
                                                                row.getDouble("first_total"),
                                                                row.getDouble("last_total")))
                                        .list()));
        return all;
    }

    /** Every question with the same answer. */
    private void fillIn(String key, int answer) {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= (key.equals("gad-7") ? 7 : 8); item++) {
            answers.put("q" + item, String.valueOf(answer));
        }
        send(key, answers);
    }

    private void send(String key, Map<String, Object> answers) {
        clock.advance(Duration.ofMinutes(1));
        people.as(
                anna,
                () -> {
                    ResponseForPlayer page = together.open(client, key, Locale.ENGLISH);
                    return together.send(
                            client,
                            page.id(),
                            new Writing(
                                    0,
                                    new HashMap<>(answers),
                                    "",
                                    Sharing.SHARED,
                                    false,
                                    null,
                                    false,
                                    null));
                });
    }
}
