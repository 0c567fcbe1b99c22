package app.trellis.assignments;

/** The part of life that an assignment is about; never shown on Today. */
public enum LifeContext {
    PARTNER,
    FRIENDS,
    FAMILY,
    WORK,
    SELF,
    NONE
}
