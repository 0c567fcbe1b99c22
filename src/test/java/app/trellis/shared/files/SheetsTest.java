package app.trellis.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The sheets, as a reader of PDF sees them. */
class SheetsTest {

    private static final String LONG = "A line that is as long as lines of people are. ".repeat(20);

    @Test
    void itCanBeReadAloud() throws IOException {
        try (PDDocument made = made(sheets -> sheets.words("One."))) {
            assertThat(made.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(made.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(made.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(made.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(made.getDocumentInformation().getTitle()).isEqualTo("What is yours");
            assertThat(new String(made.getDocumentCatalog().getMetadata().toByteArray()))
                    .contains("pdfuaid");
        }
    }

    /** The validator of the PDF Association (veraPDF), over one stretch and over several. */
    @Test
    void itKeepsTheRulesOfPdfUa() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int entries : List.of(1, 130)) {
            byte[] made =
                    bytes(sheets -> {
                        sheets.facts(List.of(new Sheets.Fact("Practice", "The house")));
                        sheets.part("What I wrote");
                        for (int i = 0; i < entries; i++) {
                            sheets.entry("Entry " + i);
                            sheets.name("One");
                            sheets.words(LONG);
                            sheets.quote(LONG);
                        }
                    });
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(
                                            new ByteArrayInputStream(made), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator =
                            Foundries.defaultInstance()
                                    .createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult found = validator.validate(parser);

                assertThat(found.getTestAssertions())
                        .filteredOn(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(one -> one.getRuleId().getClause() + " " + one.getMessage())
                        .isEmpty();
                assertThat(found.getTotalAssertions()).isGreaterThan(100);
            }
        }
    }

    @Test
    void itsFontsAreInside() throws IOException {
        try (PDDocument made = made(sheets -> sheets.words("Fig, Ελλάδα and Москва"))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : made.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).hasSizeGreaterThan(2).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void whatIsLongIsOneDocumentWithOneCountOfSheets() throws IOException {
        try (PDDocument made =
                made(sheets -> {
                    for (int part = 1; part <= 3; part++) {
                        sheets.part("Part " + part);
                        for (int i = 0; i < 40; i++) {
                            sheets.entry("Entry " + part + "." + i);
                            sheets.words(LONG);
                        }
                    }
                })) {
            int sheets = made.getNumberOfPages();
            assertThat(sheets).isGreaterThan(30);
            assertThat(text(made, sheets - 1) + text(made, sheets)).contains("Entry 3.39");
            assertThat(text(made, sheets)).contains("Page %d of %d".formatted(sheets, sheets));
            assertThat(partsOf(made)).containsExactly("Part 1", "Part 2", "Part 3");
            assertThat(made.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey())
                    .isGreaterThanOrEqualTo(sheets);
        }
    }

    @Test
    void wordsStandAsTheyWereWritten() throws IOException {
        try (PDDocument made =
                made(sheets -> sheets.words("1 < 2 & <b>not bold</b>\n\nnext line"))) {
            assertThat(text(made, 1)).contains("1 < 2 & <b>not bold</b>").contains("next line");
        }
    }

    @Test
    void whatHasNoSignIsABoxAndCounted() throws IOException {
        int[] missing = new int[1];
        try (PDDocument made =
                made(sheets -> {
                    sheets.words("a \uD83E\uDEF6\uD83C\uDFFD b \u6F22");
                    missing[0] = sheets.missing();
                })) {
            assertThat(missing[0]).isEqualTo(3);
            assertThat(text(made, 1)).contains("a \u25A1\u25A1 b \u25A1");
        }
    }

    @Test
    void wordsFromRightToLeftStandAtTheRight() throws IOException {
        try (PDDocument made = made(sheets -> sheets.words("\u05E9\u05DC\u05D5\u05DD"))) {
            // As the stripper finds it, in the order in which it is read.
            assertThat(text(made, 1)).contains("\u05E9\u05DC\u05D5\u05DD");
        }
    }

    private static PDDocument made(Consumer<Sheets> put) throws IOException {
        return Loader.loadPDF(bytes(put));
    }

    private static byte[] bytes(Consumer<Sheets> put) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheets sheets =
                new Sheets(
                        Locale.ENGLISH,
                        "What is yours",
                        "Made on 27 November 2026",
                        (sheet, of) -> "Page %d of %d".formatted(sheet, of))) {
            sheets.title("What is yours");
            put.accept(sheets);
            sheets.writeTo(out);
        }
        return out.toByteArray();
    }

    private static String text(PDDocument document, int sheet) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        return stripper.getText(document);
    }

    private static List<String> partsOf(PDDocument document) {
        List<String> parts = new ArrayList<>();
        for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
            parts.add(item.getTitle());
        }
        return parts;
    }
}
