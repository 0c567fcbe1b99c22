package app.trellis.library;

/** What an exercise is about, for finding it. */
public enum Theme {
    FEELINGS,
    SAFETY,
    BOUNDARIES,
    CONNECTION,
    SELF,
    BALANCE
}
