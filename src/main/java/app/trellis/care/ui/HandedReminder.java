package app.trellis.care.ui;

import app.trellis.care.DeskReminder;
import app.trellis.care.HandingOver;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says above the caseload that a colleague handed clients over, or took them back. */
@Component
@Order(1)
class HandedReminder implements DeskReminder {

    private final HandingOver handingOver;

    HandedReminder(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    @Override
    public Optional<Line> line(Locale language) {
        int unseen = handingOver.unseen();
        return unseen == 0
                ? Optional.empty()
                : Optional.of(new Line("care.handed.desk", unseen, OwnHandOverView.PATH));
    }
}
