package app.trellis.library;

/** Which answers should call somebody; the names are those of thresholds of assignments. */
public enum CallWay {
    AT_LEAST,
    AT_MOST,
    YES,
    NO;

    /** Whether it goes by a mark. */
    public boolean hasMark() {
        return this == AT_LEAST || this == AT_MOST;
    }
}
