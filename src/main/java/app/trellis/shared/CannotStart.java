package app.trellis.shared;

/**
 * Trellis does not start, for a reason that a person can mend. They read two sentences, what is
 * wrong and what to do, in place of a stack trace.
 */
public class CannotStart extends IllegalStateException {

    private final String why;
    private final String todo;

    /**
     * @param why what is wrong
     * @param todo what to do about it
     */
    public CannotStart(String why, String todo) {
        super(why + " " + todo);
        this.why = why;
        this.todo = todo;
    }

    String why() {
        return why;
    }

    String todo() {
        return todo;
    }
}
