package app.trellis.shared.files;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * A document of A4 sheets for people: tagged for screen readers (PDF/UA-1, ISO 14289-1), with a
 * list of its parts and with its fonts inside. It is laid out a stretch at a time, so that a long
 * one needs little more memory than a short one, and nothing of it touches the disk.
 *
 * <p>Text is taken as it is and never read as markup. What no font here has a sign for is printed
 * as an empty box and counted.
 */
public final class Sheets implements Closeable {

    /** What stands at the foot of a sheet, as "Page 3 of 12". */
    @FunctionalInterface
    public interface Count {

        /** The words for one sheet, counted from 1. */
        String say(int sheet, int of);
    }

    /** A fact with its name. */
    public record Fact(String name, String words) {

        @Override
        public String toString() {
            return "Fact";
        }
    }

    /** A column of a table: its heading, and whether it holds numbers, which stand to the right. */
    public record Column(String heading, boolean number) {}

    /**
     * What stands at the left of a drawing.
     *
     * @param at millimetres from its top
     */
    public record Beside(double at, String words) {}

    /** Characters that are laid out together: about thirty sheets. */
    private static final int STRETCH = 60_000;

    /** Millimetres from the top of a line of an axis to its middle. */
    private static final double HALF_A_LINE = 2;

    private static final float FOOT_SIZE = 8.5f;

    /** From the right edge and from the bottom, in points: 20 mm and about 11. */
    private static final float SIDE = 56.7f;

    private static final float FOOT_LINE = 26;

    /** The soft ink of the sheets, #55645e. */
    private static final float FOOT_RED = 0x55 / 255f;

    private static final float FOOT_GREEN = 0x64 / 255f;
    private static final float FOOT_BLUE = 0x5e / 255f;

    private static final String STYLES = text("sheets.css");

    static {
        // What it would say of a missing sign holds words of the person whose document it is.
        XRLog.setLoggingEnabled(false);
    }

    private final Locale locale;
    private final String title;
    private final String foot;
    private final Count count;
    private final SheetFonts fonts = new SheetFonts();
    private final DrawnOnSheets drawn = new DrawnOnSheets();
    private @Nullable PDDocument done;
    private Document stretch;
    private Element into;
    private int characters;
    private int parts;

    /**
     * @param title of the document, for its properties
     * @param foot at the bottom of each sheet
     * @param count beside it, once it is known how many there are
     */
    public Sheets(Locale locale, String title, String foot, Count count) {
        this.locale = locale;
        this.title = title;
        this.foot = foot;
        this.count = count;
        this.stretch = begin();
        this.into = stretch.body();
    }

    public void title(String words) {
        put("h1", null, words);
    }

    /** A part that the document's list of parts leads to. */
    public void part(String heading) {
        leave();
        String id = "part-" + ++parts;
        put("h2", null, heading).id(id);
        Element marks = stretch.head().selectFirst("bookmarks");
        if (marks == null) {
            marks = stretch.head().appendElement("bookmarks");
        }
        marks.appendElement("bookmark").attr("name", heading).attr("href", "#" + id);
    }

    /** What follows belongs together; it begins a new stretch where the one before is long. */
    public void entry(String heading) {
        leave();
        if (characters > STRETCH) {
            layOut();
        }
        into = stretch.body().appendElement("div").addClass("entry");
        if (!heading.isBlank()) {
            put("h3", null, heading);
        }
    }

    /** The name of what follows. */
    public void name(String words) {
        put("p", "name", words);
    }

    /**
     * @param words with the line breaks of whoever wrote them
     */
    public void words(String words) {
        words.lines().forEach(line -> put("p", "words", line));
    }

    /** Facts with their names, as a table of two columns. */
    public void facts(List<Fact> facts) {
        Element rows = into.appendElement("table").addClass("facts").appendElement("tbody");
        for (Fact fact : facts) {
            Element row = rows.appendElement("tr");
            put(row.appendElement("th").attr("scope", "row"), fact.name());
            put(row.appendElement("td"), fact.words());
        }
    }

    /** What somebody else said, as they said it. */
    public void quote(String words) {
        words.lines().forEach(line -> put("p", "quote", line));
    }

    /** Something said in passing. */
    public void soft(String words) {
        put("p", "soft", words);
    }

    /**
     * A table with a heading over each column; the first cell names its row.
     *
     * @param rows each as long as {@code columns}; what follows a line break in a cell is softer
     */
    public void table(List<Column> columns, List<List<String>> rows) {
        Element table = into.appendElement("table").addClass("grid");
        Element head = table.appendElement("thead").appendElement("tr");
        columns.forEach(
                column -> put(cell(head, "th", column).attr("scope", "col"), column.heading()));
        Element body = table.appendElement("tbody");
        for (List<String> cells : rows) {
            Element row = body.appendElement("tr");
            for (int i = 0; i < columns.size(); i++) {
                Element cell = cell(row, i == 0 ? "th" : "td", columns.get(i));
                if (i == 0) {
                    cell.attr("scope", "row");
                }
                List<String> lines = cells.get(i).lines().toList();
                put(cell.appendElement("div"), lines.isEmpty() ? "" : lines.getFirst());
                lines.stream()
                        .skip(1)
                        .forEach(line -> put(cell.appendElement("div").addClass("note"), line));
            }
        }
    }

