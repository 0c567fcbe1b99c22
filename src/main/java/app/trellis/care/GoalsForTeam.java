package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Goals that the client lets the care team know, with every mark given. */
@Component
class GoalsForTeam implements TeamRecordPart {

    private static final int ORDER = 40;

    private final GoalsInRecord goals;

    GoalsForTeam(GoalsInRecord goals) {
        this.goals = goals;
    }

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public String titleKey() {
        return "care.record.goals";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<RecordEntry> entries = goals.read(client, locale, batch * AT_ONCE, false);
        return Batch.of(entries, entries.size());
    }
}
