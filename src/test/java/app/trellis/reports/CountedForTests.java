package app.trellis.reports;

import app.trellis.measures.Measure;
import app.trellis.reports.OutcomeReport.Named;
import app.trellis.reports.OutcomeReport.Quarter;
import app.trellis.reports.OutcomeReport.Spread;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.reports.QuarterOutcomes.Split;
import java.util.ArrayList;
import java.util.List;

/** What is read of an invented practice, as if everybody in it were supervised by the reader. */
public final class CountedForTests {

    private CountedForTests() {}

    /** The same seed gives the same report. */
    public static OutcomeReport report(
            ReportPeriod period,
            long seed,
            int people,
            int practitioners,
            double missing,
            List<Measure> measures) {
        GeneratedPractice practice = GeneratedPractice.of(seed, people, practitioners, missing);
        QuarterOutcomes all =
                new CountingOutcomes(practice.closed(), measures, practice.programs(), 40, 5)
                        .count();
        List<Row> rows =
                all.schemes().stream()
                        .flatMap(scheme -> scheme.by(Split.PRACTITIONER).stream())
                        .flatMap(table -> table.rows().stream())
                        .toList();
        Spread spread = Spread.of(rows).orElse(null);
        List<Named> named = new ArrayList<>();
        for (Row row : rows) {
            named.add(
                    new Named(
                            "Practitioner " + (named.size() + 1),
                            row,
                            spread == null ? null : spread.place(row).orElse(null)));
        }
        return new OutcomeReport(period, all, named, spread, List.of(new Quarter(period, all)));
    }
}
