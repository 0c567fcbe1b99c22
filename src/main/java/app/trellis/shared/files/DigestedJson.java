package app.trellis.shared.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file that can be checked later: one object of properties and of parts, each part a list on
 * a line of its own. Near its end stands a manifest with the SHA-256 of the bytes of each part, and
 * last of all one over every byte before it ({@code docs/record-export.md}). It is written as it is
 * told and nothing of it is kept.
 */
public final class DigestedJson {

    /** The name of the list of digests. */
    static final String MANIFEST = "manifest";

    /** The name of the last digest; its 64 digits, a quote, a brace and a line end follow. */
    static final String WHOLE = "sha256";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DigestOutputStream out;
    private final List<Map<String, Object>> manifest = new ArrayList<>();
    private boolean begun;

    /**
     * @param out stays open
     */
    public DigestedJson(OutputStream out) {
        this.out = new DigestOutputStream(new Open(out), Sha256.begin());
    }

    /**
     * @param value plain: text, number, truth, list or map of these
     */
    public void property(String name, @Nullable Object value) {
        name(name);
        write(JSON.writeValueAsBytes(value));
    }

    /** A list of things, given one by one to whoever asks for them. */
    public void part(String name, Consumer<Consumer<Map<String, @Nullable Object>>> entries) {
        name(name);
        DigestOutputStream list = new DigestOutputStream(new Open(out), Sha256.begin());
        int[] count = new int[1];
        try (JsonGenerator file =
                JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(list)) {
            file.writeStartArray();
            entries.accept(entry -> {
                file.writePOJO(entry);
                count[0]++;
            });
            file.writeEndArray();
        }
        Map<String, Object> digested = new LinkedHashMap<>();
        digested.put("part", name);
        digested.put("entries", count[0]);
        digested.put(WHOLE, HexFormat.of().formatHex(list.getMessageDigest().digest()));
        manifest.add(digested);
    }

    /** Ends the file; without this it cannot be checked and counts as cut off. */
    public void end() {
        property(MANIFEST, manifest);
        name(WHOLE);
        write("\"".getBytes(StandardCharsets.US_ASCII));
        String digits = HexFormat.of().formatHex(out.getMessageDigest().digest());
        write((digits + "\"}\n").getBytes(StandardCharsets.US_ASCII));
        try {
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void name(String name) {
        write(
                ((begun ? ",\n" : "{") + JSON.writeValueAsString(name) + ":")
                        .getBytes(StandardCharsets.UTF_8));
        begun = true;
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
