package app.trellis.identity;

/** What a practice asks of people of one kind when they sign in. */
public enum FactorPolicy {
    /** Nobody comes in without a second step; who has none is led to making one. */
    REQUIRED,
    /** Whoever wants one has one. */
    OFFERED,
    /** A password of 15 characters and more does, and nothing is said of a second step. */
    PASSWORD
}
