package app.trellis.shared.files;

import app.trellis.shared.files.Checked.Finding;
import app.trellis.shared.files.Checked.Kind;
import app.trellis.shared.files.Checked.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a file that Trellis wrote against the digests in it. It needs nothing but the file, reads
 * it a piece at a time, and finds damage; it cannot find a forgery, because whoever can change a
 * file can also compute its digests anew.
 */
public final class FileCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PDF_BEGIN = "%PDF-";
    private static final String JSON_BEGIN = "{\"format\":\"trellis-";
    private static final String SEALED_BEGIN = "trellis-sealed ";
    private static final String DIGITS = "[0-9a-f]{64}";
    private static final Pattern PDF_END = Pattern.compile(PdfDigest.MARK + DIGITS + "\n");
    private static final Pattern JSON_END =
            Pattern.compile("\"" + DigestedJson.WHOLE + "\":\"" + DIGITS + "\"}\n");

    private FileCheck() {}

    /**
     * @throws IOException when it cannot be read
     */
    public static Checked of(Path file) throws IOException {
        String begin = at(file, 0, JSON_BEGIN.length());
        long size = Files.size(file);
        String pdfEnd = end(file, size, PdfDigest.MARK.length() + Sha256.DIGITS + 1);
        String jsonEnd = end(file, size, DigestedJson.WHOLE.length() + Sha256.DIGITS + 7);
        if (PDF_END.matcher(pdfEnd).matches()) {
            String digest =
                    pdfEnd.substring(
                            PdfDigest.MARK.length(), PdfDigest.MARK.length() + Sha256.DIGITS);
            boolean sealed = begin.startsWith(SEALED_BEGIN);
            return new Checked(
                    sealed ? Kind.SEALED : Kind.PDF,
                    digest.equals(digest(file, 0, size - pdfEnd.length()))
                            && (sealed || begin.startsWith(PDF_BEGIN)),
                    List.of());
        }
        if (JSON_END.matcher(jsonEnd).matches()) {
            int tail = Sha256.DIGITS + 3;
            String digest = jsonEnd.substring(jsonEnd.length() - tail, jsonEnd.length() - 3);
            return new Checked(Kind.JSON, digest.equals(digest(file, 0, size - tail)), parts(file));
        }
        if (begin.startsWith(JSON_BEGIN)) {
            return new Checked(Kind.JSON, null, parts(file));
        }
        if (begin.startsWith(SEALED_BEGIN)) {
            return new Checked(Kind.SEALED, null, List.of());
        }
        return new Checked(begin.startsWith(PDF_BEGIN) ? Kind.PDF : Kind.UNKNOWN, null, List.of());
    }

    /** Where a part lies, from its first bracket up to behind its last. */
    private record Place(long from, long to) {}

    /** What the manifest says of a part. */
    private record Said(int entries, String digest) {}

    private static List<Part> parts(Path file) throws IOException {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Said> manifest = new LinkedHashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser =
                        JSON.reader()
                                .without(StreamReadFeature.AUTO_CLOSE_SOURCE)
                                .createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                long from = parser.currentTokenLocation().getByteOffset();
                if (name.equals(DigestedJson.MANIFEST)) {
                    manifest.putAll(manifest(parser));
                } else if (value == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    places.put(
                            name,
                            new Place(from, parser.currentTokenLocation().getByteOffset() + 1));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            // What was read up to here is said; the rest is missing.
        }
        return compared(file, places, manifest);
    }

    private static Map<String, Said> manifest(JsonParser parser) {
        Map<String, Said> manifest = new LinkedHashMap<>();
        for (Object one : parser.readValueAs(List.class)) {
            if (one instanceof Map<?, ?> said
                    && said.get("part") instanceof String name
                    && said.get("entries") instanceof Integer entries
                    && said.get(DigestedJson.WHOLE) instanceof String digest) {
                manifest.put(name, new Said(entries, digest));
            }
        }
        return manifest;
    }

    /** In the order of the manifest, which is also that of the file. */
    private static List<Part> compared(
            Path file, Map<String, Place> places, Map<String, Said> manifest) throws IOException {
        if (manifest.isEmpty()) {
            return List.of();
        }
        List<String> asWritten = manifest.keySet().stream().filter(places::containsKey).toList();
        List<String> asFound = places.keySet().stream().filter(manifest::containsKey).toList();
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Said> said : manifest.entrySet()) {
            String name = said.getKey();
            boolean inPlace = asWritten.indexOf(name) == asFound.indexOf(name);
            parts.add(
                    new Part(
                            name,
                            said.getValue().entries(),
                            finding(file, places.get(name), inPlace, said.getValue().digest())));
        }
        places.keySet().stream()
                .filter(name -> !manifest.containsKey(name))
                .forEach(name -> parts.add(new Part(name, 0, Finding.ADDED)));
        return parts;
    }

    private static Finding finding(Path file, @Nullable Place place, boolean inPlace, String digest)
            throws IOException {
        if (place == null || !inPlace) {
            return Finding.MISSING;
        }
        return digest.equals(digest(file, place.from(), place.to()))
                ? Finding.HOLDS
                : Finding.CHANGED;
    }

    static String digest(Path file) throws IOException {
        return digest(file, 0, Files.size(file));
    }

    private static String digest(Path file, long from, long to) throws IOException {
        MessageDigest digest = Sha256.begin();
        ByteBuffer piece = ByteBuffer.allocate(1 << 16);
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(from);
            long left = to - from;
            while (left > 0) {
                piece.clear().limit((int) Math.min(piece.capacity(), left));
                int read = channel.read(piece);
                if (read < 0) {
                    break;
                }
                digest.update(piece.flip());
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String end(Path file, long size, int length) throws IOException {
        return at(file, Math.max(0, size - length), length);
    }

    private static String at(Path file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Reads on until it has all or the file ends.
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
}
