package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Occurrences;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.ClientStatus;
import app.trellis.care.Holds;
import app.trellis.care.Sign;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.library.Field;
import app.trellis.measures.CheckIns;
import app.trellis.measures.Score;
import app.trellis.measures.ScoringMeasures;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sending a page brings about, all of it in the transaction of the sending: what was due is
 * done, unsafe signs rest pages, a check-in is scored, and the caseload hears of it.
 */
@Component
class Settling {

    /** How many composites the caseload draws, beside the very first one. */
    private static final int DRAWN = 12;

    private final Occurrences occurrences;
    private final Holds holds;
    private final CheckIns checkIns;
    private final ScoringMeasures forms;
    private final CaseloadSignals signals;
    private final PracticeSql sql;
    private final ApplicationEventPublisher events;

    Settling(
            Occurrences occurrences,
            Holds holds,
            CheckIns checkIns,
            ScoringMeasures forms,
            CaseloadSignals signals,
            PracticeSql sql,
            ApplicationEventPublisher events) {
        this.occurrences = occurrences;
        this.holds = holds;
        this.checkIns = checkIns;
        this.forms = forms;
        this.signals = signals;
        this.sql = sql;
        this.events = events;
    }

    /** Where a client stands at a moment: their own day, and whether care has ended. */
    record Moment(LocalDate day, boolean nobodyReads) {}

    /** Where the client stands at a moment; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    Moment moment(ClientId client, Instant at) {
        return sql.sql(
                        """
                        select zone, status from client
                         where practice_id = :practice and id = :client
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        new Moment(
                                at.atZone(ZoneId.of(row.getString("zone"))).toLocalDate(),
                                ClientStatus.ENDED.name().equals(row.getString("status"))))
                .single();
    }

    /** The client's own day at a moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    LocalDate dayOf(ClientId client, Instant at) {
        return moment(client, at).day();
    }

    /** Done after care has ended: nothing rests, nothing is scored, nobody is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keptBack(ClientId client, Response response, Instant at) {
        done(client, response, at);
    }

    /** Everything that follows from a page that was just sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sent(
            ClientId client,
            Response response,
            List<Field> open,
            Map<String, @Nullable Object> answers,
            LocalDate on) {
        Instant at = response.sentAt();
        done(client, response, at);
        List<Sign> signs =
                UnsafeSigns.holds(
                        open, answers, response.sharing(), response.about(), response.id().value());
        signs.forEach(sign -> holds.place(client, sign));
        List<Signal> said = new ArrayList<>(heard(client, response, answers, on));
        said.add(Signal.only(SignalKind.LAST_SENT, client, "sent", at));
        signals.say(client, said);
    }

    /** Done without anything being kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(ClientId client, Response response, Instant at) {
        done(client, response, at);
        signals.say(client, List.of(Signal.only(SignalKind.LAST_SENT, client, "sent", at)));
    }

    /** What a page brings about once it is no longer only the client's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(
            ClientId client,
            Response response,
            Map<String, @Nullable Object> answers,
            LocalDate on) {
        signals.say(client, heard(client, response, answers, on));
    }

    /** Nobody is told of it any more, but for what only a practitioner can take back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void closed(ClientId client, Response response) {
        QuietLine line = response.quietLine();
        if (line != null && line.isToldOnPurpose()) {
            return;
        }
        signals.takeBack(client, SignalKind.NEW, response.id().value());
    }

    private void done(ClientId client, Response response, Instant at) {
        response.occurrence().ifPresent(due -> occurrences.done(client, due, at));
    }

    private List<Signal> heard(
            ClientId client,
            Response response,
            Map<String, @Nullable Object> answers,
            LocalDate on) {
        List<Signal> said = new ArrayList<>();
        Instant at = response.sentAt();
        QuietLine line = response.quietLine();
        if (line != null && response.needsAcknowledging()) {
            String detail = line.name().toLowerCase(Locale.ROOT).replace('_', '-');
            said.add(new Signal(SignalKind.SAFETY, response.id().value(), detail, at));
            events.publishEvent(
                    new SafetyAnswerSent(
                            client,
                            response.id().value(),
                            SafetyRule.valueOf(line.name()),
                            response.savedAt(),
                            at));
        }
        boolean isPrivate = response.sharing() == Sharing.PRIVATE;
        boolean isTold = line != null && line.isToldOnPurpose();
        if (response.state() == ResponseState.SENT && (!isPrivate || isTold)) {
            said.add(new Signal(SignalKind.NEW, response.id().value(), "new-one", at));
        }
        if (response.kind() == AssignmentKind.CHECK_IN && !isPrivate) {
            Score score = checkIns.record(client, response.id().value(), answers, at, on);
            Double total = score.total();
            if (total != null) {
                said.add(Signal.only(SignalKind.CHECK_INS, client, withNext(client, total), at));
            }
        }
        if (response.kind() == AssignmentKind.MEASURE && !isPrivate) {
            forms.record(
                    client,
                    response.id().value(),
                    response.contentKey(),
                    response.contentVersion(),
                    answers,
                    at,
                    on,
                    null);
        }
        return said;
    }

    /** The very first composite, then the latest ones, the oldest first. */
    private String withNext(ClientId client, double total) {
        String next = String.format(Locale.ROOT, "%.3f", total);
        String before =
                signals.of(client).stream()
                        .filter(signal -> signal.kind() == SignalKind.CHECK_INS)
                        .map(Signal::detail)
                        .findFirst()
                        .orElse("");
        if (before.isBlank()) {
            return next + "," + next;
        }
        List<String> figures = Arrays.asList(before.split(","));
        List<String> latest = Stream.concat(figures.stream().skip(1), Stream.of(next)).toList();
        return figures.getFirst()
                + ","
                + String.join(
                        ",", latest.subList(Math.max(0, latest.size() - DRAWN), latest.size()));
    }
}
