package app.trellis.responses;

/** What made an answer a safety answer; codes are stored and never change their meaning. */
public enum SafetyRule {
    /** A check-in said that they did not feel safe with the people around them. */
    FELT_UNSAFE,
    /** The client asked that somebody knows soon. */
    KNOW_SOON,
    /** A questionnaire's own question about not wanting to live, or its kin. */
    RISK_ANSWER,
    /** A mark or an answer that the practitioner set for an exercise was reached. */
    THRESHOLD
}
