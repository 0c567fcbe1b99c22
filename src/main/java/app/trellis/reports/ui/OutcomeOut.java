package app.trellis.reports.ui;

import app.trellis.reports.ReportPeriod;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.TableDownload;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The ways in which a report on outcomes is taken out: as sheets and as a table.
 *
 * @param practice what it is called on paper
 */
record OutcomeOut(Supplier<String> practice, Locale locale, OutcomeWords words) {

    /**
     * What is taken out.
     *
     * @param asked what it was asked by, with its name
     */
    record Taken(
            String title,
            ReportPeriod period,
            List<Fact> asked,
            List<OutcomeSection> sections,
            OutcomeSection saysNot) {}

    /**
     * @param now reads it anew, in the request that fetches the file
     */
    FileLink pdf(Supplier<Taken> now) {
        return new FileLink(
                words.say("reports.outcome.pdf"),
                FileLink.Kind.PDF,
                "trellis",
                out -> {
                    Taken taken = now.get();
                    new OutcomePaper(practice.get(), locale, words).write(taken, out);
                });
    }

    /**
     * @param now reads it anew, in the request that fetches the file
     */
    TableDownload table(ReportPeriod shown, Supplier<Taken> now) {
        return new TableDownload(
                words.say("reports.outcome.table", words.period(shown)),
                "trellis-" + shown.until(),
                () -> {
                    Taken taken = now.get();
                    return new OutcomeTable(words).of(taken);
                });
    }
}
