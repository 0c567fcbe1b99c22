package app.trellis.shared.files;

import app.trellis.shared.files.Checked.Finding;
import app.trellis.shared.files.Checked.Kind;
import app.trellis.shared.files.Checked.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks each file of a folder against the list of digests that lies in it. */
public final class FolderCheck {

    /** The file with the list. */
    public static final String MANIFEST = "manifest.json";

    /** The part of it that lists them. */
    public static final String FILES = "files";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FolderCheck() {}

    /**
     * @return each file as a part; only the list itself is the whole
     * @throws IOException when there is no list in it, or something cannot be read
     */
    public static Checked of(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        Boolean whole = FileCheck.of(manifest).whole();
        List<Part> parts = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(MANIFEST));
        try {
            for (JsonNode file : JSON.readTree(Files.readAllBytes(manifest)).path(FILES)) {
                String name = file.path("name").asString("");
                if (known.add(name)) {
                    parts.add(
                            new Part(
                                    name,
                                    1,
                                    finding(folder, name, file.path("sha256").asString(""))));
                }
            }
        } catch (JacksonException broken) {
            whole = false;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> parts.add(new Part(name, 0, Finding.ADDED)));
        }
        return new Checked(Kind.FOLDER, whole, parts);
    }

    private static Finding finding(Path folder, String name, String digest) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            return Finding.MISSING;
        }
        return digest.equals(FileCheck.digest(file)) ? Finding.HOLDS : Finding.CHANGED;
    }
}
