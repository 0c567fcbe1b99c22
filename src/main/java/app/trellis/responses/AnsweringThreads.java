package app.trellis.responses;

import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A client answers what was written on their page, or leaves it. No text is searched for words. */
@Service
public class AnsweringThreads {

    private final TakingTurns turns;

    AnsweringThreads(TakingTurns turns) {
        this.turns = turns;
    }

    /**
     * Keeps what is being written; nobody else can open it.
     *
     * @throws NotFound when the page is not there or not this client's, or nothing was written
     * @throws Refused when it is longer than {@link PageThread#WORDS}
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public KeepingTurn keep(ClientId client, ResponseId id, TurnDraft typed) {
        return turns.keep(client, id, typed, Side.CLIENT);
    }

    /**
     * Sends what was kept, once.
     *
     * @param revision the one that was on screen
     * @throws NotFound when the page is not there or not this client's, or nothing was written
     * @throws Refused when it cannot be sent now; what was written stays
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void send(ClientId client, ResponseId id, int revision) {
        turns.send(client, id, revision, Side.CLIENT);
    }

    /**
     * Takes back one's own last answer; it is a draft again.
     *
     * @throws NotFound when the page is not there or not this client's
     * @throws Refused when somebody said meanwhile that they read it
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void takeBack(ClientId client, ResponseId id) {
        turns.takeBack(client, id, Side.CLIENT);
    }
}
