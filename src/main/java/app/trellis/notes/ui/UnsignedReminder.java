package app.trellis.notes.ui;

import app.trellis.care.DeskReminder;
import app.trellis.notes.ReadingNotes;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says above the caseload that notes of one's own have waited for their signature for a day. */
@Component
class UnsignedReminder implements DeskReminder {

    private final ReadingNotes reading;

    UnsignedReminder(ReadingNotes reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Line> line(Locale language) {
        int waiting = reading.overdue();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Line("notes.unsigned.reminder", waiting, "desk/notes"));
    }
}
