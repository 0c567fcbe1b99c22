package app.trellis.messages;

/** The mails there are. None says what it is about; each has one neutral sentence and a link. */
public enum MailKind {
    INVITATION,
    PASSWORD_RESET,
    TEST,
    WAITING
}
