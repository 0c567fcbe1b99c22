package app.trellis.vault;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Database;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of clients: AES-256-GCM keysets, wrapped with the key of the folder and bound to whose
 * they are. A key is made when a first text is sealed with it, and remembered by this node only
 * once that is committed: what is rolled back must never seal anything.
 */
@Component
class ClientKeys {

    /** So many opened keys are held, each some hundred bytes. */
    private static final int HELD = 10_000;

    /** A key that was destroyed on another node is forgotten here within this time. */
    private static final Duration HELD_FOR = Duration.ofMinutes(10);

    private final Cache<Held, Aead> held =
            Caffeine.newBuilder().maximumSize(HELD).expireAfterWrite(HELD_FOR).build();

    private final KeyFiles files;
    private final DestroyedKeys destroyed;
    private final PracticeSql sql;
    private final Database database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClientKeys(
            KeyFiles files,
            DestroyedKeys destroyed,
            PracticeSql sql,
            Database database,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.destroyed = destroyed;
        this.sql = sql;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Held(PracticeId practice, ClientKey key) {}

    /** The key to open with; nothing where there is none, or none any more. */
    Optional<Aead> toOpen(ClientKey key) {
        Held whose = new Held(CurrentPractice.get(), key);
        if (isKnownToBeMissing(whose)) {
            return Optional.empty();
        }
        Aead known = known(whose);
        return known == null ? read(whose) : Optional.of(known);
    }

    /** The key to seal with, made where there is none. */
    Aead toSeal(ClientKey key) {
        return toOpen(key).orElseGet(() -> make(new Held(CurrentPractice.get(), key)));
    }

    /** Reads what is not held yet of these keys, in one statement. */
    void load(Collection<ClientKey> keys) {
        PracticeId practice = CurrentPractice.get();
        Map<UUID, Held> byClient = new HashMap<>();
        keys.stream()
                .map(key -> new Held(practice, key))
                .filter(one -> known(one) == null)
                .forEach(one -> byClient.put(one.key().client().value(), one));
        if (byClient.isEmpty()) {
            return;
        }
        Set<Held> missing = new HashSet<>(byClient.values());
        transaction.executeWithoutResult(status ->
                sql.sql(
                                """
                                select client_id, kind, author_id, wrapped from client_key
                                 where practice_id = :practice and client_id in (:clients)
                                """)
                        .param("clients", byClient.keySet())
                        .query((row, number) -> {
                            Held one =
                                    Objects.requireNonNull(
                                            byClient.get(row.getObject("client_id", UUID.class)));
                            ClientKey key = one.key();
                            if (key.kind().name().equals(row.getString("kind"))
                                    && key.author()
                                            .equals(row.getObject("author_id", UUID.class))) {
                                held.put(one, unwrapped(row.getBytes("wrapped"), one));
                                missing.remove(one);
                            }
                            return one;
                        })
                        .list());
        missing.forEach(this::rememberMissing);
    }

    /** Destroys keys; this node forgets them once that is committed. */
    void destroy(ClientId client, Set<ClientKey.Kind> kinds) {
        sql.sql(
                        """
                        delete from client_key
                         where practice_id = :practice and client_id = :client and kind in (:kinds)
                        """)
                .param("client", client.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
        forgetOnceCommitted(client, kinds);
    }

    void destroyAll(ClientId client) {
        sql.sql("delete from client_key where practice_id = :practice and client_id = :client")
                .param("client", client.value())
                .update();
        forgetOnceCommitted(client, EnumSet.allOf(ClientKey.Kind.class));
    }

    private void forgetOnceCommitted(ClientId client, Set<ClientKey.Kind> kinds) {
        PracticeId practice = CurrentPractice.get();
        Predicate<Held> gone =
                one ->
                        one.practice().equals(practice)
                                && one.key().client().equals(client)
                                && kinds.contains(one.key().kind());
        Made made = Made.here(this);
        made.keys.keySet().removeIf(gone);
        made.afterwards.add(() -> {
            held.asMap().keySet().removeIf(gone);
            destroyed.add(practice, client, kinds);
        });
    }

    private @Nullable Aead known(Held whose) {
        Aead made =
                TransactionSynchronizationManager.isSynchronizationActive()
                        ? Made.here(this).keys.get(whose)
                        : null;
        return made == null ? held.getIfPresent(whose) : made;
    }

    private Optional<Aead> read(Held whose) {
        Optional<Aead> found =
                transaction.execute(
                        status -> stored(whose).map(wrapped -> unwrapped(wrapped, whose)));
        found.ifPresentOrElse(aead -> remember(whose, aead), () -> rememberMissing(whose));
        return found;
    }

    /** Within one transaction: whoever wrote before there were keys has many texts without one. */
    private boolean isKnownToBeMissing(Held whose) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && Made.here(this).missing.contains(whose);
    }

    private void rememberMissing(Held whose) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Made.here(this).missing.add(whose);
        }
    }

    private Aead make(Held whose) {
        return transaction.execute(status -> {
            KeysetHandle fresh = fresh();
            Aead aead =
                    insert(whose, wrapped(fresh, whose))
                            ? primitive(fresh)
                            : stored(whose)
                                    .map(wrapped -> unwrapped(wrapped, whose))
                                    .orElseThrow(
                                            () -> new IllegalStateException("A key was not kept"));
            remember(whose, aead);
            return aead;
        });
    }

    /** Whether it is this one that was kept; another transaction may have been first. */
    private boolean insert(Held whose, byte[] wrapped) {
        String insert =
                """
                insert into client_key (practice_id, id, client_id, kind, author_id, wrapped, made_at)
                values (:practice, :id, :client, :kind, :author, :wrapped, :now)
                """;
        try {
            return sql.sql(database.isPostgresql() ? insert + " on conflict do nothing" : insert)
                            .param("id", Ids.next())
                            .param("client", whose.key().client().value())
                            .param("kind", whose.key().kind().name())
                            .param("author", whose.key().author())
                            .param("wrapped", wrapped)
                            .param("now", Timestamp.from(clock.instant()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException first) {
            return false;
        }
    }

    private Optional<byte[]> stored(Held whose) {
        List<byte[]> rows =
                sql.sql(
                                """
                                select wrapped from client_key
                                 where practice_id = :practice and client_id = :client
                                   and kind = :kind and author_id = :author
                                """)
                        .param("client", whose.key().client().value())
                        .param("kind", whose.key().kind().name())
                        .param("author", whose.key().author())
                        .query((row, number) -> row.getBytes("wrapped"))
                        .list();
        return rows.stream().findFirst();
    }

    /** Within a transaction for its own use; by everybody once it is committed. */
    private void remember(Held whose, Aead aead) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Made made = Made.here(this);
            made.missing.remove(whose);
            made.keys.put(whose, aead);
        } else {
            held.put(whose, aead);
        }
    }

    private static KeysetHandle fresh() {
        try {
            return KeyFiles.fresh(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be made", e);
        }
    }

    private byte[] wrapped(KeysetHandle keys, Held whose) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keys, files.aead(), boundTo(whose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped", e);
        }
    }

    private Aead unwrapped(byte[] wrapped, Held whose) {
        try {
            return primitive(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, files.aead(), boundTo(whose)));
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(
                    new Place(
                            whose.practice(),
                            whose.key(),
                            "client_key",
                            "wrapped",
                            whose.key().client().value()),
                    e);
        }
    }

    private static Aead primitive(KeysetHandle keys) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be used", e);
        }
    }

    /** A wrapped key that is moved to another client, kind or practice does not unwrap there. */
    private static byte[] boundTo(Held whose) {
        ClientKey key = whose.key();
        return String.join(
                        "|",
                        "key",
                        whose.practice().toString(),
                        key.client().toString(),
                        key.kind().name(),
                        key.author().toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The keys that a transaction made or read, until it is known how it ends. */
    private static final class Made implements TransactionSynchronization {

        private final ClientKeys owner;
        private final Map<Held, Aead> keys = new HashMap<>();
        private final Set<Held> missing = new HashSet<>();
        private final List<Runnable> afterwards = new ArrayList<>();

        private Made(ClientKeys owner) {
            this.owner = owner;
        }

        static Made here(ClientKeys owner) {
            for (TransactionSynchronization one :
                    TransactionSynchronizationManager.getSynchronizations()) {
                if (one instanceof Made made && made.owner == owner) {
                    return made;
                }
            }
            Made made = new Made(owner);
            TransactionSynchronizationManager.registerSynchronization(made);
            return made;
        }

        @Override
        public void afterCommit() {
            owner.held.putAll(keys);
            afterwards.forEach(Runnable::run);
        }
    }
}
