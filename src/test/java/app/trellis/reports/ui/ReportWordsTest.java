package app.trellis.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.reports.Cell;
import app.trellis.reports.ReportPeriod;
import app.trellis.reports.Share;
import app.trellis.reports.SupervisorReport;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.reports.SupervisorReport.Line;
import app.trellis.shared.ui.DataTable;
import app.trellis.statistics.Proportions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReportWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Share MANY =
            new Share(new Cell.Shown(40), 31, Proportions.wilson(31, 40, 0.95));
    private static final Share FEW = new Share(new Cell.Shown(12), 7, null);
    private static final Share HIDDEN = new Share(new Cell.FewerThan(5), null, null);

    private final ReportWords english = in(Locale.ENGLISH);
    private final ReportWords spanish = in(Locale.of("es"));

    @Test
    void aPeriodIsNamedByItsMonths() {
        assertThat(english.period(ReportPeriod.lastClosed(TODAY)))
                .isEqualTo("July to September 2026");
        assertThat(spanish.period(ReportPeriod.lastClosed(TODAY)))
                .isEqualTo("De julio a septiembre de 2026");
        assertThat(english.period(ReportPeriod.soFar(TODAY)))
                .isEqualTo(
                        "This quarter so far, to 23 November 2026: workload and engagement only");
    }

    @Test
    void aRateNeverStandsWithoutItsCountsAndItsInterval() {
        assertThat(english.done("check-ins", MANY))
                .isEqualTo("31 of 40 check-ins that fell due were done: 78%, between 62% and 88%.");
        assertThat(english.rate(FEW)).isEmpty();
        assertThat(english.done("exercises", FEW))
                .isEqualTo(
                        "7 of 12 exercises that fell due were done. That is too few for a"
                                + " percentage.");
    }

    @Test
    void aHiddenNumberIsNeverSaid() {
        assertThat(english.share(HIDDEN)).isEqualTo("fewer than 5 clients");
        assertThat(english.cell(new Cell.FewerThan(5))).isEqualTo("fewer than 5");
        assertThat(english.cell(new Cell.Withheld())).isEqualTo("not shown");
        assertThat(english.done("exercises", new Share(new Cell.Withheld(), null, null)))
                .isEqualTo(
                        "The sum is not shown, because a small number could be worked out from"
                                + " it.");
    }

    @Test
    void nothingDueIsNoFailure() {
        Share none = new Share(new Cell.Shown(0), 0, null);

        assertThat(english.share(none)).isEqualTo("nothing due");
        assertThat(english.done("exercises", none)).isEqualTo("No exercise fell due.");
    }

    @Test
    void aClosedQuarterHasClientsAndATotalInTheLastRow() {
        Figures figures = figures(new Cell.Shown(9), FEW, 2);
        SupervisorReport report =
                new SupervisorReport(
                        ReportPeriod.lastClosed(TODAY),
                        List.of(),
                        List.of(new Line("Anna", true, figures), new Line("Ben", false, figures)),
                        figures);

        List<List<DataTable.Cell>> rows =
                new FiguresTable(english).rows(report, FiguresTable.Part.DONE);

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(rows.get(1).getFirst().note()).isEqualTo("supervised for part of the period");
        assertThat(rows.getLast().getFirst().words()).isEqualTo("Together");
        assertThat(rows.getFirst().get(2).note()).isEqualTo("78%, between 62% and 88%");
        assertThat(rows.getFirst().get(3).note()).isNull();
    }

    @Test
    void anOpenQuarterHasNoClientsAndOnePersonNeedsNoTotal() {
        Figures figures = figures(null, HIDDEN, 0);
        SupervisorReport report =
                new SupervisorReport(
                        ReportPeriod.soFar(TODAY),
                        List.of(),
                        List.of(new Line("Anna", true, figures)),
                        figures);

        assertThat(new FiguresTable(english).rows(report, FiguresTable.Part.DONE))
                .singleElement()
                .satisfies(row -> assertThat(row).hasSize(4));
        assertThat(english.clients(report, figures))
                .isEqualTo("Clients are counted once the quarter is over.");
    }

    private static Figures figures(@Nullable Cell clients, Share checkIns, int unsigned) {
        return new Figures(
                clients, clients, clients, FEW, MANY, checkIns, null, null, FEW, null, unsigned);
    }

    private static ReportWords in(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/reports");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new ReportWords(
                (key, arguments) -> messages.getMessage(key, arguments, locale), locale);
    }
}
