package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.exchange.PracticeExport.State;
import app.trellis.shared.CurrentPractice;
import app.trellis.vault.SealingHalf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of a practice that two administrators want sealed, and deletes it when its time is
 * up. What was begun on a machine that stopped is begun again on another.
 */
@Component
class MakingExports {

    /** For how long it can be fetched. */
    static final Duration THERE = Duration.ofHours(24);

    private static final int MOST_TRIES = 3;

    private final ExportStore store;
    private final WritingPractice writing;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Clock clock;

    MakingExports(
            ExportStore store,
            WritingPractice writing,
            Audit audit,
            PlatformTransactionManager transactions,
            @Value("${trellis.exports}") Path folder,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Does what is due.
     *
     * @return when there is something to do again; empty when there never is
     */
    Optional<Instant> look(UUID id) {
        PracticeExport export =
                Objects.requireNonNull(transaction.execute(status -> store.find(id))).orElse(null);
        if (export == null || export.endedAt() != null) {
            delete(id);
            return Optional.empty();
        }
        if (export.state() == State.MAKING) {
            return make(export);
        }
        Instant goes = export.goesAt();
        if (goes == null || clock.instant().isBefore(goes)) {
            return Optional.ofNullable(goes);
        }
        delete(id);
        end(id, State.GONE);
        return Optional.empty();
    }

    /** Where the file lies. */
    Path file(UUID id) {
        return folder.resolve("%s-%s.trellis".formatted(CurrentPractice.get(), id));
    }

    /** Also what was only begun. */
    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(unfinished(id));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private Optional<Instant> make(PracticeExport export) {
        UUID id = export.id();
        int tries = Objects.requireNonNull(transaction.execute(status -> store.tried(id)));
        if (tries > MOST_TRIES) {
            delete(id);
            end(id, State.FAILED);
            return Optional.empty();
        }
        List<SealingHalf> halves =
                Objects.requireNonNull(transaction.execute(status -> store.sealing(id)));
        try {
            long bytes = write(export, halves);
            Instant now = clock.instant();
            Instant goes = now.plus(THERE);
            boolean wanted =
                    Boolean.TRUE.equals(
                            transaction.execute(status -> {
                                boolean still = store.made(id, bytes, now, goes);
                                if (still) {
                                    audit.record(Action.PRACTICE_EXPORT_MADE, id);
                                }
                                return still;
                            }));
            if (wanted) {
                return Optional.of(goes);
            }
            delete(id);
            return Optional.empty();
        } catch (WritingPractice.Stopped stopped) {
            delete(id);
            return Optional.empty();
        } catch (IOException failed) {
            delete(id);
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            delete(id);
            throw failed;
        }
    }

    private long write(PracticeExport export, List<SealingHalf> halves)
            throws IOException, WritingPractice.Stopped {
        UUID id = export.id();
        Path unfinished = unfinished(id);
        Files.createDirectories(folder);
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
            writing.write(
                    export,
                    halves,
                    done ->
                            Boolean.TRUE.equals(
                                    transaction.execute(status -> store.done(id, done))),
                    out);
        }
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file(id));
    }

    private void end(UUID id, State as) {
        transaction.executeWithoutResult(status -> {
            if (store.end(id, as, null, clock.instant())) {
                audit.record(Action.PRACTICE_EXPORT_ENDED, id);
            }
        });
    }

    private Path unfinished(UUID id) {
        return file(id).resolveSibling(file(id).getFileName() + ".part");
    }
}
