package app.trellis.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long document needs of memory; its big sister is {@code LongRecordIT}. */
class LongSheetsTest {

    private static final int ENTRIES = 190;

    @TempDir Path folder;

    @Test
    void sixtySheetsAreMadeWithAHeapOf64Megabytes() throws Exception {
        Path file = folder.resolve("long.pdf");

        assertThat(LongSheets.write(file, ENTRIES, 64)).isZero();

        try (PDDocument made = Loader.loadPDF(file.toFile())) {
            assertThat(made.getNumberOfPages()).isBetween(55, 80);
        }
        assertThat(FileCheck.of(file).holds()).isTrue();
    }

    @Test
    void whereTheHeapIsTooSmallItIsNoticed() throws Exception {
        assertThat(LongSheets.write(folder.resolve("long.pdf"), ENTRIES, 20))
                .isEqualTo(LongSheets.OUT_OF_MEMORY);
    }
}
