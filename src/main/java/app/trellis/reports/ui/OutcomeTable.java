package app.trellis.reports.ui;

import app.trellis.shared.files.FileTable;
import java.util.List;

/**
 * A report on outcomes as a table to take out: a line for each figure of the page, and no figure
 * besides.
 */
record OutcomeTable(OutcomeWords words) {

    FileTable of(OutcomeOut.Taken taken) {
        return new FileTable(
                words.say("reports.outcome.table", words.period(taken.period())),
                List.of(
                        words.say("reports.outcome.table.part"),
                        words.say("reports.outcome.table.row"),
                        words.say("reports.outcome.table.what"),
                        words.say("reports.outcome.table.number"),
                        words.say("reports.outcome.table.of"),
                        words.say("reports.outcome.table.more")),
                taken.sections().stream()
                        .flatMap(section ->
                                section.told().stream()
                                        .map(one ->
                                                List.of(
                                                        section.title(),
                                                        one.row(),
                                                        one.what(),
                                                        one.number(),
                                                        one.of(),
                                                        one.more())))
                        .toList());
    }
}
