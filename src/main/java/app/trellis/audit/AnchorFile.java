package app.trellis.audit;

import app.trellis.shared.PracticeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A file for each practice, outside the database, to which a line is added and nothing else. */
@Component
class AnchorFile {

    private final Path folder;

    AnchorFile(@Value("${trellis.audit.anchors}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path of(PracticeId practice) {
        return folder.resolve(practice + ".anchors");
    }

    void add(Anchor anchor) {
        Path file = of(anchor.practice());
        try {
            Files.createDirectories(folder);
            try (FileChannel out =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                ByteBuffer line = ByteBuffer.wrap(Chain.bytes(anchor.line() + "\n"));
                while (line.hasRemaining()) {
                    out.write(line);
                }
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line; none where there is no file yet. */
    List<String> lines(PracticeId practice) {
        Path file = of(practice);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Anchor> last(PracticeId practice) {
        List<String> lines = lines(practice);
        return lines.isEmpty() ? Optional.empty() : Anchor.parse(lines.getLast());
    }
}
