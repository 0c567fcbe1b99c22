package app.trellis.exchange;

import app.trellis.shared.Refused;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of separated values (RFC 4180) of which encoding and separator are found out. It is read
 * from its bytes each time, a row at a time.
 */
final class CsvFile {

    /** Bytes; more than fifty thousand rows of scores come to. */
    static final int MOST_BYTES = 10_000_000;

    /** Characters in one cell. */
    static final int LONGEST_CELL = 1_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 50;

    private final byte[] bytes;
    private final int begin;
    private final Charset charset;
    private final char separator;

    /** One row: its number as a spreadsheet counts, the headings being row 1. */
    interface RowReader {

        /**
         * @return whether to go on
         */
        boolean row(int number, List<String> cells);
    }

    private CsvFile(byte[] bytes, int begin, Charset charset, char separator) {
        this.bytes = bytes;
        this.begin = begin;
        this.charset = charset;
        this.separator = separator;
    }

    /**
     * @throws Refused when it is empty, too large, no text, or cannot be read as rows
     */
    static CsvFile of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused("exchange.import.file.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refused("exchange.import.file.large", MOST_BYTES / 1_000_000);
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("exchange.import.file.spreadsheet");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            throw new Refused("exchange.import.file.utf16");
        }
        int begin = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Charset charset = charset(bytes, begin);
        demandText(bytes, begin);
        return new CsvFile(bytes, begin, charset, separator(bytes, begin, charset));
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    char separator() {
        return separator;
    }

    /** Row by row, without empty ones. */
    void read(RowReader each) {
        read(reader(), separator, each);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 where it can be nothing else, then what older spreadsheets write in the West. */
    private static Charset charset(byte[] bytes, int begin) {
        if (decodes(bytes, begin, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (begin == 0 && decodes(bytes, begin, WINDOWS)) {
            return WINDOWS;
        }
        throw new Refused("exchange.import.file.encoding");
    }

    private static boolean decodes(byte[] bytes, int begin, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /** No byte 0, and every quotation mark that opens closes. */
    private static void demandText(byte[] bytes, int begin) {
        int line = 1;
        int opened = 1;
        boolean open = false;
        for (int i = begin; i < bytes.length; i++) {
            switch (bytes[i]) {
                case 0 -> throw new Refused("exchange.import.file.nul", line);
                case '\n' -> line++;
                case '"' -> {
                    open = !open;
                    opened = open ? line : opened;
                }
                default -> {}
            }
        }
        if (open) {
            throw new Refused("exchange.import.file.quote", opened);
        }
    }

    /** The one that cuts most of the first rows into the same number of cells, two at least. */
    private static char separator(byte[] bytes, int begin, Charset charset) {
        char best = ',';
        int bestScore = 0;
        for (char one : SEPARATORS) {
            List<Integer> widths = widths(bytes, begin, charset, one);
            int width = widths.isEmpty() ? 0 : widths.getFirst();
            long same = widths.stream().filter(other -> other == width).count();
            int score = width < 2 ? 0 : (int) (1_000 * same / widths.size()) * 100 + width;
            if (score > bestScore) {
                bestScore = score;
                best = one;
            }
        }
        return best;
    }

    /** Of the first rows; none where they cannot be cut by it. */
    private static List<Integer> widths(byte[] bytes, int begin, Charset charset, char separator) {
        List<Integer> widths = new ArrayList<>();
        try {
            read(
                    reader(bytes, begin, charset),
                    separator,
                    (number, cells) -> {
                        widths.add(cells.size());
                        return widths.size() < LOOKED_AT;
                    });
        } catch (Refused notBy) {
            return List.of();
        }
        return widths;
    }

    private static void read(Reader reader, char separator, RowReader each) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(MOST_BYTES)
                        .ofCsvRecord(reader)) {
            int number = 0;
            for (CsvRecord row : rows) {
                number++;
                boolean blank = row.getFields().stream().allMatch(String::isBlank);
                if (!blank && !each.row(number, row.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new Refused("exchange.import.file.rows");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Reader reader() {
        return reader(bytes, begin, charset);
    }

    private static Reader reader(byte[] bytes, int begin, Charset charset) {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, begin, bytes.length - begin), charset);
    }

    /** For the digest by which the same file is known again. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, begin, bytes.length);
    }
}
