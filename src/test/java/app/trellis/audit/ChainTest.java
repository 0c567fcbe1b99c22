package app.trellis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.audit.TrailCheck.Fault;
import app.trellis.audit.TrailCheck.Verdict;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit is one chain for each practice, however many write at once, or the work fails. */
@ServiceTest
class ChainTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 100;

    @Autowired People people;
    @Autowired Rows rows;
    @Autowired Audit audit;
    @Autowired ChainStore store;
    @Autowired WalkingTrail walking;
    @Autowired ManagingClients clients;
    @Autowired PracticeSql sql;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transaction;

    private Actor anna;
    private PracticeId practice;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        practice = anna.practice();
        client = people.client(anna);
    }

    @Test
    void aThirdPartyCanMakeTheDigestOfAnEntryFromItsText() {
        Entry entry =
                new Entry(
                        UUID.fromString("0199d2b0-0000-7000-8000-000000000003"),
                        Instant.parse("2026-11-28T07:00:00.120Z"),
                        UUID.fromString("0199d2b0-0000-7000-8000-000000000002"),
                        "ADMINISTRATOR,PRACTITIONER",
                        "RECORD_OPENED",
                        UUID.fromString("0199d2b0-0000-7000-8000-000000000004"),
                        null,
                        "a\nb\\c");
        String text =
                Chain.canonical(
                        new PracticeId(UUID.fromString("0199d2b0-0000-7000-8000-000000000001")),
                        7L,
                        "0".repeat(64),
                        entry);

        assertThat(text)
                .isEqualTo(
                        """
                        trellis-audit v1
                        practice=0199d2b0-0000-7000-8000-000000000001
                        seq=7
                        prev=0000000000000000000000000000000000000000000000000000000000000000
                        id=0199d2b0-0000-7000-8000-000000000003
                        at=2026-11-28T07:00:00.120000Z
                        actor=0199d2b0-0000-7000-8000-000000000002
                        roles=ADMINISTRATOR,PRACTITIONER
                        action=RECORD_OPENED
                        client=0199d2b0-0000-7000-8000-000000000004
                        request=a\\nb\\\\c
                        """);
        assertThat(Chain.hash(text))
                .isEqualTo("232ec8d6ebd8cbb807f487069ca5c68bc8d8d2f84de19e90f77c180ff156a18d");
    }

    @Test
    void manyWritersMakeOneChainWithoutAGapOrAFork() throws Exception {
        long before = head().seq();
        List<Future<Integer>> writers = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(pool.submit(this::write));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int kept = 0;
        for (Future<Integer> writer : writers) {
            kept += writer.get();
        }

        Verdict verdict = check();
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isEqualTo(before + kept);
        assertThat(head().seq()).isEqualTo(before + kept);
        System.out.printf(
                "one chain, %d writers: %.0f transactions/s, %.0f entries/s, gaps 0, forks 0%n",
                WRITERS, WRITERS * TRANSACTIONS / seconds, kept / seconds);
    }

    /** Every fifth transaction comes to nothing; the others do one to three things. */
    private int write() {
        int kept = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            int acts = 1 + i % 3;
            boolean undone = i % 5 == 4;
            CurrentPractice.run(
                    practice,
                    () ->
                            transaction.executeWithoutResult(status -> {
                                for (int act = 0; act < acts; act++) {
                                    audit.record(Action.SETTINGS_CHANGED, Ids.next());
                                }
                                if (undone) {
                                    status.setRollbackOnly();
                                }
                            }));
            kept += undone ? 0 : acts;
        }
        return kept;
    }

    @Test
    void whatATransactionDidIsWrittenInThreeStatementsHoweverMuchItWas() throws Exception {
        for (int acts : List.of(1, 2, 7)) {
            List<String> said =
                    StatementCount.of(() -> {
                        rows.in(
                                practice,
                                () -> {
                                    for (int i = 0; i < acts; i++) {
                                        audit.record(Action.CLIENT_CHANGED, client, null);
                                    }
                                });
                        return practice;
                    });

            assertThat(said).filteredOn(one -> one.contains("audit_")).hasSize(3);
            assertThat(said)
                    .filteredOn(one -> one.contains("audit_head") && one.contains("for update"))
                    .hasSize(1);
        }
    }

    @Test
    void aReadFailsWhenItCannotBeRecorded() throws Exception {
        assertThat(people.as(anna, () -> clients.open(client)).id()).isEqualTo(client);
        long before = head().seq();
        try (Unwritable ignored = new Unwritable(dataSource)) {
            assertThatThrownBy(() -> people.as(anna, () -> clients.open(client)))
                    .isInstanceOf(DataAccessException.class);
        }

        assertThat(head().seq()).isEqualTo(before);
        assertThat(people.as(anna, () -> clients.open(client)).id()).isEqualTo(client);
    }

    @Test
    void aChangeFailsWhenItCannotBeRecorded() throws Exception {
        long clientsBefore = count("client");
        try (Unwritable ignored = new Unwritable(dataSource)) {
            assertThatThrownBy(() -> people.client(anna)).isInstanceOf(DataAccessException.class);
        }

        assertThat(count("client")).isEqualTo(clientsBefore);
        assertThat(check().holds()).isTrue();
    }

    @Test
    void anEntryThatDoesNotFitTakesItsTransactionAlong() {
        long before = head().seq();
        MDC.put("request", "x".repeat(41));
        try {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> people.as(anna, () -> clients.open(client)));
        } finally {
            MDC.remove("request");
        }

        assertThat(head().seq()).isEqualTo(before);
        assertThat(check().holds()).isTrue();
    }

    @Test
    void nothingIsRecordedWhereNothingCanBeWritten() {
        TransactionTemplate reading =
                new TransactionTemplate(
                        Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        CurrentPractice.run(
                                practice,
                                () ->
                                        reading.executeWithoutResult(
                                                status -> audit.record(Action.PIN_SET, null))));
    }

    @Test
    void theProgramItselfCannotChangeWhatItWrote() {
        for (String change :
                List.of(
                        "update audit_entry set action = 'X' where practice_id = :practice",
                        "delete from audit_entry where practice_id = :practice",
                        "update audit_head set seq = seq - 1 where practice_id = :practice",
                        "update audit_head set hash = 'x' where practice_id = :practice",
                        "delete from audit_head where practice_id = :practice")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> rows.in(practice, () -> sql.sql(change).update()));
        }
        assertThat(check().holds()).isTrue();
    }

    /** As after an upgrade: rows without a number, and a head that waits. */
    @Test
    void whatWasThereBeforeIsSaidNotToHaveBeenChained() throws Exception {
        long entries = head().seq();
        try (Tampering upgrade = new Tampering(dataSource)) {
            String here = " where practice_id = '%s'".formatted(practice);
            upgrade.run("update audit_entry set seq = null, prev_hash = null, hash = null" + here);
            upgrade.run(
                    "update audit_head set seq = 0, hash = null, begun_at = null, earlier = null,"
                            + " earlier_digest = null"
                            + here);
        }
        assertThat(in(walking::stored)).isEmpty();

        people.as(anna, () -> clients.open(client));

        assertThat(in(walking::stored).orElseThrow().beginning())
                .satisfies(begun -> assertThat(begun.earlier()).isEqualTo(entries));
        assertThat(head().seq()).isOne();
        assertThat(check()).isEqualTo(new Verdict(1, 0, null, null));
        try (Tampering later = new Tampering(dataSource)) {
            later.run(
                    "update audit_entry set action = 'PIN_REMOVED' where seq is null and"
                            + " practice_id = '%s' and action = 'CLIENT_ADDED'"
                                    .formatted(practice));
        }
        assertThat(check().fault()).isEqualTo(Fault.EARLIER_CHANGED);
    }

    private Verdict check() {
        return in(walking::check);
    }

    private Head head() {
        return in(walking::stored).orElseThrow().head();
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return CurrentPractice.call(practice, work);
    }

    private long count(String table) {
        return in(() ->
                Objects.requireNonNull(
                        transaction.execute(status ->
                                sql.sql(
                                                "select count(*) from %s where practice_id = :practice"
                                                        .formatted(table))
                                        .query(Long.class)
                                        .single())));
    }

    /** For as long as it is open, nobody can add to the trail. */
    private static final class Unwritable implements AutoCloseable {

        private final DataSource dataSource;

        Unwritable(DataSource dataSource) throws Exception {
            this.dataSource = dataSource;
            try (Tampering database = new Tampering(dataSource)) {
                database.run(
                        TestDatabase.isPostgresql()
                                ? "revoke insert on audit_entry from trellis_app"
                                : "create trigger closed before insert on audit_entry for each row"
                                        + " call 'app.trellis.audit.OnlyAdded'");
            }
        }

        @Override
        public void close() throws Exception {
            try (Tampering database = new Tampering(dataSource)) {
                database.run(
                        TestDatabase.isPostgresql()
                                ? "grant insert on audit_entry to trellis_app"
                                : "drop trigger closed");
            }
        }
    }
}
