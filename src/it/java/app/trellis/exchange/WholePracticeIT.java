package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Rhythm;
import app.trellis.exchange.TakingPracticeOut.FreshHalf;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A practice of 400 clients and 60,000 answers is sealed, and what memory it takes does not grow
 * from the first record to the last.
 */
@Tag("faults")
@ServiceTest
class WholePracticeIT {

    private static final int CLIENTS = 400;
    private static final int PAGES = 30;
    private static final long MEGABYTE = 1 << 20;
    private static final Map<String, Object> ANSWERS =
            Map.of(
                    "one", "I would like to be near him again. ".repeat(4),
                    "oneneed", "Time, and that nobody hurries me.",
                    "two", "I do not believe him yet. ".repeat(4),
                    "twoneed", "To see it for longer than a week.",
                    "both", "Both are true today.");

    @Autowired People people;
    @Autowired TakingPracticeOut taking;
    @Autowired WritingPractice writing;
    @Autowired ExportStore store;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired Rows rows;
    @Autowired Vault vault;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    @Test
    void memoryDoesNotGrowWithThePractice(@TempDir Path folder) throws Exception {
        Actor ada = people.administrator();
        Actor otto = people.staff(ada, Role.ADMINISTRATOR);
        keep(ada, 1);
        keep(otto, 2);
        PracticeId practice = ada.person().practiceId();
        many(people.staff(ada, Role.PRACTITIONER), practice);
        UUID id = people.as(ada, () -> taking.ask("To see how much memory it takes."));
        people.as(otto, () -> taking.agree(id));
        List<Long> used = new ArrayList<>();
        Path file = folder.resolve("practice.trellis");

        Instant begun = Instant.now();
        CurrentPractice.run(practice, () -> write(id, file, used));
        Duration took = Duration.between(begun, Instant.now());

        long first = used.getFirst();
        long most = used.stream().mapToLong(Long::longValue).max().orElseThrow();
        System.out.printf(
                "%d clients, %d answers: %d KB sealed in %d s, %d MB of heap more at most%n",
                CLIENTS,
                CLIENTS * PAGES * ANSWERS.size(),
                Files.size(file) / 1024,
                took.toSeconds(),
                (most - first) / MEGABYTE);
        assertThat(used).hasSize(CLIENTS / 50 + 1);
        assertThat(most - first).isLessThan(24 * MEGABYTE);
    }

    private void write(UUID id, Path file, List<Long> used) {
        try {
            writing.write(
                    Objects.requireNonNull(
                            transactions.execute(status -> store.find(id).orElseThrow())),
                    Objects.requireNonNull(transactions.execute(status -> store.sealing(id))),
                    done -> {
                        if (done % 50 == 0) {
                            used.add(live());
                        }
                        return true;
                    },
                    Files.newOutputStream(file));
        } catch (IOException | WritingPractice.Stopped failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is left of the heap after it was cleaned up. */
    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void keep(Actor who, int number) {
        FreshHalf half = people.as(who, () -> taking.make(number, Locale.ENGLISH));
        people.as(who, () -> taking.keep(number, half.seals()));
    }

    /** One page is sent, and copied and sealed anew for everybody. */
    private void many(Actor anna, PracticeId practice) {
        ClientId client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        AssignmentId page =
                people.as(
                        anna,
                        () ->
                                assigning.assign(
                                        client,
                                        Asking.page("two-truths", LocalDate.now(clock))
                                                .each(Rhythm.ALWAYS_OPEN)
                                                .data()));
        ResponseForPlayer open =
                people.as(mia, () -> responding.open(client, page, null, Locale.ENGLISH));
        people.as(
                mia,
                () ->
                        responding.send(
                                client,
                                open.id(),
                                new Writing(
                                        open.revision(),
                                        new HashMap<>(ANSWERS),
                                        "",
                                        Sharing.SHARED,
                                        false,
                                        null,
                                        false,
                                        null)));
        UUID sent = open.id().value();
        for (int i = 0; i < CLIENTS; i++) {
            ClientId another = i == 0 ? client : people.client(anna);
            int copies = i == 0 ? PAGES - 1 : PAGES;
            rows.in(
                    practice,
                    () -> {
                        String answers =
                                vault.open(
                                        Place.of("response", "answers", sent),
                                        sql.sql(
                                                        """
                                                        select answers from response
                                                         where practice_id = :practice and id = :id
                                                        """)
                                                .param("id", sent)
                                                .query(byte[].class)
                                                .single());
                        for (int copy = 0; copy < copies; copy++) {
                            UUID id =
                                    rows.copy(
                                            "response", sent, Map.of("client_id", another.value()));
                            sql.sql(
                                            """
                                            update response set answers = :answers
                                             where practice_id = :practice and id = :id
                                            """)
                                    .param("id", id)
                                    .param(
                                            "answers",
                                            vault.seal(
                                                    Place.of("response", "answers", id), answers))
                                    .update();
                        }
                    });
        }
    }
}
