package app.trellis.reports;

import app.trellis.reports.QuarterOutcomes.Figure;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.statistics.Proportions;
import app.trellis.statistics.Proportions.FunnelPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person reads about care that ended in a quarter: what everybody reads, and beside it
 * rows of practitioners as far as they may see those.
 *
 * @param practitioners in the order of their names; one's own alone for a practitioner
 * @param spread how far the practitioners lie apart; null where they may not be compared
 * @param course this quarter and the seven before it, the oldest first
 */
public record OutcomeReport(
        ReportPeriod period,
        QuarterOutcomes outcomes,
        List<Named> practitioners,
        @Nullable Spread spread,
        List<Quarter> course) {

    /** One quarter of the course. */
    public record Quarter(ReportPeriod period, QuarterOutcomes outcomes) {}

    /**
     * The figures of one practitioner.
     *
     * @param name null for one's own
     * @param place where they lie beside the whole practice; null where that may not be told
     */
    public record Named(@Nullable String name, Row row, @Nullable FunnelPoint place) {}

    /**
     * How far recoveries of all practitioners lie apart.
     *
     * @param pooled rate of recovery of all, 0 to 1
     * @param wider whether they lie further apart than chance alone would let them (Σz² ÷ (units −
     *     1) above 1.5), so that the limits are too narrow
     */
    public record Spread(double pooled, boolean wider) {

        private static final double LIMIT = 1.5;

        /** Nothing where fewer than two of them have a number of recoveries. */
        static Optional<Spread> of(List<Row> rows) {
            List<Figure> recovered =
                    rows.stream().flatMap(row -> row.figure(Kind.RECOVERED).stream()).toList();
            int cases = recovered.stream().mapToInt(Figure::of).sum();
            if (recovered.size() < 2 || cases == 0) {
                return Optional.empty();
            }
            double pooled = (double) recovered.stream().mapToInt(Figure::count).sum() / cases;
            double squares =
                    recovered.stream()
                            .filter(one -> pooled > 0 && pooled < 1)
                            .mapToDouble(one ->
                                    Math.pow((double) one.count() / one.of() - pooled, 2)
                                            * one.of()
                                            / (pooled * (1 - pooled)))
                            .sum();
            return Optional.of(new Spread(pooled, squares / (recovered.size() - 1) > LIMIT));
        }

        /** Where one of them lies, with the limits at their number of cases. */
        Optional<FunnelPoint> place(Row row) {
            return row.figure(Kind.RECOVERED)
                    .filter(one -> one.of() > 0)
                    .map(one -> Proportions.funnel(pooled, one.of(), one.count()));
        }
    }
}
