package app.trellis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Database;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.vault.ClientKey.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ClientKeysTest {

    private static final int WRITERS = 8;

    @Autowired People people;
    @Autowired Vault vault;
    @Autowired KeyFiles files;
    @Autowired DestroyedKeys destroyed;
    @Autowired PracticeSql sql;
    @Autowired Database database;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired TestClock time;

    private PracticeId practice;
    private final ClientId client = ClientId.next();
    private final UUID row = Ids.next();

    @BeforeEach
    void aPractice() {
        practice = people.administrator().practice();
    }

    @Test
    void whatIsSealedOpensAndAnotherNodeOpensItToo() {
        byte[] sealed = in(() -> vault.seal(written(client), "a word"));

        assertThat(in(() -> vault.open(written(client), sealed))).isEqualTo("a word");
        assertThat(in(() -> anotherNode().open(written(client), sealed))).isEqualTo("a word");
    }

    @Test
    void nothingOpensInAnotherPlaceWithAnotherKeyOrChanged() {
        ClientId other = ClientId.next();
        MemberId author = new MemberId(Ids.next());
        List<Place> places =
                in(() ->
                        List.of(
                                written(client),
                                written(other),
                                Place.of(ClientKey.ownOnly(client), "t", "c", row),
                                Place.of(ClientKey.noted(client), "t", "c", row),
                                Place.of(ClientKey.process(client, author), "t", "c", row),
                                Place.of(ClientKey.written(client), "t", "d", row),
                                Place.of(ClientKey.written(client), "u", "c", row),
                                Place.of(ClientKey.written(client), "t", "c", Ids.next())));
        List<byte[]> sealed =
                places.stream().map(place -> in(() -> vault.seal(place, "a word"))).toList();
        int tried = 0;
        for (int from = 0; from < places.size(); from++) {
            for (Place to : places) {
                byte[] text = sealed.get(from);
                if (!to.equals(places.get(from))) {
                    refuses(to, text);
                    tried++;
                }
            }
        }
        Random random = new Random(11);
        for (int flip = 0; flip < 200; flip++) {
            byte[] text = sealed.get(flip % sealed.size()).clone();
            text[random.nextInt(text.length)] ^= (byte) (1 << random.nextInt(8));
            refuses(places.get(flip % sealed.size()), text);
            tried++;
        }
        System.out.printf("swaps and flips tried %d, accepted 0%n", tried);
        assertThat(tried).isEqualTo(8 * 7 + 200);
    }

    @Test
    void aKeyThatWasRolledBackSealsNothingLater() {
        in(() ->
                transaction.execute(status -> {
                    vault.seal(written(client), "never kept");
                    status.setRollbackOnly();
                    return 0;
                }));
        assertThat(keys()).isZero();

        byte[] sealed = in(() -> vault.seal(written(client), "kept"));

        assertThat(keys()).isOne();
        assertThat(in(() -> anotherNode().open(written(client), sealed))).isEqualTo("kept");
    }

    @Test
    void eightWhoSealAFirstWordAtOnceUseOneKey() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<byte[]>> sealed = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                Vault node = i % 2 == 0 ? vault : anotherNode();
                sealed.add(
                        writers.submit(() -> {
                            begin.await();
                            return in(() -> node.seal(written(client), "a word"));
                        }));
            }
            begin.countDown();
        }

        assertThat(keys()).isOne();
        for (Future<byte[]> one : sealed) {
            byte[] text = one.get();
            assertThat(in(() -> anotherNode().open(written(client), text))).isEqualTo("a word");
        }
    }

    @Test
    void aDestroyedKeyOpensNothingAndLeavesTheOthers() {
        byte[] gone = in(() -> vault.seal(written(client), "gone"));
        byte[] stays = in(() -> vault.seal(Place.of(ClientKey.noted(client), "t", "c", row), "x"));

        in(() ->
                transaction.execute(status -> {
                    vault.destroy(client, EnumSet.of(Kind.WRITTEN, Kind.PRIVATE));
                    return 0;
                }));

        refuses(in(() -> written(client)), gone);
        assertThat(in(() -> vault.open(Place.of(ClientKey.noted(client), "t", "c", row), stays)))
                .isEqualTo("x");
    }

    @Test
    void whatABackupBringsBackIsDestroyedAgainAtTheStart() throws Exception {
        byte[] sealed = in(() -> vault.seal(written(client), "erased"));
        byte[] wrapped = wrapped();
        in(() ->
                transaction.execute(status -> {
                    vault.destroyAll(client);
                    return 0;
                }));
        restore(wrapped);
        assertThat(in(() -> anotherNode().open(written(client), sealed))).isEqualTo("erased");

        destroyed.afterPropertiesSet();

        assertThat(keys()).isZero();
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> in(() -> anotherNode().open(written(client), sealed)));
    }

    @Test
    void whoComesBackAfterAnErasingKeepsTheirNewKey() throws Exception {
        in(() -> vault.seal(written(client), "erased"));
        in(() ->
                transaction.execute(status -> {
                    vault.destroy(client, EnumSet.of(Kind.WRITTEN, Kind.PRIVATE));
                    return 0;
                }));
        time.advance(Duration.ofMinutes(1));
        byte[] since = in(() -> vault.seal(written(client), "written since"));

        destroyed.afterPropertiesSet();

        assertThat(in(() -> anotherNode().open(written(client), since))).isEqualTo("written since");
    }

    @Test
    void manyKeysAreReadAtOnce() {
        List<ClientId> clients = new ArrayList<>();
        List<byte[]> sealed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ClientId one = ClientId.next();
            clients.add(one);
            sealed.add(in(() -> vault.seal(written(one), "a word")));
        }
        Vault node = anotherNode();
        in(() -> {
            node.prepare(clients.stream().map(ClientKey::written).toList());
            return 0;
        });
        in(() ->
                transaction.execute(status ->
                        sql.sql("delete from client_key where practice_id = :practice").update()));

        for (int i = 0; i < clients.size(); i++) {
            ClientId whose = clients.get(i);
            Place place = in(() -> written(whose));
            byte[] text = sealed.get(i);
            assertThat(in(() -> node.open(place, text))).isEqualTo("a word");
        }
    }

    @Test
    void whatWasSealedBeforeClientsHadKeysStillOpens() {
        byte[] before = in(() -> vault.seal(Place.of("t", "c", row), "from before"));

        assertThat(in(() -> vault.open(written(client), before))).isEqualTo("from before");
    }

    private Place written(ClientId whose) {
        return Place.of(ClientKey.written(whose), "t", "c", row);
    }

    /** A node that has held no key yet, on the same database and key folder. */
    private Vault anotherNode() {
        return new KeyFileVault(
                files, new ClientKeys(files, destroyed, sql, database, transaction, clock));
    }

    private void refuses(Place place, byte[] sealed) {
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> in(() -> vault.open(place, sealed)));
    }

    private byte[] wrapped() {
        return in(() ->
                transaction.execute(status ->
                        sql.sql(
                                        """
                                        select wrapped from client_key
                                         where practice_id = :practice and client_id = :client
                                        """)
                                .param("client", client.value())
                                .query((found, number) -> found.getBytes("wrapped"))
                                .single()));
    }

    private void restore(byte[] wrapped) {
        in(() ->
                transaction.execute(status ->
                        sql.sql(
                                        """
                                        insert into client_key
                                               (practice_id, id, client_id, kind, author_id,
                                                wrapped, made_at)
                                        values (:practice, :id, :client, 'WRITTEN', :nobody,
                                                :wrapped, :made)
                                        """)
                                .param("made", Timestamp.from(clock.instant().minusSeconds(60)))
                                .param("id", Ids.next())
                                .param("client", client.value())
                                .param("nobody", ClientKey.NOBODY)
                                .param("wrapped", wrapped)
                                .update()));
    }

    private long keys() {
        return in(() ->
                transaction.execute(status ->
                        sql.sql(
                                        """
                                        select count(*) from client_key
                                         where practice_id = :practice and client_id = :client
                                        """)
                                .param("client", client.value())
                                .query(Long.class)
                                .single()));
    }

    private <T> T in(Supplier<T> work) {
        return CurrentPractice.call(practice, work);
    }
}
