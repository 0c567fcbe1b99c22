package app.trellis.responses;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which two sides write on a page, in turns. Whoever writes holds the page, so that
 * two people, or two windows of one, never both take the same turn.
 */
@Component
class TakingTurns {

    private final Responses responses;
    private final Threads threads;
    private final Settling settling;
    private final Audit audit;
    private final Clock clock;

    TakingTurns(Responses responses, Threads threads, Settling settling, Audit audit, Clock clock) {
        this.responses = responses;
        this.threads = threads;
        this.settling = settling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what somebody is writing; the same words twice are kept once. */
    @Transactional(propagation = Propagation.MANDATORY)
    KeepingTurn keep(ClientId client, ResponseId id, TurnDraft typed, Side side) {
        Response page = page(client, id, side);
        String words = Text.clean(typed.words(), PageThread.WORDS);
        List<Threads.Row> rows = rows(client, page);
        if (side == Side.CLIENT && Threads.sent(rows).isEmpty()) {
            throw new NotFound();
        }
        if (Threads.begun(rows).isEmpty()) {
            threads.begin(client, id, side);
            rows = rows(client, page);
        }
        Threads.Row begun = Threads.begun(rows).orElseThrow(NotFound::new);
        TurnDraft lies = threads.draft(rows);
        boolean same = lies.words().equals(words) && lies.asks() == typed.asks();
        if (begun.revision() != typed.revision()) {
            return same ? new KeepingTurn.Kept(lies.revision()) : new KeepingTurn.Stale(lies);
        }
        if (same) {
            return new KeepingTurn.Kept(lies.revision());
        }
        threads.keep(client, begun.id(), words, typed.asks());
        return new KeepingTurn.Kept(lies.revision() + 1);
    }

    /**
     * Sends what was kept. Asked again, it does nothing.
     *
     * @param revision the one that was on screen
     * @throws Refused when nothing is written, it was changed in another window, or it is not this
     *     side's turn; what was written stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(ClientId client, ResponseId id, int revision, Side side) {
        Response page = page(client, id, side);
        List<Threads.Row> rows = rows(client, page);
        List<Threads.Row> sent = Threads.sent(rows);
        Optional<Threads.Row> begun = Threads.begun(rows);
        if (begun.isEmpty() && !sent.isEmpty() && sent.getLast().isMine()) {
            return;
        }
        TurnDraft draft = threads.draft(rows);
        if (begun.isEmpty() || draft.words().isBlank()) {
            throw new Refused("responses.thread.empty");
        }
        if (draft.revision() != revision) {
            throw new Refused("responses.thread.changed");
        }
        demandTurn(threads.next(client, page, sent, threads.closedAgain(client, page), side));
        boolean byClient = side == Side.CLIENT;
        Instant now = clock.instant();
        threads.send(begun.get().id(), byClient ? page.sharing() : null, now);
        if (byClient) {
            page.thread(ThreadState.ANSWERED, now);
            settling.answered(client, id, now);
        } else {
            if (page.thread() == ThreadState.ANSWERED) {
                settling.noAnswer(client, id);
            }
            page.thread(ThreadState.WRITTEN, now);
        }
        audit.record(Action.THREAD_WRITTEN, client, id.value());
    }

    private static void demandTurn(PageThread.Next next) {
        switch (next) {
            case WRITE -> {}
            case WAIT -> throw new Refused("responses.thread.not-now");
            case NOTHING -> throw new NotFound();
            case ENOUGH -> throw new Refused("responses.thread.enough");
            case TALK -> throw new Refused("responses.thread.goes-on");
            case CLOSED -> throw new Refused("responses.thread.closed");
            case ENDED -> throw new Refused("responses.thread.ended");
        }
    }

    /**
     * Takes one's own last turn back, until the other side has read it. Its words stay as a draft.
     *
     * @throws Refused when it was read meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(ClientId client, ResponseId id, Side side) {
        Response page = page(client, id, side);
        List<Threads.Row> rows = rows(client, page);
        List<Threads.Row> sent = Threads.sent(rows);
        if (!Threads.mayTakeBack(page, sent)) {
            throw new Refused("responses.thread.read-meanwhile");
        }
        Threads.Row last = sent.getLast();
        threads.takeBack(last, Threads.begun(rows));
        if (last.byClient()) {
            settling.noAnswer(client, id);
            page.thread(ThreadState.SEEN, clock.instant());
        } else {
            page.thread(sent.size() == 1 ? null : ThreadState.READ, clock.instant());
        }
        audit.record(Action.THREAD_TAKEN_BACK, client, id.value());
    }

    /** The page, held until the end of the transaction, as far as the person may know of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Response page(ClientId client, ResponseId id, Side side) {
        return responses
                .lock(id, client)
                .filter(Response::isSent)
                .filter(found -> side == Side.CLIENT || found.line().isThere())
                .orElseThrow(NotFound::new);
    }

    private List<Threads.Row> rows(ClientId client, Response page) {
        return threads.rows(client, List.of(page.id()));
    }
}
