package app.trellis.vault;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.ClientKey.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which keys were destroyed, in a file beside the keys and outside of the database. A backup from
 * before holds them still; when it is restored they are destroyed again at the start, before
 * anything can be opened. It holds numbers and moments only.
 */
@Component
class DestroyedKeys implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DestroyedKeys.class);

    /** A moment, a practice, a client, and the kinds of keys. */
    private static final int PARTS = 4;

    private final Path file;
    private final PracticeSql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DestroyedKeys(
            @Value("${trellis.data}") Path data,
            PracticeSql sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.file = data.resolve("keys").resolve("destroyed.txt");
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds to the list what is destroyed and committed. */
    synchronized void add(PracticeId practice, ClientId client, Set<Kind> kinds) {
        String line =
                "%s %s %s %s%n"
                        .formatted(
                                clock.instant(),
                                practice,
                                client,
                                kinds.stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")));
        try {
            Files.writeString(
                    file,
                    line,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            LOG.error("The list of destroyed keys could not be written: {}", line.strip(), e);
        }
    }

    /** Destroys again what a restored backup brought back. */
    @Override
    public void afterPropertiesSet() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        int back = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> parts = Arrays.asList(line.strip().split(" ", PARTS));
            if (parts.size() == PARTS) {
                back += destroy(parts);
            }
        }
        if (back > 0) {
            LOG.warn(
                    "{} keys of erased clients had come back with a backup; destroyed again.",
                    back);
        }
    }

    private int destroy(List<String> parts) {
        PracticeId practice = new PracticeId(UUID.fromString(parts.get(1)));
        Instant moment = Instant.parse(parts.getFirst());
        UUID client = UUID.fromString(parts.get(2));
        Set<Kind> kinds =
                Arrays.stream(parts.get(3).split(","))
                        .map(Kind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        Integer gone =
                CurrentPractice.call(
                        practice,
                        () ->
                                transaction.execute(status ->
                                        sql.sql(
                                                        """
                                                        delete from client_key
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                           and kind in (:kinds)
                                                           and made_at <= :moment
                                                        """)
                                                .param("client", client)
                                                .param("moment", Timestamp.from(moment))
                                                .param(
                                                        "kinds",
                                                        kinds.stream().map(Enum::name).toList())
                                                .update()));
        return gone == null ? 0 : gone;
    }
}
