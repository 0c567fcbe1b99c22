package app.trellis.responses;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A practitioner writes a reply or a question on a page that came in. It is a short thread on that
 * page, not a chat: the sides take turns, there are few of them, and the rest is talked about.
 */
@Service
public class WritingThreads {

    private final TakingTurns turns;
    private final Settling settling;
    private final MarkingRead markingRead;
    private final Audit audit;
    private final Clock clock;

    WritingThreads(
            TakingTurns turns,
            Settling settling,
            MarkingRead markingRead,
            Audit audit,
            Clock clock) {
        this.turns = turns;
        this.settling = settling;
        this.markingRead = markingRead;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what is being written; nobody else can open it.
     *
     * @throws NotFound when the page is not there, not this client's, or only theirs to read
     * @throws Refused when it is longer than {@link PageThread#WORDS}
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public KeepingTurn keep(ClientId client, ResponseId id, TurnDraft typed) {
        return turns.keep(client, id, typed, Side.PRACTICE);
    }

    /**
     * Sends what was kept, once; the client reads it on their own page.
     *
     * @param revision the one that was on screen
     * @throws NotFound when the page is not there, not this client's, or only theirs to read
     * @throws Refused when it cannot be sent now; what was written stays
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void send(ClientId client, ResponseId id, int revision) {
        turns.send(client, id, revision, Side.PRACTICE);
    }

    /**
     * Sends what was kept, and says that the page was read and when it will be talked about: both
     * or neither. Where somebody said so meanwhile, their day stays.
     *
     * @param revision the one that was on screen
     * @param talkOn the client reads this day
     * @throws NotFound when the page is not there, not this client's, or only theirs to read
     * @throws Refused when it cannot be sent now, or the day has passed; what was written stays
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void sendAndMarkRead(ClientId client, ResponseId id, int revision, LocalDate talkOn) {
        turns.send(client, id, revision, Side.PRACTICE);
        Response page = turns.page(client, id, Side.PRACTICE);
        if (page.state() == ResponseState.SENT) {
            markingRead.read(client, page, talkOn);
        }
    }

    /**
     * Takes back one's own last turn; it is a draft again.
     *
     * @throws NotFound when the page is not there, not this client's, or only theirs to read
     * @throws Refused when the client has opened it meanwhile
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void takeBack(ClientId client, ResponseId id) {
        turns.takeBack(client, id, Side.PRACTICE);
    }

    /**
     * Says that the answer was read; opening the page does not say so.
     *
     * @throws NotFound when the page is not there, not this client's, or only theirs to read
     * @throws Refused when that was said before, or the client took the answer back
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void markRead(ClientId client, ResponseId id) {
        Response page = turns.page(client, id, Side.PRACTICE);
        if (page.thread() != ThreadState.ANSWERED) {
            throw new Refused("responses.thread.no-answer");
        }
        page.thread(ThreadState.READ, clock.instant());
        settling.noAnswer(client, id);
        audit.record(Action.THREAD_READ, client, id.value());
    }

    /**
     * Lets it go on in a session instead of in writing: it stands among what to talk about.
     *
     * @throws NotFound when the page is not there, not this client's, or only theirs to read
     * @throws Refused when nothing was written, or the client's last word was not said to be read
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void talkAboutIt(ClientId client, ResponseId id) {
        Response page = turns.page(client, id, Side.PRACTICE);
        ThreadState stands = page.thread();
        if (stands == ThreadState.TO_TALK) {
            return;
        }
        if (stands == null || stands == ThreadState.WRITTEN) {
            throw new Refused("responses.thread.not-now");
        }
        if (stands == ThreadState.ANSWERED) {
            settling.noAnswer(client, id);
        }
        page.goesOnInSession(clock.instant());
        audit.record(Action.THREAD_TO_SESSION, client, id.value());
    }
}
