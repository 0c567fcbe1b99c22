package app.trellis.notes;

/** A part of a note; codes are stored and never change their meaning. */
public enum NoteSection {
    SUBJECTIVE,
    OBJECTIVE,
    DATA,
    BEHAVIOUR,
    ASSESSMENT,
    INTERVENTION,
    RESPONSE,
    PLAN,
    TEXT
}
