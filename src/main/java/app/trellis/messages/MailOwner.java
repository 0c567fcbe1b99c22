package app.trellis.messages;

/**
 * The module that a kind of mail belongs to, where it wants a last word before one goes and wants
 * to know what became of it. Called outside any transaction and any practice.
 */
public interface MailOwner {

    /** The kind it answers for. */
    MailKind kind();

    /** Whether the mail still makes sense; asked right before it goes. */
    boolean stillMeant(String key);

    /** What became of it; may be told more than once. */
    void settled(String key, MailOutcome outcome);
}
