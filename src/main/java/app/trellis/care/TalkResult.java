package app.trellis.care;

/** What a private talk came to; only this and the date are kept. */
public enum TalkResult {
    NO_CONCERN,
    SOME_CONCERN,
    NOT_NOW
}
