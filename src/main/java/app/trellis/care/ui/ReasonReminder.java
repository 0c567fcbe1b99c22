package app.trellis.care.ui;

import app.trellis.care.DeskReminder;
import app.trellis.care.OpeningWithReason;
import app.trellis.care.SeeingReasons;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says above the caseload that notes were opened with a reason, until one has seen it. */
@Component
@Order(-1)
class ReasonReminder implements DeskReminder {

    private final SeeingReasons seeing;

    ReasonReminder(SeeingReasons seeing) {
        this.seeing = seeing;
    }

    @Override
    public Optional<Line> line(Locale language) {
        int unseen = seeing.unseen();
        return unseen == 0
                ? Optional.empty()
                : Optional.of(new Line("care.reason.desk", unseen, OpeningWithReason.TOLD));
    }
}
