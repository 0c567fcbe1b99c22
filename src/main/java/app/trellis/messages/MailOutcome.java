package app.trellis.messages;

/** What became of a mail. */
public enum MailOutcome {
    /** The server took it. Whether it reached anybody is not known. */
    SENT,
    /** A sender was stopped while it handed it over; it may have gone, and is not sent again. */
    UNKNOWN,
    /** No server took it as long as it made sense. */
    TOO_LATE,
    /** What it was about was over before it went. */
    NOT_NEEDED,
    /** The device is not reached there any more, and never again. */
    GONE
}
