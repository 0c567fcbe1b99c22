package app.trellis.responses;

import java.util.List;

/**
 * What is written to and fro on a page, as one person may read it.
 *
 * @param turns the oldest first
 * @param draft what the reader has begun and not sent
 * @param next what the reader can do now
 * @param mayTakeBack whether the last turn is the reader's own and nobody has read it
 * @param toRead whether an answer waits for somebody to say that they read it
 */
public record PageThread(
        List<Turn> turns, TurnDraft draft, Next next, boolean mayTakeBack, boolean toRead) {

    /** Turns of one page, of both sides together. */
    public static final int MOST = 6;

    /** Code points of a turn. */
    public static final int WORDS = 2_000;

    public PageThread {
        turns = List.copyOf(turns);
    }

    /** What can be done in it. */
    public enum Next {
        /** It is the reader's turn. */
        WRITE,
        /** It is the other side's turn. */
        WAIT,
        /** Nothing was written to the client. */
        NOTHING,
        /** There were as many turns as a page takes. */
        ENOUGH,
        /** It goes on in a session. */
        TALK,
        /** The client has closed the page, or the session that it was for has taken place. */
        CLOSED,
        /** Care has ended. */
        ENDED
    }
}
