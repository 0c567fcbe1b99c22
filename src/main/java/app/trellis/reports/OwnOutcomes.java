package app.trellis.reports;

import app.trellis.reports.QuarterOutcomes.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the care came out that a practitioner led and that ended in a quarter, by the definitions of
 * NHS Talking Therapies.
 *
 * @param row null where it may not be told
 */
public record OwnOutcomes(ReportPeriod period, @Nullable Row row) {}
