package app.trellis.responses;

import app.trellis.assignments.AskingTogether;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Ledgers;
import app.trellis.assignments.Occurrences;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.ClientStatus;
import app.trellis.care.HoldCode;
import app.trellis.care.Holds;
import app.trellis.care.PassingSchedule;
import app.trellis.care.Sign;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.CheckIns;
import app.trellis.measures.ScoringMeasures;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sending a page brings about, all of it in the transaction of the sending: what was due is
 * done, unsafe signs rest pages, what can be scored is, and the caseload hears of it.
 */
@Component
class Settling {

    private final Occurrences occurrences;
    private final AskingTogether together;
    private final Ledgers ledgers;
    private final PassingSchedule passing;
    private final Holds holds;
    private final CheckIns checkIns;
    private final ScoringMeasures forms;
    private final CaseloadSignals signals;
    private final ObjectProvider<SaysHowItGoes> trends;
    private final PracticeSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(
            Occurrences occurrences,
            AskingTogether together,
            Ledgers ledgers,
            PassingSchedule passing,
            Holds holds,
            CheckIns checkIns,
            ScoringMeasures forms,
            CaseloadSignals signals,
            ObjectProvider<SaysHowItGoes> trends,
            PracticeSql sql,
            ApplicationEventPublisher events,
            Clock clock) {
        this.occurrences = occurrences;
        this.together = together;
        this.ledgers = ledgers;
        this.passing = passing;
        this.holds = holds;
        this.checkIns = checkIns;
        this.forms = forms;
        this.signals = signals;
        this.trends = trends;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Where a client stands at a moment: their own day, and whether care has ended. */
    record Moment(ZoneId zone, LocalDate day, boolean nobodyReads) {}

    /** Where the client stands at a moment; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    Moment moment(ClientId client, Instant at) {
        return sql.sql(
                        """
                        select zone, status from client
                         where practice_id = :practice and id = :client
                        """)
                .param("client", client.value())
                .query((row, number) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    return new Moment(
                            zone,
                            at.atZone(zone).toLocalDate(),
                            ClientStatus.ENDED.name().equals(row.getString("status")));
                })
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
    void sent(ClientId client, Response response, Filled filled) {
        Instant at = response.sentAt();
        done(client, response, at);
        List<Sign> signs = signs(response, filled);
        signs.forEach(sign -> holds.place(client, sign));
        if (response.contentKey().equals(SwitchingLedger.LEDGER)) {
            passing.demand();
            if (signs.stream().anyMatch(sign -> sign.code() == HoldCode.PRESSURE)) {
                ledgers.stop(client);
            }
        }
        filled.goesOn()
                .ifPresent(day ->
                        response.goesOn(
                                occurrences.secondPart(client, response.assignment(), day)));
        List<Signal> said = new ArrayList<>(heard(client, response, filled, at));
        said.add(Signal.only(SignalKind.LAST_SENT, client, "sent", at));
        signals.say(client, said);
    }

    /** The client let a thing be known after all: it rests and is heard of as if sent now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void told(ClientId client, Response response, Filled filled) {
        holds.shareReason(client, response.id().value());
        signs(response, filled).stream()
                .filter(sign -> sign.code() == HoldCode.KNOW_SOON)
                .forEach(sign -> holds.place(client, sign));
        signals.say(client, heardOf(client, response, response.savedAt()));
    }

    /** Sent as if it had not been; what it rested goes on resting. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takenBack(ClientId client, Response response, @Nullable Instant lastSent) {
        response.occurrence().ifPresent(due -> occurrences.undone(client, due));
        signals.takeBack(client, SignalKind.NEW, response.id().value());
        if (response.kind() == AssignmentKind.CHECK_IN) {
            withoutScore(client, response, lastSent);
        }
        if (lastSent == null) {
            signals.takeBack(client, SignalKind.LAST_SENT, client.value());
        } else {
            signals.say(
                    client, List.of(Signal.only(SignalKind.LAST_SENT, client, "sent", lastSent)));
        }
    }

    /** The caseload says how the check-ins go as if this one had not been. */
    private void withoutScore(ClientId client, Response response, @Nullable Instant lastSent) {
        checkIns.takeBack(client, response.id().value());
        trends.forEach(one -> one.withdrawn(client, response.id().value()));
        signals.takeBack(client, SignalKind.CHECK_INS, client.value());
        signals.takeBack(client, SignalKind.TREND, client.value());
        if (lastSent != null) {
            LocalDate on = dayOf(client, lastSent);
            List<Signal> said = new ArrayList<>();
            trends.forEach(
                    one -> said.addAll(one.signals(client, CheckIns.KEY, null, lastSent, on)));
            signals.say(client, said);
        }
    }

    private static List<Sign> signs(Response response, Filled filled) {
        return UnsafeSigns.holds(
                filled.open(),
                filled.answers(),
                response.sharing(),
                filled.about(response.about()),
                response.id().value());
    }

    /** Done without anything being kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(ClientId client, Response response, Instant at) {
        done(client, response, at);
        signals.say(client, List.of(Signal.only(SignalKind.LAST_SENT, client, "sent", at)));
    }

    /** What a page brings about once it is no longer only the client's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(ClientId client, Response response, Filled filled) {
        signals.say(client, heard(client, response, filled, clock.instant()));
    }

    /** Nobody is told of it any more, but for what only a practitioner can take back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void closed(ClientId client, Response response) {
        if (response.thread() == ThreadState.ANSWERED) {
            noAnswer(client, response.id());
        }
        QuietLine line = response.quietLine();
        if (line != null && line.isToldOnPurpose()) {
            return;
        }
        signals.takeBack(client, SignalKind.NEW, response.id().value());
    }

    /** The caseload hears that the client answered what was written to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(ClientId client, ResponseId page, Instant at) {
        signals.say(client, List.of(answer(page, at)));
    }

    /** Somebody said that they read the answer, or the client took it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void noAnswer(ClientId client, ResponseId page) {
        signals.takeBack(client, SignalKind.NEW, Threads.subject(page));
    }

    private static Signal answer(ResponseId page, Instant at) {
        return new Signal(SignalKind.NEW, Threads.subject(page), "answer", at);
    }

    private void done(ClientId client, Response response, Instant at) {
        if (response.heldBy() != null) {
            together.done(client, response.kind(), response.contentKey(), dayOf(client, at), at);
        }
        response.occurrence().ifPresent(due -> occurrences.done(client, due, at));
    }

    /**
     * @param at when it reached the practice
     */
    private List<Signal> heard(ClientId client, Response response, Filled filled, Instant at) {
        List<Signal> said = new ArrayList<>(heardOf(client, response, at));
        if (response.kind() == AssignmentKind.CHECK_IN && response.sharing() != Sharing.PRIVATE) {
            checkIns.record(
                    client,
                    response.id().value(),
                    filled.answers(),
                    response.sentAt(),
                    filled.on(),
                    response.heldBy());
            said.addAll(howItGoes(client, CheckIns.KEY, response, filled));
        }
        if (response.kind() == AssignmentKind.MEASURE && response.sharing() != Sharing.PRIVATE) {
            forms.record(
                    client,
                    response.id().value(),
                    response.contentKey(),
                    response.contentVersion(),
                    filled.answers(),
                    response.sentAt(),
                    filled.on(),
                    response.heldBy());
            said.addAll(howItGoes(client, response.contentKey(), response, filled));
        }
        return said;
    }

    private List<Signal> howItGoes(
            ClientId client, String instrument, Response response, Filled filled) {
        UUID id = response.id().value();
        return trends.stream()
                .flatMap(one ->
                        one
                                .signals(client, instrument, id, response.sentAt(), filled.on())
                                .stream())
                .toList();
    }

    private List<Signal> heardOf(ClientId client, Response response, Instant at) {
        List<Signal> said = new ArrayList<>();
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
        if (response.thread() == ThreadState.ANSWERED && !isPrivate) {
            said.add(answer(response.id(), at));
        }
        return said;
    }
}
