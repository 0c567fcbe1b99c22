package app.trellis.tools;

/** What became of something that was to be told. */
enum WebhookOutcome {
    /** The address said that it has it. */
    TOLD,
    /** It was tried for about a day, or the address said that it is gone. */
    GIVEN_UP,
    /** The tool may not see it any more, or is not told any more. */
    NOT_NEEDED
}
