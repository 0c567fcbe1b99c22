package app.trellis.trends;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.Attendance;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.responses.ReadingResponses;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.MarkStore.Reader;
import app.trellis.trends.TrendLanes.SessionMark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a practitioner how a client's scores move. The trends of all instruments cost two
 * statements, what is waiting and the sessions one each; what else happened comes after the page,
 * in a request of its own.
 */
@Service
public class ReadingTrends {

    private final Forms forms;
    private final MarkStore marks;
    private final CaseloadSignals signals;
    private final RecordingSessions sessions;
    private final ReadingResponses responses;
    private final List<TrendPanel> panels;
    private final Audit audit;
    private final Clock clock;

    ReadingTrends(
            Forms forms,
            MarkStore marks,
            CaseloadSignals signals,
            RecordingSessions sessions,
            ReadingResponses responses,
            List<TrendPanel> panels,
            Audit audit,
            Clock clock) {
        this.forms = forms;
        this.marks = marks;
        this.signals = signals;
        this.sessions = sessions;
        this.responses = responses;
        this.panels = panels.stream().sorted(Comparator.comparingInt(TrendPanel::order)).toList();
        this.audit = audit;
        this.clock = clock;
    }

    /** What the client filled in, what may be said about it, and what was set beside it. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public ClientTrends read(ClientId client) {
        audit.record(Action.TREND_OPENED, client, null);
        return ClientTrends.of(
                forms.of(client),
                marks.read(client, Reader.CARE_TEAM, Me.id()),
                forms::yardstick,
                LocalDate.now(clock));
    }

    /** The same, to be taken out as a file. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public ClientTrends export(ClientId client) {
        audit.record(Action.TABLE_EXPORTED, client, null);
        return read(client);
    }

    /** What the caseload says about the client now, for the line above the chart. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Set<SignalKind> waiting(ClientId client) {
        Set<SignalKind> kinds = EnumSet.noneOf(SignalKind.class);
        signals.of(client).stream().map(Signal::kind).forEach(kinds::add);
        return kinds;
    }

    /** Sessions that took place or were missed, the oldest first. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<SessionMark> sessions(ClientId client) {
        return sessions.of(client).reversed().stream()
                .filter(one ->
                        one.attendance() == Attendance.ATTENDED
                                || one.attendance() == Attendance.MISSED)
                .map(one ->
                        new SessionMark(one.startsAt(), one.attendance() == Attendance.ATTENDED))
                .toList();
    }

    /** What else happened beside the scores, and what other modules have to show. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public TrendLanes alongside(ClientId client, Locale locale) {
        List<TrendSpec.Panel> shown =
                panels.stream()
                        .map(panel -> panel.of(client, locale))
                        .flatMap(Optional::stream)
                        .toList();
        return new TrendLanes(responses.sentTimes(client).stream().sorted().toList(), shown);
    }
}
