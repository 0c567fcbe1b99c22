package app.trellis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a reader of it finds it. */
public final class Paper {

    private final byte[] file;

    private Paper(byte[] file) {
        this.file = file;
    }

    /**
     * Looks at it, also by eye where {@code -Dtrellis.test.paper=} names a folder to keep it in.
     */
    public static Paper of(byte[] file, String name) {
        String folder = System.getProperty("trellis.test.paper");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, name + ".pdf"), file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return new Paper(file);
    }

    public byte[] file() {
        return file;
    }

    /** Everything that is printed, as it is read. */
    public String text() {
        try (PDDocument made = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** That it can be read aloud in a language, and on a device that has none of its fonts. */
    public Paper isTaggedWithItsFontsInside(String language) {
        try (PDDocument made = Loader.loadPDF(file)) {
            assertThat(made.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(made.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(made.getDocumentCatalog().getLanguage()).isEqualTo(language);
            int fonts = 0;
            for (PDPage page : made.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isGreaterThan(1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }
}
