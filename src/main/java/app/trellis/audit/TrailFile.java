package app.trellis.audit;

import app.trellis.audit.TrailCheck.Verdict;
import app.trellis.shared.PracticeId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trail as a file of lines of JSON ({@code docs/audit-trail.md}), and its check without a
 * database: the beginning, what was before it, each link in order, and last the signed head.
 */
public final class TrailFile {

    private static final String FORMAT = "trellis-audit-trail";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrailFile() {}

    /**
     * Checks a file; nothing but the files is asked.
     *
     * @param anchors the file of signed heads of that practice, or null
     * @param key public keys that may have signed them (PEM), or null
     * @return what was found; empty where the first file is no trail at all
     * @throws IOException when one of them cannot be read
     */
    public static Optional<Verdict> verify(Path trail, @Nullable Path anchors, @Nullable Path key)
            throws IOException {
        PublicKeys keys = key == null ? null : PublicKeys.read(key);
        List<String> heads = new ArrayList<>();
        if (anchors != null) {
            heads.addAll(Files.readAllLines(anchors));
        }
        Anchor end = last(trail).flatMap(Anchor::parse).orElse(null);
        try (BufferedReader lines = Files.newBufferedReader(trail)) {
            return verify(lines, heads, end, keys);
        }
    }

    private static Optional<Verdict> verify(
            BufferedReader lines,
            List<String> heads,
            @Nullable Anchor end,
            @Nullable PublicKeys keys)
            throws IOException {
        TrailCheck check;
        try {
            JsonNode first = JSON.readTree(Objects.requireNonNullElse(lines.readLine(), ""));
            if (!first.path("format").asString("").equals(FORMAT)
                    || first.path("version").asInt(0) != VERSION) {
                return Optional.empty();
            }
            check =
                    new TrailCheck(
                            new PracticeId(UUID.fromString(first.required("practice").asString())),
                            new Beginning(
                                    Instant.parse(first.required("begun").asString()),
                                    first.required("earlier").asLong(),
                                    first.required("earlierDigest").asString()),
                            heads,
                            keys);
        } catch (JacksonException | IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
        walk(lines, check);
        return Optional.of(end == null ? check.end(new Head(0, "")) : check.end(end, keys));
    }

    private static void walk(BufferedReader lines, TrailCheck check) throws IOException {
        boolean begun = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                JsonNode node = JSON.readTree(line);
                if (node.has("anchor")) {
                    continue;
                }
                if (!begun && node.has("seq")) {
                    begun = true;
                    check.begin();
                }
                if (begun) {
                    check.link(
                            new Link(
                                    node.path("seq").asLong(0),
                                    node.path("prev").asString(""),
                                    entry(node),
                                    node.path("hash").asString("")));
                } else {
                    check.earlier(entry(node));
                }
            } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
                check.unreadable();
            }
        }
        if (!begun) {
            check.begin();
        }
    }

    /** The signed head with which a whole file ends. */
    private static Optional<String> last(Path trail) throws IOException {
        String last = "";
        try (BufferedReader lines = Files.newBufferedReader(trail)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        try {
            JsonNode anchor = JSON.readTree(last).path("anchor");
            return anchor.isString() ? Optional.of(anchor.asString()) : Optional.empty();
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    static byte[] first(PracticeId practice, Beginning beginning) {
        return line(
                JSON.createObjectNode()
                        .put("format", FORMAT)
                        .put("version", VERSION)
                        .put("practice", practice.toString())
                        .put("begun", Chain.text(beginning.begun()))
                        .put("earlier", beginning.earlier())
                        .put("earlierDigest", beginning.earlierDigest()));
    }

    static byte[] earlier(Entry entry) {
        return line(put(JSON.createObjectNode(), entry));
    }

    static byte[] link(Link link) {
        ObjectNode node = JSON.createObjectNode().put("seq", link.seq()).put("prev", link.prev());
        return line(put(node, link.entry()).put("hash", link.hash()));
    }

    static byte[] last(Anchor anchor) {
        return line(JSON.createObjectNode().put("anchor", anchor.line()));
    }

    private static ObjectNode put(ObjectNode node, Entry entry) {
        node.put("id", entry.id().toString()).put("at", Chain.text(entry.at()));
        put(node, "actor", entry.actor());
        node.put("roles", entry.roles()).put("action", entry.action());
        put(node, "client", entry.client());
        put(node, "subject", entry.subject());
        put(node, "request", entry.request());
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable Object some) {
        if (some != null) {
            node.put(name, some.toString());
        }
    }

    private static byte[] line(ObjectNode node) {
        return Chain.bytes(JSON.writeValueAsString(node) + "\n");
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                UUID.fromString(node.required("id").asString()),
                Instant.parse(node.required("at").asString()),
                id(node, "actor"),
                node.required("roles").asString(),
                node.required("action").asString(),
                id(node, "client"),
                id(node, "subject"),
                node.has("request") ? node.required("request").asString() : null);
    }

    private static @Nullable UUID id(JsonNode node, String name) {
        return node.has(name) ? UUID.fromString(node.get(name).asString()) : null;
    }
}
