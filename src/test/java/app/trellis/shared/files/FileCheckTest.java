package app.trellis.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.files.Checked.Finding;
import app.trellis.shared.files.Checked.Kind;
import app.trellis.shared.files.Checked.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happens to a file on its way, its digests find it. */
class FileCheckTest {

    @TempDir Path folder;

    @Test
    void aFileAsItWasWrittenHolds() throws IOException {
        Checked json = check(json());
        assertThat(json.kind()).isEqualTo(Kind.JSON);
        assertThat(json.holds()).isTrue();
        assertThat(json.parts())
                .containsExactly(
                        new Part("notes", 2, Finding.HOLDS),
                        new Part("goals", 1, Finding.HOLDS),
                        new Part("alerts", 0, Finding.HOLDS));

        Checked pdf = check(pdf());
        assertThat(pdf.kind()).isEqualTo(Kind.PDF);
        assertThat(pdf.holds()).isTrue();
    }

    @Test
    void theJsonIsJson() {
        JsonNode read = JsonMapper.builder().build().readTree(json());

        assertThat(read.get("format").asString()).isEqualTo("trellis-record");
        assertThat(read.get("notes").get(1).get("words").asString()).isEqualTo("\u00E9 \"two\"");
        assertThat(read.get("manifest").get(0).get("entries").asInt()).isEqualTo(2);
        assertThat(read.get("sha256").asString()).hasSize(64);
    }

    @Test
    void anyByteThatIsAnotherIsFound() throws IOException {
        byte[] json = json();
        for (int at = 0; at < json.length; at++) {
            assertThat(check(flipped(json, at)).holds()).as("byte %d", at).isFalse();
        }
        byte[] pdf = pdf();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(pdf.length);
            assertThat(check(flipped(pdf, at)).holds()).as("byte %d", at).isFalse();
        }
        for (int at = pdf.length - 100; at < pdf.length; at++) {
            assertThat(check(flipped(pdf, at)).holds()).as("byte %d", at).isFalse();
        }
    }

    @Test
    void aFileThatWasCutOffOrAddedToIsFound() throws IOException {
        for (byte[] whole : List.of(json(), pdf())) {
            for (int length = 0; length < whole.length; length += 1 + whole.length / 300) {
                assertThat(check(Arrays.copyOf(whole, length)).holds())
                        .as("%d of %d", length, whole.length)
                        .isFalse();
            }
            assertThat(check(Arrays.copyOf(whole, whole.length + 1)).holds()).isFalse();
        }
    }

    @Test
    void itSaysWhichPartIsNotAsItWasWritten() throws IOException {
        Checked checked = check(replaced("call", "cold"));

        assertThat(checked.whole()).isFalse();
        assertThat(checked.parts())
                .extracting(Part::finding)
                .containsExactly(Finding.HOLDS, Finding.CHANGED, Finding.HOLDS);
    }

    @Test
    void partsThatChangedTheirPlacesOrNamesAreFound() throws IOException {
        String[] lines = new String(json(), StandardCharsets.UTF_8).split("\n");
        assertThat(lines[2]).startsWith("\"notes\"");
        String notes = lines[2];
        lines[2] = lines[3];
        lines[3] = notes;
        Checked swapped = check((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(swapped.whole()).isFalse();
        assertThat(swapped.parts())
                .extracting(Part::finding)
                .containsExactly(Finding.MISSING, Finding.MISSING, Finding.HOLDS);

        Checked renamed = check(replaced("\n\"goals\":", "\n\"aims\":"));
        assertThat(renamed.parts())
                .contains(
                        new Part("goals", 1, Finding.MISSING), new Part("aims", 0, Finding.ADDED));
    }

    @Test
    void whatIsNoFileOfOursIsSaidToBeNone() throws IOException {
        assertThat(check("a letter".getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(check(new byte[0]).kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestedJson file = new DigestedJson(out);
        file.property("format", "trellis-record");
        file.property("version", 1);
        file.part(
                "notes",
                into -> {
                    into.accept(Map.of("words", "one"));
                    into.accept(Map.of("words", "\u00E9 \"two\""));
                });
        file.part("goals", into -> into.accept(Map.of("words", "call her")));
        file.part("alerts", into -> {});
        file.end();
        return out.toByteArray();
    }

    private static byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheets sheets =
                new Sheets(Locale.ENGLISH, "Title", "Foot", (sheet, of) -> sheet + "/" + of)) {
            sheets.title("Title");
            sheets.words("One.");
            sheets.writeTo(out);
        }
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] whole, int at) {
        byte[] other = whole.clone();
        other[at] ^= 1;
        return other;
    }

    private static byte[] replaced(String what, String by) {
        return new String(json(), StandardCharsets.UTF_8)
                .replace(what, by)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Checked check(byte[] bytes) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, bytes);
        return FileCheck.of(file);
    }
}
