package app.trellis.shared.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of what is printed: those of the pages, and one behind them that knows Greek, Cyrillic,
 * Hebrew, Arabic and many signs besides. It counts what none of them knows.
 */
final class SheetFonts {

    private static final String BOX = "\u25A1";

    private static final List<Face> FACES =
            List.of(
                    new Face("Figtree", 400, "figtree-regular.ttf"),
                    new Face("Figtree", 600, "figtree-semibold.ttf"),
                    new Face("Newsreader", 500, "newsreader-medium.ttf"),
                    new Face("DejaVu Sans", 400, "dejavu-sans.ttf"),
                    new Face("DejaVu Sans", 600, "dejavu-sans-bold.ttf"));

    private int missing;

    /** How many characters it has replaced so far. */
    int missing() {
        return missing;
    }

    /** The same words with a box for what cannot be printed, and without what is never seen. */
    String printable(String words) {
        StringBuilder shown = new StringBuilder(words.length());
        words.codePoints().forEach(point -> append(point, shown));
        return shown.toString();
    }

    void giveTo(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(face::open, face.family, face.weight, FontStyle.NORMAL, true);
        }
    }

    /** The face of what stands at the foot of a sheet, for what is written there afterwards. */
    PDFont forFoot(PDDocument document) throws IOException {
        try (InputStream in = FACES.getFirst().open()) {
            return PDType0Font.load(document, in, true);
        }
    }

    private void append(int point, StringBuilder shown) {
        if (Character.isWhitespace(point)) {
            shown.append(' ');
        } else if (Known.has(point)) {
            shown.appendCodePoint(point);
        } else if (!isUnseen(point)) {
            shown.append(BOX);
            missing++;
        }
    }

    /** Joiners, variation selectors, marks of direction, and what steers a device. */
    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || isVariation(point);
    }

    /** Picks one of several shapes of the sign before it (Unicode 16, section 23.4). */
    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    private record Face(String family, int weight, String file) {

        InputStream open() {
            try {
                return new ClassPathResource("pdf/" + file).getInputStream();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        CmapLookup signs() {
            try (InputStream in = open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Read once, when the first document is made. */
    private static final class Known {

        private static final List<CmapLookup> REGULAR =
                FACES.stream().filter(face -> face.weight == 400).map(Face::signs).toList();

        static boolean has(int point) {
            return REGULAR.stream().anyMatch(font -> font.getGlyphId(point) != 0);
        }
    }
}
