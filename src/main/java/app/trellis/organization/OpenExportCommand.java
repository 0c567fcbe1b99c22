package app.trellis.organization;

import app.trellis.shared.files.Checked;
import app.trellis.shared.files.DigestedFile;
import app.trellis.shared.files.FileCheck;
import app.trellis.shared.files.FolderCheck;
import app.trellis.vault.OpeningHalf;
import app.trellis.vault.SealedFile;
import app.trellis.vault.SealedFile.HalfMissing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code open-export FILE KEY KEY --to FOLDER}: opens a practice that was taken out sealed, with
 * both halves of its recovery key. It needs no database and no settings, and calls nobody. Until
 * all of it was read and checked, nothing lies in the folder.
 */
final class OpenExportCommand {

    private static final Pattern NAME =
            Pattern.compile("practice\\.json|manifest\\.json|clients/[0-9a-f-]{36}\\.json");

    /** Of a file with a key; a longer one is none. */
    private static final long LONGEST_KEY = 10_000;

    private final Terminal terminal;
    private final ConsoleWords words;

    private OpenExportCommand(Terminal terminal, ConsoleWords words) {
        this.terminal = terminal;
        this.words = words;
    }

    /**
     * Opens one file.
     *
     * @param names the file, and both halves in either order
     * @return 0 when it is open, 1 when the file does not hold, 2 when it cannot be opened so
     */
    static int run(List<String> names, String to, Terminal terminal, ConsoleWords words) {
        return new OpenExportCommand(terminal, words).open(names, to);
    }

    private int open(List<String> names, String to) {
        Path file;
        Path folder;
        List<OpeningHalf> halves = new ArrayList<>();
        try {
            file = Path.of(names.getFirst());
            folder = Path.of(to).toAbsolutePath().normalize();
            for (String key : names.subList(1, names.size())) {
                OpeningHalf half = half(Path.of(key));
                if (half == null) {
                    return complain(Commands.REFUSED, "organization.command.open.no-key", key);
                }
                halves.add(half);
            }
            if (Files.exists(folder)) {
                return complain(Commands.REFUSED, "organization.command.open.there", to);
            }
        } catch (InvalidPathException unreadable) {
            return complain(
                    Commands.REFUSED,
                    "organization.command.verify.unreadable",
                    unreadable.getInput());
        }
        try {
            Checked checked = FileCheck.of(file);
            if (checked.kind() != Checked.Kind.SEALED) {
                return complain(
                        Commands.REFUSED, "organization.command.open.unknown", names.getFirst());
            }
            if (!checked.holds()) {
                return complain(
                        Commands.FAILED,
                        checked.whole() == null
                                ? "organization.command.verify.cut-off"
                                : "organization.command.verify.changed",
                        names.getFirst());
            }
        } catch (IOException unreadable) {
            return complain(
                    Commands.REFUSED, "organization.command.verify.unreadable", names.getFirst());
        }
        return unpack(file, names.getFirst(), halves, folder);
    }

    private int unpack(Path file, String name, List<OpeningHalf> halves, Path folder) {
        Path unfinished = null;
        try {
            Path parent = folder.getParent();
            if (parent == null) {
                return complain(Commands.REFUSED, "organization.command.open.there", "/");
            }
            unfinished =
                    Files.createTempDirectory(
                            Files.createDirectories(parent),
                            ".trellis-open",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            try (InputStream sealed = DigestedFile.read(file);
                    InputStream opened = SealedFile.open(sealed, halves)) {
                unpack(new ZipInputStream(opened), unfinished);
                opened.transferTo(OutputStream.nullOutputStream());
                if (!Files.isRegularFile(unfinished.resolve(FolderCheck.MANIFEST))) {
                    throw new IOException("Not a practice");
                }
            } catch (GeneralSecurityException | IOException notWhole) {
                return complain(Commands.FAILED, "organization.command.open.not-whole", name);
            }
            Checked checked = FolderCheck.of(unfinished);
            if (!checked.holds()) {
                return complain(Commands.FAILED, "organization.command.open.not-whole", name);
            }
            Files.move(unfinished, folder);
            terminal.say(
                    words.say(
                            "organization.command.open.done",
                            folder.toString(),
                            checked.parts().size() - 1));
            terminal.say(words.say("organization.command.open.means"));
            return Commands.DONE;
        } catch (HalfMissing missing) {
            return complain(
                    Commands.REFUSED,
                    "organization.command.open.half-missing",
                    missing.fingerprint());
        } catch (IOException failed) {
            return complain(Commands.FAILED, "organization.command.open.failed", folder.toString());
        } finally {
            delete(unfinished);
        }
    }

    private static void unpack(ZipInputStream files, Path folder) throws IOException {
        Files.createDirectory(folder.resolve("clients"));
        for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
            if (!NAME.matcher(entry.getName()).matches()) {
                throw new IOException("Not a file of a practice");
            }
            Files.copy(files, folder.resolve(entry.getName()));
        }
    }

    private static @Nullable OpeningHalf half(Path file) {
        try {
            return Files.size(file) > LONGEST_KEY
                    ? null
                    : OpeningHalf.parse(Files.readString(file));
        } catch (IOException | GeneralSecurityException none) {
            return null;
        }
    }

    private int complain(int code, String key, String about) {
        terminal.complain(words.say(key, about));
        return code;
    }

    /** What was opened and not kept lies nowhere. */
    private static void delete(@Nullable Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException failed) throws IOException {
                            Files.delete(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
