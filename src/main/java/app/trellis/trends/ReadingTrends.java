package app.trellis.trends;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.Attendance;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.Scores;
import app.trellis.responses.ReadingResponses;
import app.trellis.shared.ClientId;
import app.trellis.trends.TrendLanes.SessionMark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a practitioner how a client's check-ins move. Trend and what is waiting cost one statement
 * each; what else happened comes after the page, in a request of its own.
 */
@Service
public class ReadingTrends {

    private final Scores scores;
    private final CaseloadSignals signals;
    private final RecordingSessions sessions;
    private final ReadingResponses responses;
    private final Audit audit;
    private final Clock clock;

    ReadingTrends(
            Scores scores,
            CaseloadSignals signals,
            RecordingSessions sessions,
            ReadingResponses responses,
            Audit audit,
            Clock clock) {
        this.scores = scores;
        this.signals = signals;
        this.sessions = sessions;
        this.responses = responses;
        this.audit = audit;
        this.clock = clock;
    }

    /** The check-ins and what may be said about them. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public CheckInTrend read(ClientId client) {
        audit.record(Action.TREND_OPENED, client, null);
        return CheckInTrend.of(scores.series(client), LocalDate.now(clock));
    }

    /** What the caseload says about the client now, for the line above the chart. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Set<SignalKind> waiting(ClientId client) {
        Set<SignalKind> kinds = EnumSet.noneOf(SignalKind.class);
        signals.of(client).stream().map(Signal::kind).forEach(kinds::add);
        return kinds;
    }

    /** Sessions and exercises beside the check-ins. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public TrendLanes alongside(ClientId client) {
        List<SessionMark> marks =
                sessions.of(client).reversed().stream()
                        .filter(one ->
                                one.attendance() == Attendance.ATTENDED
                                        || one.attendance() == Attendance.MISSED)
                        .map(one ->
                                new SessionMark(
                                        one.startsAt(), one.attendance() == Attendance.ATTENDED))
                        .toList();
        return new TrendLanes(marks, responses.sentTimes(client).stream().sorted().toList());
    }
}
