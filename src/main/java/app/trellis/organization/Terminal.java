package app.trellis.organization;

/** Where a command talks with whoever typed it. */
interface Terminal {

    /** Whether somebody is there to answer. */
    boolean isInteractive();

    /** The answer to a question; empty when nothing was typed. */
    String ask(String question);

    /** The answer, which is not seen while it is typed. */
    String askSecretly(String question);

    void say(String sentence);

    /** Says what was wrong. */
    void complain(String sentence);
}
