package app.trellis.responses;

/** Whether a page was of use, in the client's own judgement. */
public enum Use {
    YES,
    SOME,
    NO,
    TOO_MUCH
}
