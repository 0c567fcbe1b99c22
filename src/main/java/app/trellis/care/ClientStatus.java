package app.trellis.care;

/** Where a client stands with the practice. */
public enum ClientStatus {
    ACTIVE,
    PAUSED,
    ENDED
}