    private static Element cell(Element row, String tag, Column column) {
        Element cell = row.appendElement(tag);
        return column.number() ? cell.addClass("number") : cell;
    }

    /**
     * A drawing under its name, with what it says beside the name.
     *
     * @param said read aloud in place of the drawing too
     */
    public void drawing(String name, String said, Drawing drawing) {
        Element figure = into.appendElement("div").addClass("drawn");
        Element line = figure.appendElement("p").addClass("drawn-name");
        put(line.appendElement("b"), name);
        put(line.appendElement("span").addClass("said"), " " + said);
        put(figure, drawing, name + ": " + said);
    }

    /**
     * A drawing with an upright axis.
     *
     * @param said what it shows, read aloud in its place
     * @param axis from the top
     */
    public void drawing(String said, Drawing drawing, List<Beside> axis) {
        Element figure = into.appendElement("div").addClass("drawn beside");
        for (Beside one : axis) {
            Element words = figure.appendElement("div").addClass("axis");
            put(
                    words.attr("style", "top: %smm".formatted(millimetres(one.at() - HALF_A_LINE))),
                    one.words());
        }
        put(figure, drawing, said);
    }

    private void put(Element figure, Drawing drawing, String said) {
        figure.appendElement(DrawnOnSheets.TAG)
                .attr(DrawnOnSheets.NUMBER, String.valueOf(drawn.add(drawing)))
                .attr("alt", fonts.printable(said))
                .attr(
                        "style",
                        "width: %smm; height: %smm"
                                .formatted(
                                        millimetres(drawing.width()),
                                        millimetres(drawing.height())));
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }

    /** What stands under drawings, at both ends of their width and between them. */
    public void scale(List<String> marks) {
        scale("scale", marks);
    }

    /** The same under a drawing with an upright axis. */
    public void scaleBeside(List<String> marks) {
        scale("scale beside", marks);
    }

    private void scale(String kind, List<String> marks) {
        Element line = into.appendElement("p").addClass(kind).addClass("of-" + marks.size());
        for (int i = 0; i < marks.size(); i++) {
            put(line.appendElement("span").addClass("mark-" + (i + 1)), marks.get(i));
        }
    }

    /** Characters that no font here has a sign for, so far. */
    public int missing() {
        return fonts.missing();
    }

    /** Ends the document and writes it; its last line holds the digest of all before it. */
    public void writeTo(OutputStream out) {
        layOut();
        PDDocument whole = done;
        if (whole == null) {
            throw new IllegalStateException("Nothing was laid out");
        }
        try {
            number(whole);
            PdfDigest.write(whole, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (done != null) {
                done.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each sheet of how many: known only now, and no part of what is read aloud. */
    private void number(PDDocument whole) throws IOException {
        PDFont font = fonts.forFoot(whole);
        int of = whole.getNumberOfPages();
        for (int i = 0; i < of; i++) {
            PDPage sheet = whole.getPage(i);
            String words = count.say(i + 1, of);
            float width = font.getStringWidth(words) / 1000 * FOOT_SIZE;
            try (PDPageContentStream foot =
                    new PDPageContentStream(whole, sheet, AppendMode.APPEND, true, true)) {
                foot.beginMarkedContent(COSName.ARTIFACT);
                foot.beginText();
                foot.setFont(font, FOOT_SIZE);
                foot.setNonStrokingColor(FOOT_RED, FOOT_GREEN, FOOT_BLUE);
                foot.newLineAtOffset(sheet.getMediaBox().getWidth() - SIDE - width, FOOT_LINE);
                foot.showText(words);
                foot.endText();
                foot.endMarkedContent();
            }
        }
    }

    private void leave() {
        into = stretch.body();
    }

    private Element put(String tag, @Nullable String kind, String words) {
        Element element = into.appendElement(tag);
        if (kind != null) {
            element.addClass(kind);
        }
        return put(element, words);
    }

    private Element put(Element element, String words) {
        // A line must hold something to keep its place.
        String shown = words.isBlank() ? "\u00A0" : fonts.printable(words);
        if (Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())
                && !new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
            element.attr("dir", "rtl");
        }
        element.appendChild(new TextNode(shown));
        characters += shown.length();
        return element;
    }

    private Document begin() {
        Document page = Document.createShell("");
        page.expectFirst("html").attr("lang", locale.getLanguage());
        page.title(title);
        page.head().appendElement("meta").attr("name", "description").attr("content", title);
        page.head().appendElement("style").appendText(STYLES);
        page.body().appendElement("div").addClass("foot").text(foot);
        return page;
    }

    private void layOut() {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.giveTo(builder);
        builder.usePdfUaAccessibility(true)
                .withProducer("Trellis")
                .useObjectDrawerFactory(drawn)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useExternalResourceAccessControl(
                        (address, kind) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(stretch), null)
                .toStream(made);
        try {
            builder.run();
            PDDocument next = Loader.loadPDF(made.toByteArray());
            if (done == null) {
                done = next;
            } else {
                try (next) {
                    new PDFMergerUtility().appendDocument(done, next);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        stretch = begin();
        into = stretch.body();
        characters = 0;
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("pdf/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
