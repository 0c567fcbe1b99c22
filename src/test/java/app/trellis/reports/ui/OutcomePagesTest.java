package app.trellis.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.Measure;
import app.trellis.measures.Shipped;
import app.trellis.reports.CountedForTests;
import app.trellis.reports.OutcomeReport;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.ReportPeriod;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.PdfUa;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class OutcomePagesTest extends SpringBrowserlessTest {

    private static final List<Measure> MEASURES =
            List.of(
                    Shipped.measures().measure("phq-9", 1),
                    Shipped.measures().measure("gad-7", 1),
                    Shipped.measures().measure("pcl-5", 1));

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    /** Where the sheets are left for somebody to look at; nowhere unless it is asked for. */
    private static final @Nullable String KEEP = System.getProperty("trellis.test.sheets");

    @Autowired People people;
    @Autowired TestClock clock;

    private Actor administrator;
    private ReportPeriod last;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
        last = ReportPeriod.lastClosed(ReportPeriod.today(clock));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aQuarterWithNobodyInItSaysWhatComes() {
        actAs(people.staff(administrator, Role.SUPERVISOR));

        assertThat(page(OutcomesView.PATH))
                .contains("How care came out", "Who is counted", "nobody's care ended");
    }

    @Test
    void anAdministratorAndAPractitionerHavePagesOfTheirOwn() {
        actAs(administrator);
        assertThat(page(PracticeOutcomesView.PATH)).contains("nobody's care ended");
        assertThat(getCurrentView()).isInstanceOf(PracticeOutcomesView.class);

        actAs(people.staff(administrator, Role.PRACTITIONER));
        assertThat(page(OwnOutcomesView.PATH))
                .contains("Your own figures are not shown for this quarter");
        assertThat(getCurrentView()).isInstanceOf(OwnOutcomesView.class);
    }

    @Test
    void aQuarterThatIsNotOverIsAnsweredWithTheLastOne() {
        actAs(administrator);
        ReportPeriod soFar = ReportPeriod.soFar(ReportPeriod.today(clock));

        navigate(
                PracticeOutcomesView.PATH,
                Map.of("from", soFar.from().toString(), "until", soFar.until().toString()));

        assertThat(said()).contains("Outcomes are read over whole quarters that are over");
    }

    @Test
    void everyFigureStandsInASentenceThatOpensToItsDefinition() {
        assertThat(shown(CountedForTests.report(last, 21, 160, 6, 0.1, MEASURES), Split.NONE))
                .contains("recovered: ", "between ", "What this counts")
                .contains("PHQ-9 below 10 and GAD-7 below 8")
                .contains("They say nothing about a single client")
                .doesNotContain("!{", "reports.outcome");
    }

    @Test
    void fewOfAQuarterAreSaidToBeFew() {
        assertThat(shown(CountedForTests.report(last, 22, 4, 2, 0, MEASURES), Split.NONE))
                .contains("fewer than 5", "Fewer than five people stand behind this")
                .doesNotContain("%, between");
    }

    @Test
    void fromFiveToNineteenThereAreNumbersAndNoPercentages() {
        assertThat(shown(CountedForTests.report(last, 23, 19, 2, 0, MEASURES), Split.NONE))
                .contains("numbers only, no percentages")
                .doesNotContain("%, between");
    }

    @Test
    void withManyMissingLastScoresNothingIsSaidAboutOutcome() {
        assertThat(shown(CountedForTests.report(last, 24, 160, 6, 0.6, MEASURES), Split.NONE))
                .contains("Below 60% nothing is said about outcome")
                .doesNotContain("recovered: ");
    }

    @Test
    void partsStandInATableOfTheirOwn() {
        assertThat(shown(CountedForTests.report(last, 25, 400, 6, 0.1, MEASURES), Split.PROGRAM))
                .contains("By program", "First steps", "Parts with few people are put together");
        assertThat(shown(CountedForTests.report(last, 25, 400, 6, 0.1, MEASURES), Split.CONTEXT))
                .contains("By part of life", "Partner");
    }

    @Test
    void practitionersStandBesideTheLimitsOfChance() {
        assertThat(
                        shown(
                                CountedForTests.report(last, 26, 400, 4, 0.05, MEASURES),
                                Split.PRACTITIONER))
                .contains("Recoveries by practitioner", "what chance does", "would be expected")
                .contains("This ranks nobody");
    }

    /** What leaves is what stands on the page: no other number, and nothing that it keeps back. */
    @ParameterizedTest
    @CsvSource({
        "22, 4, 2, 0, NONE", "23, 19, 2, 0, NONE", "21, 160, 6, 0.1, NONE",
        "24, 160, 6, 0.6, NONE", "25, 400, 6, 0.1, PROGRAM", "25, 400, 6, 0.1, CONTEXT",
        "12, 60, 3, 0.1, PROGRAM", "26, 400, 4, 0.05, PRACTITIONER"
    })
    void whatIsTakenOutHoldsTheNumbersOfThePage(
            long seed, int people, int practitioners, double missing, Split split)
            throws IOException {
        OutcomePage page =
                page(
                        CountedForTests.report(
                                last, seed, people, practitioners, missing, MEASURES),
                        split);
        List<String> onPage = numbers(textOf(page.getElement()).replaceAll("<[^>]*>", " "));

        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        new OutcomePaper("The house", Locale.ENGLISH, words()).write(page.taken(), sheets);
        if (KEEP != null) {
            Files.write(
                    Path.of(KEEP, "outcome-%d-%s.pdf".formatted(seed, split)),
                    sheets.toByteArray());
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        new OutcomeTable(words()).of(page.taken()).csv(table);

        assertThat(PdfUa.faults(sheets.toByteArray())).isEmpty();
        assertThat(numbers(text(sheets.toByteArray())))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(onPage).contains(number));
        assertThat(numbers(table.toString(StandardCharsets.UTF_8).replace(",", " ")))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(onPage).contains(number));
    }

    @Test
    void aTableOfTheReportSaysWhatItKeepsBack() throws IOException {
        OutcomePage page = page(CountedForTests.report(last, 22, 4, 2, 0, MEASURES), Split.NONE);
        ByteArrayOutputStream table = new ByteArrayOutputStream();

        new OutcomeTable(words()).of(page.taken()).csv(table);

        assertThat(table.toString(StandardCharsets.UTF_8))
                .contains("Who is counted,,Care ended,fewer than 5,,");
    }

    private OutcomeWords words() {
        return new OutcomeWords(
                new ReportWords(
                        (key, arguments) -> UI.getCurrent().getTranslation(key, arguments),
                        Locale.ENGLISH),
                Locale.ENGLISH);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(one -> new BigDecimal(one.group().replace(",", "")))
                .map(one -> one.stripTrailingZeros().toPlainString())
                .toList();
    }

    /** Without the line at the foot, which counts the sheets. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("Page \\d+ of \\d+", "");
        }
    }

    private static String shown(OutcomeReport report, Split split) {
        return textOf(page(report, split).getElement());
    }

    private static OutcomePage page(OutcomeReport report, Split split) {
        OutcomePage page =
                new OutcomePage(
                        "desk/outcomes",
                        (from, until) -> report,
                        (from, until) -> report,
                        () -> "The house",
                        new Div(),
                        List.of(Split.values()),
                        LocalDate.of(2026, 11, 28));
        UI.getCurrent().add(page);
        page.show(
                QueryParameters.simple(
                        Map.of("by", "nhs", "split", split.name().toLowerCase(Locale.ROOT))));
        return page;
    }

    private void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private String page(String path) {
        navigate(path, Map.of());
        return said();
    }

    private static void navigate(String path, Map<String, String> asked) {
        UI.getCurrent().navigate(path, QueryParameters.simple(asked));
    }

    private String said() {
        return textOf(getCurrentView().getElement());
    }

    private static String textOf(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getProperty("innerHTML", "").replace("&#39;", "'")
                        + element.getChildren()
                                .map(OutcomePagesTest::textOf)
                                .collect(Collectors.joining(" "));
    }
}
