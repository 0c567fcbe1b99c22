package app.trellis.exchange;

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
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
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
final class PdfSheets implements Closeable {

    /** Characters that are laid out together: about thirty sheets. */
    private static final int STRETCH = 60_000;

    private static final String STYLES = text("sheets.css");

    static {
        // What it would say of a missing sign holds words of the person whose document it is.
        XRLog.setLoggingEnabled(false);
    }

    private final Locale locale;
    private final String title;
    private final String foot;
    private final PdfFonts fonts = new PdfFonts();
    private @Nullable PDDocument done;
    private Document stretch;
    private Element into;
    private int characters;
    private int parts;

    /**
     * @param title of the document, for its properties
     * @param foot at the bottom of each sheet
     */
    PdfSheets(Locale locale, String title, String foot) {
        this.locale = locale;
        this.title = title;
        this.foot = foot;
        this.stretch = begin();
        this.into = stretch.body();
    }

    void title(String words) {
        put("h1", null, words);
    }

    /** A part that the document's list of parts leads to. */
    void part(String heading) {
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
    void entry(String heading) {
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
    void name(String words) {
        put("p", "name", words);
    }

    /**
     * @param words with the line breaks of whoever wrote them
     */
    void words(String words) {
        words.lines().forEach(line -> put("p", "words", line));
    }

    /** Something said in passing. */
    void soft(String words) {
        put("p", "soft", words);
    }

    /** Characters that no font here has a sign for, so far. */
    int missing() {
        return fonts.missing();
    }

    /** Ends the document and writes it. */
    void writeTo(OutputStream out) {
        layOut();
        PDDocument whole = done;
        if (whole == null) {
            throw new IllegalStateException("Nothing was laid out");
        }
        try {
            whole.save(out);
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

    private void leave() {
        into = stretch.body();
    }

    private Element put(String tag, @Nullable String kind, String words) {
        // A line must hold something to keep its place.
        String shown = words.isBlank() ? "\u00A0" : fonts.printable(words);
        Element element = into.appendElement(tag);
        if (kind != null) {
            element.addClass(kind);
        }
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
                .useInitialPageNumber(done == null ? 1 : done.getNumberOfPages() + 1)
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
