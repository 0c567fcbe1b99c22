package app.trellis.care;

/** What a client says to an agreement; neither opens or closes anything. */
public enum AgreementAnswer {
    AGREED,
    TALK_FIRST
}
