package app.trellis.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hundred sheets, as a record of years comes to. */
@Tag("long")
class LongRecordIT {

    @TempDir Path folder;

    @Test
    void threeHundredSheetsAreMadeWithAHeapOf256Megabytes() throws Exception {
        Path file = folder.resolve("long.pdf");

        assertThat(LongSheets.write(file, 950, 256)).isZero();

        try (PDDocument made = Loader.loadPDF(file.toFile())) {
            assertThat(made.getNumberOfPages()).isGreaterThan(300);
        }
        assertThat(FileCheck.of(file).holds()).isTrue();
    }
}
