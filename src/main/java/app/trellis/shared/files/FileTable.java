package app.trellis.shared.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to take out, for a spreadsheet or a program. Text is text: what a spreadsheet could take
 * for a formula is not one.
 *
 * @param name of the table, for the tab of a spreadsheet
 * @param rows each as long as {@code headings}; a cell is a text, a number, a day, a moment without
 *     a zone, or null for nothing
 */
public record FileTable(
        String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {

    /** A byte order mark: without it a spreadsheet reads UTF-8 as something else. */
    private static final char MARK = '\uFEFF';

    /** RFC 4180, section 2. */
    private static final String LINE_END = "\r\n";

    /** What a spreadsheet begins a formula with, also in the wide forms of East Asian keyboards. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Characters that a cell of a spreadsheet holds. */
    private static final int CELL = 32_767;

    /** Characters that the name of a tab holds. */
    private static final int TAB = 31;

    private static final String NOT_IN_A_TAB = "[\\[\\]:*?/\\\\']";

    /**
     * @throws IllegalArgumentException when a row is longer or shorter, or a cell is something else
     */
    public FileTable {
        headings = List.copyOf(headings);
        List<List<@Nullable Object>> kept = new ArrayList<>();
        for (List<? extends @Nullable Object> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "%d cells under %d headings".formatted(row.size(), headings.size()));
            }
            kept.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(row)));
        }
        rows = Collections.unmodifiableList(kept);
    }

    /**
     * As CSV (RFC 4180): UTF-8 with a byte order mark, commas, days as 2026-11-28, decimals with a
     * point. A text that could be a formula has an apostrophe before it.
     *
     * @param out stays open
     */
    public void csv(OutputStream out) throws IOException {
        Writer file = new OutputStreamWriter(new Open(out), StandardCharsets.UTF_8);
        file.write(MARK);
        file.write(line(headings));
        for (List<? extends @Nullable Object> row : rows) {
            file.write(line(row));
        }
        file.flush();
    }

    /**
     * As a workbook of one sheet (Office Open XML): texts and days as text, numbers as numbers.
     *
     * @param out stays open
     */
    public void xlsx(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(new Open(out), "Trellis", "1.0")) {
            Worksheet sheet = book.newWorksheet(tab());
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, cut(headings.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int line = 1;
            for (List<? extends @Nullable Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    Object cell = row.get(column);
                    if (cell instanceof Number number) {
                        sheet.value(line, column, number);
                    } else {
                        sheet.value(line, column, cut(text(cell)));
                    }
                }
                line++;
            }
        }
    }

    private String tab() {
        String tab = name.replaceAll(NOT_IN_A_TAB, " ").strip();
        return tab.isEmpty() ? "Trellis" : tab.substring(0, Math.min(TAB, tab.length())).strip();
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(FileTable::field).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String field(@Nullable Object cell) {
        String text = text(cell);
        if (cell instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(one -> ",\"\r\n".indexOf(one) >= 0);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> clean(text);
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Number number -> number.toString();
            case LocalDate day -> day.toString();
            case LocalDateTime moment -> moment.truncatedTo(ChronoUnit.MINUTES).toString();
            default -> throw new IllegalArgumentException("No cell of a table: " + cell.getClass());
        };
    }

    /** Without what steers a device: a spreadsheet takes a file with it for a broken one. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(one ->
                        one == '\n' || one == '\t' || one == '\r' || !Character.isISOControl(one))
                .filter(one -> one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE)
                .filter(one -> one != 0xFFFE && one != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text) {
        return text.length() <= CELL ? text : text.substring(0, CELL - 1) + '\u2026';
    }

    @Override
    public String toString() {
        return "FileTable[%d rows]".formatted(rows.size());
    }
}
