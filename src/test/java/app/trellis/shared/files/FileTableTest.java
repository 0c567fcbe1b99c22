package app.trellis.shared.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A table as a spreadsheet and a program find it. */
class FileTableTest {

    @TempDir Path folder;

    @Test
    void itIsCsvAsRfc4180SaysWithDaysAndNumbersThatProgramsRead() {
        FileTable table =
                new FileTable(
                        "Marks",
                        List.of("Day", "Mark", "Note"),
                        List.of(
                                List.of(LocalDate.of(2026, 3, 2), 6.25, "one, \"two\"\nthree"),
                                Arrays.asList(LocalDateTime.of(2026, 3, 2, 9, 0, 3), -3, null),
                                List.of("\u00F1", 7.0, "")));

        assertThat(csv(table))
                .isEqualTo(
                        "\uFEFFDay,Mark,Note\r\n"
                                + "2026-03-02,6.25,\"one, \"\"two\"\"\nthree\"\r\n"
                                + "2026-03-02T09:00,-3,\r\n"
                                + "\u00F1,7,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\uFF1D1+1",
                "\u0000=1+1",
                "\u0007=1+1"
            })
    void aTextThatCouldBeAFormulaIsNone(String text) throws Exception {
        FileTable table = new FileTable("T", List.of(text), List.of(List.of(text)));

        String csv = csv(table).substring(1);
        for (String field : csv.split("\r\n")) {
            if (!field.isEmpty() && csv.startsWith(field)) {
                assertThat(field.replaceFirst("^\"", "")).startsWith("'");
            }
        }
        assertThat(formulas(table)).isZero();
        assertThat(cells(table)).allMatch(cell -> !cell.isNumber());
    }

    @Test
    void theWorkbookHoldsTextsAsTextAndNumbersAsNumbers() throws Exception {
        FileTable table =
                new FileTable(
                        "A/B: what [is] 'this', and much longer than a tab",
                        List.of("Day", "Mark"),
                        List.of(
                                List.of(LocalDate.of(2026, 3, 2), 6.25),
                                List.of("<b>&\u0001 \uD83C\uDF3F", "fewer than 5")));

        List<Cell> cells = cells(table);

        assertThat(cells)
                .containsExactly(
                        new Cell(false, "Day"),
                        new Cell(false, "Mark"),
                        new Cell(false, "2026-03-02"),
                        new Cell(true, "6.25"),
                        new Cell(false, "<b>& \uD83C\uDF3F"),
                        new Cell(false, "fewer than 5"));
        assertThat(files(table).get("xl/workbook.xml")).contains("name=\"A B  what  is");
    }

    @Test
    void aRowThatIsTooShortOrHoldsSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileTable("T", List.of("a", "b"), List.of(List.of("1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        csv(new FileTable("T", List.of("a"), List.of(List.of(new Object())))));
    }

    @Test
    void aCellIsNeverLongerThanASpreadsheetHolds() throws Exception {
        FileTable table = new FileTable("T", List.of("a"), List.of(List.of("x".repeat(40_000))));

        assertThat(cells(table).getLast().text()).hasSize(32_767).endsWith("\u2026");
        assertThat(csv(table)).contains("x".repeat(40_000));
    }

    private record Cell(boolean isNumber, String text) {}

    private static String csv(FileTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            table.csv(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> files(FileTable table) throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            table.xlsx(out);
        }
        Map<String, String> files = new HashMap<>();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry one : Collections.list(zip.entries())) {
                files.put(
                        one.getName(),
                        new String(zip.getInputStream(one).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private int formulas(FileTable table) throws Exception {
        return xml(requireNonNull(files(table).get("xl/worksheets/sheet1.xml")))
                .getElementsByTagName("f")
                .getLength();
    }

    private List<Cell> cells(FileTable table) throws Exception {
        Map<String, String> files = files(table);
        List<String> texts = new ArrayList<>();
        if (files.containsKey("xl/sharedStrings.xml")) {
            NodeList shared =
                    xml(requireNonNull(files.get("xl/sharedStrings.xml")))
                            .getElementsByTagName("si");
            for (int i = 0; i < shared.getLength(); i++) {
                texts.add(shared.item(i).getTextContent());
            }
        }
        NodeList found =
                xml(requireNonNull(files.get("xl/worksheets/sheet1.xml")))
                        .getElementsByTagName("c");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            String text = cell.getTextContent();
            cells.add(
                    switch (cell.getAttribute("t")) {
                        case "s" -> new Cell(false, texts.get(Integer.parseInt(text)));
                        case "inlineStr" -> new Cell(false, text);
                        default -> new Cell(true, text);
                    });
        }
        return cells;
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
