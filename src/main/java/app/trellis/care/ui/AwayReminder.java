package app.trellis.care.ui;

import app.trellis.care.Away;
import app.trellis.care.BeingAway;
import app.trellis.care.DeskReminder;
import app.trellis.shared.ui.Days;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says above the caseload that one is away, and for how many clients somebody stands in. */
@Component
@Order(0)
class AwayReminder implements DeskReminder {

    private final BeingAway away;

    AwayReminder(BeingAway away) {
        this.away = away;
    }

    @Override
    public Optional<Line> line(Locale language) {
        List<Away> all = away.mine();
        return all.stream()
                .filter(Away::running)
                .findFirst()
                .map(one -> running(one, language))
                .or(() ->
                        all.stream()
                                .filter(Away::isOver)
                                .findFirst()
                                .map(one -> was(one, language)));
    }

    private static Line running(Away one, Locale language) {
        Away.SaidBy said = one.saidBy();
        String until = Days.onWeekday(one.until(), language);
        int clients = one.standingIn().size();
        return said == null
                ? new Line("care.away.desk", List.of(until, clients), AwayView.PATH)
                : new Line(
                        "care.away.desk-said-by",
                        List.of(said.name(), until, clients),
                        AwayView.PATH);
    }

    /** Somebody else said it, and it is over before one has seen it. */
    private static Line was(Away one, Locale language) {
        Away.SaidBy said = one.saidBy();
        return new Line(
                "care.away.desk-was",
                List.of(
                        said == null ? "" : said.name(),
                        Days.say(one.from(), language),
                        Days.say(one.until(), language)),
                AwayView.PATH);
    }
}
