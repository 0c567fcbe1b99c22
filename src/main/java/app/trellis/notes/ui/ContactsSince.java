package app.trellis.notes.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionSummary;
import app.trellis.shared.ui.Days;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls, letters and other contacts since the last session, each with the way to its note. */
@Component
class ContactsSince implements BriefSection {

    private static final int ORDER = 25;

    private final RecordingSessions sessions;

    ContactsSince(RecordingSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        List<Line> lines =
                sessions.contactsSince(span.client(), span.since()).stream()
                        .map(contact -> line(span, contact))
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new BriefPart(span.say("notes.brief.contacts"), lines, "sessions"));
    }

    private static Line line(BriefSpan span, SessionSummary contact) {
        return Line.of(
                        ContactWords.said(span.words(), contact, span.locale()),
                        Days.withHour(contact.startsAt(), span.practiceZone(), span.locale()))
                .in("sessions/" + contact.id() + "/note");
    }
}
