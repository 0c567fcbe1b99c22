package app.trellis.messages;

import java.util.EnumSet;
import java.util.Set;

/** What the outbox takes. None says what it is about; each has one neutral sentence. */
public enum MailKind {
    INVITATION,
    PASSWORD_RESET,
    TEST,
    /** The way in to the account was changed. */
    SIGN_IN_CHANGED,
    /** Somebody came in with a code from paper. */
    RECOVERY_CODE_USED,
    WAITING,
    /** Something is open for a client who said yes to such mails. */
    REMINDER,
    /** What somebody who works here asked to be told of once a month is ready. */
    REPORT,
    /** As a reminder, to a device on which the client said yes, and not to a mailbox. */
    NOTIFICATION;

    /** Those that go to a mailbox. */
    static final Set<MailKind> BY_MAIL = EnumSet.complementOf(EnumSet.of(NOTIFICATION));

    /**
     * Whether it is better that it never comes than that it comes twice. Where a sender was stopped
     * between the server and its own book, such a mail is not handed over again.
     */
    boolean ratherNeverThanTwice() {
        return this == REMINDER || this == REPORT || this == NOTIFICATION;
    }
}
