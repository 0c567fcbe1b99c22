package app.trellis.messages;

/** The mails there are. None says what it is about; each has one neutral sentence and a link. */
public enum MailKind {
    INVITATION,
    PASSWORD_RESET,
    TEST,
    WAITING,
    /** Something is open for a client who said yes to such mails. */
    REMINDER;

    /**
     * Whether it is better that it never comes than that it comes twice. Where a sender was stopped
     * between the server and its own book, such a mail is not handed over again.
     */
    boolean ratherNeverThanTwice() {
        return this == REMINDER;
    }
}
