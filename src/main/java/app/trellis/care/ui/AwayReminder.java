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
        return away.mine().stream()
                .filter(Away::running)
                .findFirst()
                .map(one ->
                        new Line(
                                "care.away.desk",
                                List.of(
                                        Days.onWeekday(one.until(), language),
                                        one.standingIn().size()),
                                AwayView.PATH));
    }
}
