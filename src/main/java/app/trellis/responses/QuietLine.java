package app.trellis.responses;

/**
 * What a practitioner is to see of a page before anything else. It is stored beside the sealed
 * answers, so that it is only ever set where the client's own choice lets it be known.
 */
public enum QuietLine {
    /** A question of a form about not wanting to live was answered with more than nothing. */
    RISK_ANSWER,
    /** A mark or an answer reached what the practitioner set and the client read before. */
    THRESHOLD,
    /** The client asked that somebody knows soon. */
    KNOW_SOON,
    /** The client asked to bring it up at the next session. */
    KNOW_NEXT,
    /** A check-in said that they did not feel safe with the people around them. */
    FELT_UNSAFE,
    /** They were not sure whether they could say no to a person and be okay after. */
    NOT_SURE;

    /** Whether it stays in front until a practitioner has acknowledged it. */
    public boolean isSafety() {
        return switch (this) {
            case RISK_ANSWER, THRESHOLD, KNOW_SOON, FELT_UNSAFE -> true;
            case KNOW_NEXT, NOT_SURE -> false;
        };
    }

    /** Whether the client chose to let this be known, whatever the sharing of the page. */
    public boolean isToldOnPurpose() {
        return this == KNOW_SOON || this == KNOW_NEXT;
    }
}
