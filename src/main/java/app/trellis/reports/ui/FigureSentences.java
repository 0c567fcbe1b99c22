package app.trellis.reports.ui;

import app.trellis.reports.PracticeReport;
import app.trellis.reports.SupervisorReport;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Verdict;
import app.trellis.statistics.PracticeRules;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Each figure once more as a sentence that opens to its definition. */
final class FigureSentences extends Composite<Div> {

    FigureSentences(SupervisorReport report, Figures total, ReportWords words) {
        getContent().addClassName("stack");
        getContent()
                .add(
                        verdict(words, words.clients(report, total), "clients"),
                        verdict(words, words.done("sessions", total.sessions()), "sessions"),
                        verdict(words, words.done("exercises", total.exercises()), "exercises"),
                        verdict(words, words.done("check-ins", total.checkIns()), "check-ins"),
                        verdict(words, words.done("alerts", total.alerts()), "alerts"),
                        verdict(words, words.say("reports.said.waits"), "waits"),
                        verdict(words, words.unsigned(total), "unsigned"));
    }

    private static Verdict verdict(ReportWords words, String sentence, String figure) {
        return new Verdict(
                sentence,
                words.say("reports.opens"),
                List.of(
                        row(
                                words,
                                "counted",
                                words.say(
                                        "reports.definition." + figure,
                                        PracticeReport.UNSIGNED_AFTER_DAYS)),
                        row(words, "hidden", words.say(hidden(figure), PracticeRules.SMALL_CELL)),
                        row(words, "says-not", words.say("reports.definition.not." + figure))));
    }

    private static String hidden(String figure) {
        return switch (figure) {
            case "unsigned" -> "reports.definition.never-hidden";
            case "clients" -> "reports.definition.small";
            default -> "reports.definition.few";
        };
    }

    private static Facts.Row row(ReportWords words, String name, String value) {
        return new Facts.Row(words.say("reports.definition." + name), value);
    }
}
